import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { getActionPage, listProgressUpdates } from '#db/reads/actions/actions.ts';
import { panelsOfAction } from '#db/reads/actions/deadline-deciders.ts';
import { wholePlanFacts } from '#db/reads/plans/plan-document.ts';
import { livePanelsOfAction } from '#db/reads/plans/plan-visibility.ts';
import { reportDeadlinesOf } from '#db/reads/updates/report-deadlines.ts';
import { meetings } from '#db/schema/meetings.ts';
import { recommendationThemes, themeRoutings, themes } from '#db/schema/themes.ts';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { actionIdOf, areaIdOf, planId } from '#db/seed/haringey-plan.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { answerTo } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment as moment } from '#db/testing.ts';
import { setAsideRecommendation } from '#db/writes/inspections/recommendations.ts';
import { getPanelForAdministration } from './panel-administration.ts';
import { getPanelPage } from './panels.ts';
import { routedRecommendations } from './routed-recommendations.ts';

const scrutiny = panelIdOf('scrutiny');
const lead = personIdOf('plan-lead');
const [routedAt, endedAt] = ['2023-06-01T09:00:00.000Z', '2023-06-20T09:00:00.000Z'];

/** A theme of one area, routed to the Scrutiny Panel, which is shown areas 1, 2 and 3 one by one. */
function themeOf(area: number, everyMeetings = 1): void {
  const id = `theme-${area}`;
  const db = database();
  db.insert(themes)
    .values({ id, name: `Theme ${area}`, createdBy: lead, createdAt: routedAt })
    .run();
  db.insert(recommendationThemes)
    .values({ themeId: id, recommendationId: areaIdOf(area), addedBy: lead, addedAt: routedAt })
    .run();
  db.insert(themeRoutings).values({ panelId: scrutiny, themeId: id, everyMeetings, routedBy: lead, routedAt }).run();
}

const member = () => actorOf('panel-member');
const areasShown = () =>
  getPanelPage(member(), scrutiny, moment).plans.map((plan) => plan.recommendations.map((r) => r.number));
const ended = { endedAt, endedBy: lead };
const of = (at?: string) => {
  const routed = routedRecommendations(at);
  return database()
    .select({ id: routed.recommendationId, everyMeetings: routed.everyMeetings })
    .from(routed)
    .where(eq(routed.panelId, scrutiny))
    .all();
};

beforeEach(() => void freshDatabase());

test('an administrator is told how much goes to a panel: the whole of a plan, or so many areas, by theme too', () => {
  const told = (panel: Parameters<typeof panelIdOf>[0]) =>
    getPanelForAdministration(actorOf('administrator'), panelIdOf(panel), moment.today).routed.map(
      ({ areas, everyMeetings }) => [areas, everyMeetings],
    );
  expect(told('cabinet')).toEqual([[null, 1]]);
  expect(told('scrutiny')).toEqual([[3, 1]]);
  themeOf(4, 2);
  expect(told('scrutiny')).toEqual([
    [3, 1],
    [1, 2],
  ]);
});

describe('a theme that is routed to a panel', () => {
  test('shows it the recommendations under it, with the actions that answer them and nothing else', () => {
    expect(areasShown()).toEqual([[1, 2, 3]]);
    expect(answerTo(() => getActionPage(member(), actionIdOf('4.2'), moment))).toBe('not found');
    themeOf(4);
    expect(areasShown()).toEqual([[1, 2, 3, 4]]);
    expect(getActionPage(member(), actionIdOf('4.2'), moment).answers.map(({ number }) => number)).toEqual([4]);
    expect(answerTo(() => listProgressUpdates(member(), actionIdOf('4.2')))).not.toBe('not found');
    expect(answerTo(() => getActionPage(member(), actionIdOf('5.1'), moment))).toBe('not found');
    expect(livePanelsOfAction(actionIdOf('4.2'))).toEqual([scrutiny]);
    expect(panelsOfAction(actionIdOf('4.2')).map(({ id }) => id)).toContain(scrutiny);
  });

  test.each([
    ['the recommendation was taken off the theme', () => database().update(recommendationThemes).set(ended).run()],
    ['the theme is no longer routed', () => database().update(themeRoutings).set(ended).run()],
    [
      'the recommendation was set aside',
      () => setAsideRecommendation(actorOf('plan-lead'), areaIdOf(4), { reason: 'Named twice' }, moment),
    ],
  ])('shows nothing once %s', (_, act) => {
    themeOf(4);
    act();
    expect(areasShown()).toEqual([[1, 2, 3]]);
    expect(answerTo(() => getActionPage(member(), actionIdOf('4.2'), moment))).toBe('not found');
  });

  test('beside a routing of the same recommendation shows it once, as often as the more frequent of the two', () => {
    themeOf(1, 3);
    expect(of().filter(({ id }) => id === areaIdOf(1))).toEqual([{ id: areaIdOf(1), everyMeetings: 1 }]);
    themeOf(4, 3);
    expect(of().filter(({ id }) => id === areaIdOf(4))).toEqual([{ id: areaIdOf(4), everyMeetings: 3 }]);
  });

  test('alone makes the panel one of those that the plan’s documents name and whose reports are due', () => {
    const db = database();
    db.$client.exec('delete from routings; delete from theme_routings');
    const named = () => wholePlanFacts(planId, actorOf('plan-lead'), moment).plan.governance.map(({ name }) => name);
    const dues = db.select({ on: meetings.reportDueOn }).from(meetings).where(eq(meetings.panelId, scrutiny)).all();
    expect([named(), reportDeadlinesOf(planId)]).toEqual([[], []]);
    themeOf(4);
    expect(named()).toEqual(['Children and Young People’s Scrutiny Panel']);
    expect(reportDeadlinesOf(planId).sort()).toEqual(dues.map(({ on }) => on).sort());
  });
});

test('what was routed at an instant is what had begun and not ended by then', () => {
  themeOf(4);
  database().update(themeRoutings).set(ended).run();
  const count = (at?: string) => of(at).filter(({ id }) => id === areaIdOf(4)).length;
  expect([count('2023-05-31T09:00:00.000Z'), count(routedAt), count(endedAt), count()]).toEqual([0, 1, 0, 0]);
});
