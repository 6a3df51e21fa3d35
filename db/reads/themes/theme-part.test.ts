import { beforeEach, expect, test } from 'vitest';
import { areaIdOf } from '#db/seed/haringey-plan.ts';
import { themeIdOf } from '#db/seed/haringey-themes.ts';
import { recommendationIdOf } from '#db/seed/inspection-rows.ts';
import { added, newTheme, routedTo } from '#db/testing/themes.ts';
import { refusalOf } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment as moment } from '#db/testing.ts';
import { endThemeRouting } from '#db/writes/themes/theme-routings.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import { findThemePart } from './theme-part.ts';
import { getThemePage } from './themes.ts';

beforeEach(() => void freshDatabase());

const seen = (who: string, themeId: string) =>
  findThemePart(actorOf(who), themeId, moment)?.namings.map(({ inspection, recommendations }) => ({
    inspection: inspection.title,
    areas: recommendations.map(({ position }) => position),
    actions: recommendations.flatMap(({ actions }) => actions.map(({ ref }) => ref)),
    measures: recommendations.flatMap(({ measures }) => measures.map(({ name }) => name)),
  }));

const ilacs2023 = 'Inspection of Haringey local authority children’s services';

test('a panel member sees of a theme the areas routed to their panel, with their actions and measures, and no other inspection', () => {
  const id = newTheme('Permanence of every kind');
  for (const area of [1, 2, 4]) added(id, areaIdOf(area));
  added(id, recommendationIdOf('ilacs-2018', 2));
  expect(seen('panel-member', id)).toEqual([
    {
      inspection: ilacs2023,
      areas: [1, 2],
      actions: ['1.1', '1.2', '1.3', '1.4', '1.5', '1.6', '2.1', '2.2', '2.3', '2.4'],
      measures: [
        'Challenges by independent reviewing officers settled within 10 working days',
        'Children waiting for a long-term match',
        'Children with a permanence plan recorded by their second review',
        'Notifications of private fostering in the quarter',
        'Private fostering arrangements visited within 7 working days of notification',
      ],
    },
  ]);
  expect(getThemePage(actorOf('plan-lead'), id, moment).namings).toHaveLength(2);
});

test('a partner’s owner sees the area their action answers, with that action alone', () => {
  expect(seen('designated-doctor', themeIdOf('private-fostering'))).toEqual([
    { inspection: ilacs2023, areas: [2], actions: ['2.2'], measures: [] },
  ]);
});

test('a theme of which nothing is theirs to see is answered as an unknown one, and is so again when it is no longer routed', () => {
  const id = newTheme('Supervision of every kind');
  added(id, areaIdOf(4));
  for (const who of ['panel-member', 'designated-doctor', 'corporate-parenting-member', 'administrator']) {
    refusalOf(NotFound, () => findThemePart(actorOf(who), id, moment));
    refusalOf(NotFound, () => getThemePage(actorOf(who), id, moment));
  }
  refusalOf(NotFound, () => findThemePart(actorOf('panel-member'), 'unknown', moment));
  const routing = routedTo(id, 'scrutiny');
  expect(seen('panel-member', id)?.map(({ areas }) => areas)).toEqual([[4]]);
  endThemeRouting(actorOf('plan-lead'), routing, moment);
  refusalOf(NotFound, () => findThemePart(actorOf('panel-member'), id, moment));
});

test('a panel that reads published reports only sees no theme, though the whole plan is routed to it', () => {
  refusalOf(NotFound, () => findThemePart(actorOf('corporate-parenting-member'), themeIdOf('life-story-work'), moment));
});

test('whoever reads the plan whole has another page', () => {
  expect(findThemePart(actorOf('owner'), themeIdOf('life-story-work'), moment)).toBeNull();
});
