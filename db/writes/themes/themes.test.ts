import { beforeEach, describe, expect, test } from 'vitest';
import { getPanelPage } from '#db/reads/panels/panels.ts';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { areaIdOf } from '#db/seed/haringey-plan.ts';
import { recommendationIdOf } from '#db/seed/inspection-rows.ts';
import { lastTold, told } from '#db/testing/administration.ts';
import { added, newTheme, routedTo } from '#db/testing/themes.ts';
import { type Answers, answerTo, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment as moment } from '#db/testing.ts';
import { setAsideRecommendation } from '#db/writes/inspections/recommendations.ts';
import { NotPossible, NotValid, Questioned, Stale } from '#domain/policy/refusals.ts';
import { addToTheme, takeOffTheme } from './theme-recommendations.ts';
import { endThemeRouting, routeThemeToPanel } from './theme-routings.ts';
import { createTheme, renameTheme } from './themes.ts';

beforeEach(() => void freshDatabase());

const lead = () => actorOf('plan-lead');
const scrutiny = panelIdOf('scrutiny');
const areasOfScrutiny = () =>
  getPanelPage(actorOf('panel-member'), scrutiny, moment).plans.flatMap((plan) =>
    plan.recommendations.map((r) => r.number),
  );
const [area1, area4] = [areaIdOf(1), areaIdOf(4)];

/** Who reads inspections sees themes and may not change them; to the others this one is unknown (rules §5). */
const refused: Answers = {
  owner: 'not allowed',
  checker: 'not allowed',
  director: 'not allowed',
  'lead-member': 'not allowed',
  clerk: 'not allowed',
  observer: 'not allowed',
  'designated-doctor': 'not found',
  'corporate-parenting-member': 'not found',
  administrator: 'not found',
};

describe('putting a recommendation under a theme', () => {
  test('that no panel is shown asks nothing, and says who did it', () => {
    const id = newTheme();
    const { id: membership } = addToTheme(lead(), id, { recommendationId: area4, confirmed: false }, moment);
    expect(membership).not.toBe('');
    expect(lastTold()).toEqual({
      event: 'added-to-theme',
      actor: lead().personId,
      content: { themeId: id, shownTo: [] },
    });
  });

  test('that is routed says first which panels will see it, and is not done before they are confirmed', () => {
    const id = newTheme();
    routedTo(id, 'scrutiny');
    routedTo(id, 'safeguarding-partnership');
    const add = (confirmed: boolean) => addToTheme(lead(), id, { recommendationId: area4, confirmed }, moment);
    const question = refusedWithoutTrace(Questioned, () => add(false));
    expect(question.message).toBe(
      'This will show the recommendation, with the actions that answer it, to: Children and Young People’s Scrutiny Panel and Haringey Safeguarding Children Partnership. Is that right?',
    );
    expect(areasOfScrutiny()).toEqual([1, 2, 3]);
    add(true);
    expect(areasOfScrutiny()).toEqual([1, 2, 3, 4]);
  });

  test('asks nothing where every panel of the theme sees it already', () => {
    const id = newTheme();
    routedTo(id, 'scrutiny');
    addToTheme(lead(), id, { recommendationId: area1, confirmed: false }, moment);
    expect(areasOfScrutiny()).toEqual([1, 2, 3]);
  });

  test('twice is refused, as is one that was set aside or is unknown', () => {
    const id = newTheme();
    added(id, area4);
    const add = (recommendationId: string) => addToTheme(lead(), id, { recommendationId, confirmed: true }, moment);
    refusedWithoutTrace(NotPossible, () => add(area4));
    setAsideRecommendation(lead(), areaIdOf(5), { reason: 'Named twice' }, moment);
    refusedWithoutTrace(NotPossible, () => add(areaIdOf(5)));
    const { fields } = refusedWithoutTrace(NotValid, () => add('unknown'));
    expect(fields.map(({ field }) => field)).toEqual(['recommendationId']);
  });
});

describe('taking a recommendation off a theme', () => {
  test('says first which panels no longer see it, and leaves those alone that see it in another way', () => {
    const id = newTheme();
    const of4 = added(id, area4);
    const of1 = added(id, area1);
    routedTo(id, 'scrutiny');
    routedTo(id, 'cabinet');
    takeOffTheme(lead(), of1, { confirmed: false }, moment);
    expect(areasOfScrutiny()).toEqual([1, 2, 3, 4]);
    const question = refusedWithoutTrace(Questioned, () => takeOffTheme(lead(), of4, { confirmed: false }, moment));
    expect(question.message).toContain(': Children and Young People’s Scrutiny Panel. Is that right?');
    expect(areasOfScrutiny()).toEqual([1, 2, 3, 4]);
    takeOffTheme(lead(), of4, { confirmed: true }, moment);
    expect(areasOfScrutiny()).toEqual([1, 2, 3]);
    refusedWithoutTrace(NotPossible, () => takeOffTheme(lead(), of4, { confirmed: true }, moment));
    added(id, area4);
  });
});

describe('showing a theme to a panel', () => {
  test('twice is refused; ended, it is gone with the next page and can be shown again', () => {
    const id = newTheme();
    added(id, area4);
    const routing = routedTo(id, 'scrutiny');
    expect(areasOfScrutiny()).toEqual([1, 2, 3, 4]);
    refusedWithoutTrace(NotPossible, () => routedTo(id, 'scrutiny'));
    endThemeRouting(lead(), routing, moment);
    expect(areasOfScrutiny()).toEqual([1, 2, 3]);
    refusedWithoutTrace(NotPossible, () => endThemeRouting(lead(), routing, moment));
    routedTo(id, 'scrutiny');
    expect(areasOfScrutiny()).toEqual([1, 2, 3, 4]);
  });

  test('says first which areas it will show that were not shown before, and is not done before they are confirmed', () => {
    const id = newTheme();
    for (const area of [1, 4, 5]) added(id, areaIdOf(area));
    const show = (confirmed: boolean) =>
      routeThemeToPanel(lead(), id, { panelId: scrutiny, everyMeetings: 1, confirmed }, moment);
    const question = refusedWithoutTrace(Questioned, () => show(false));
    expect(question.message).toBe(
      'This will show the panel, with the actions that answer them: area 4 of Post-inspection action plan 2023 and area 5 of Post-inspection action plan 2023. What is put under the theme later is shown too. Is that right?',
    );
    show(true);
    expect(areasOfScrutiny()).toEqual([1, 2, 3, 4, 5]);
  });

  test('asks nothing where the panel sees all of it already', () => {
    const id = newTheme();
    added(id, area1);
    routeThemeToPanel(lead(), id, { panelId: scrutiny, everyMeetings: 1, confirmed: false }, moment);
    expect(areasOfScrutiny()).toEqual([1, 2, 3]);
  });

  test('that is unknown is refused, naming the field', () => {
    const id = newTheme();
    const act = () => routeThemeToPanel(lead(), id, { panelId: 'unknown', everyMeetings: 1, confirmed: true }, moment);
    expect(refusedWithoutTrace(NotValid, act).fields.map(({ field }) => field)).toEqual(['panelId']);
  });
});

describe('a theme’s name', () => {
  test('is given to one theme only', () => {
    const id = newTheme('Missing children');
    const other = newTheme('Supervision of managers');
    refusedWithoutTrace(NotValid, () => createTheme(lead(), { name: 'Missing children' }, moment));
    refusedWithoutTrace(NotValid, () => renameTheme(lead(), other, { name: 'Missing children' }, 1, moment));
    renameTheme(lead(), id, { name: 'Missing children' }, 1, moment);
  });

  test('changed in between is shown', () => {
    const id = newTheme();
    renameTheme(lead(), id, { name: 'Children who go missing' }, 1, moment);
    const stale = refusedWithoutTrace(Stale, () => renameTheme(lead(), id, { name: 'Third' }, 1, moment));
    expect([stale.current, stale.version]).toEqual([{ name: 'Children who go missing' }, 2]);
  });
});

test('every other role is answered as the rules have it, and a theme unknown is the same as one not theirs', () => {
  const id = newTheme();
  const membership = added(id, area4);
  const routing = routedTo(id, 'scrutiny');
  const before = told().length;
  for (const [who, answer] of Object.entries(refused)) {
    const actor = actorOf(who);
    const acts = {
      create: () => createTheme(actor, { name: 'Mine' }, moment),
      rename: () => renameTheme(actor, id, { name: 'Mine' }, 1, moment),
      add: () =>
        addToTheme(actor, id, { recommendationId: recommendationIdOf('ilacs-2018', 2), confirmed: true }, moment),
      'take off': () => takeOffTheme(actor, membership, { confirmed: true }, moment),
      route: () =>
        routeThemeToPanel(actor, id, { panelId: panelIdOf('cabinet'), everyMeetings: 1, confirmed: true }, moment),
      'stop showing': () => endThemeRouting(actor, routing, moment),
    };
    for (const [act, doing] of Object.entries(acts)) expect([who, act, answerTo(doing)]).toEqual([who, act, answer]);
    expect(answerTo(() => renameTheme(lead(), 'unknown', { name: 'Mine' }, 1, moment))).toBe('not found');
  }
  // A panel member sees the theme through area 4 alone: neither what else stands under it, nor to whom it is shown.
  const member = actorOf('panel-member');
  const acts = [
    () => createTheme(member, { name: 'Mine' }, moment),
    () => renameTheme(member, id, { name: 'Mine' }, 1, moment),
    () => addToTheme(member, id, { recommendationId: area1, confirmed: true }, moment),
    () => takeOffTheme(member, membership, { confirmed: true }, moment),
    () => routeThemeToPanel(member, id, { panelId: panelIdOf('cabinet'), everyMeetings: 1, confirmed: true }, moment),
    () => endThemeRouting(member, routing, moment),
  ];
  expect(acts.map(answerTo)).toEqual([
    'not found',
    'not allowed',
    'not allowed',
    'not found',
    'not allowed',
    'not found',
  ]);
  expect(told()).toHaveLength(before);
});
