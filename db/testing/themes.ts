import { decideCarriedFrom, takeBackCarriedFrom } from '#db/writes/inspections/carried-recommendations.ts';
import { recordProgressVerdict, takeBackProgressVerdict } from '#db/writes/inspections/progress-verdicts.ts';
import { addToTheme, takeOffTheme } from '#db/writes/themes/theme-recommendations.ts';
import { endThemeRouting, routeThemeToPanel } from '#db/writes/themes/theme-routings.ts';
import { createTheme, renameTheme } from '#db/writes/themes/themes.ts';
import { progressVerdictInput } from '#domain/inspections/progress-verdicts.ts';
import { routeThemeInput } from '#domain/themes/themes.ts';
import { panelIdOf } from '../seed/haringey-panels.ts';
import { recommendationIdOf } from '../seed/inspection-rows.ts';
import { actorOf, juneMoment as moment } from '../testing.ts';

/* For tests only: themes, links to earlier recommendations and verdicts, beside those the example has. */

const lead = () => actorOf('plan-lead');

export const newTheme = (name = 'A theme of a test') => createTheme(lead(), { name }, moment).id;

/** Adds a recommendation of the example to a theme, whoever will see it. */
export const added = (themeId: string, recommendationId: string) =>
  addToTheme(lead(), themeId, { recommendationId, confirmed: true }, moment).id;

/** Shown to a panel, whatever it will see. */
export const routedTo = (themeId: string, panel: string) =>
  routeThemeToPanel(lead(), themeId, routeThemeInput.parse({ panelId: panelIdOf(panel), confirmed: true }), moment).id;

/** Neither is linked to the other or judged in the example. */
export const later = recommendationIdOf('ilacs-2023', 3);
export const earlier = recommendationIdOf('ilacs-2018', 1);
export const decided = (decision: 'confirmed' | 'declined' = 'confirmed') =>
  decideCarriedFrom(lead(), later, { carriedFromId: earlier, decision }, moment).id;

export const verdict = progressVerdictInput.parse({
  saidBy: 'Annual conversation',
  saidOn: '2022-05-20',
  words: 'Some progress.',
});
export const judged = () => recordProgressVerdict(lead(), earlier, verdict, moment).id;

type Write = { event: string; ready: () => () => unknown };

/** For the table of every write. */
export const themeWrites: Record<string, Write> = {
  createTheme: { event: 'theme-created', ready: () => () => newTheme() },
  renameTheme: {
    event: 'theme-renamed',
    ready: () => {
      const id = newTheme();
      return () => renameTheme(lead(), id, { name: 'Another name' }, 1, moment);
    },
  },
  addToTheme: {
    event: 'added-to-theme',
    ready: () => {
      const id = newTheme();
      return () => added(id, later);
    },
  },
  takeOffTheme: {
    event: 'taken-off-theme',
    ready: () => {
      const id = added(newTheme(), later);
      return () => takeOffTheme(lead(), id, { confirmed: true }, moment);
    },
  },
  routeThemeToPanel: {
    event: 'theme-routed-to-panel',
    ready: () => {
      const id = newTheme();
      added(id, later);
      return () => routedTo(id, 'safeguarding-partnership');
    },
  },
  endThemeRouting: {
    event: 'theme-routing-ended',
    ready: () => {
      const themeId = newTheme();
      added(themeId, later);
      const id = routedTo(themeId, 'safeguarding-partnership');
      return () => endThemeRouting(lead(), id, moment);
    },
  },
  decideCarriedFrom: { event: 'carried-from-confirmed', ready: () => () => decided() },
  takeBackCarriedFrom: {
    event: 'carried-from-taken-back',
    ready: () => {
      const id = decided();
      return () => takeBackCarriedFrom(lead(), id, 'Another weakness', moment);
    },
  },
  recordProgressVerdict: { event: 'progress-verdict-recorded', ready: () => () => judged() },
  takeBackProgressVerdict: {
    event: 'progress-verdict-taken-back',
    ready: () => {
      const id = judged();
      return () => takeBackProgressVerdict(lead(), id, 'Said of another area', moment);
    },
  },
};
