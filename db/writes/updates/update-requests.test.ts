import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { getActionPage } from '#db/reads/actions/actions.ts';
import { unansweredForPanels } from '#db/reads/panels/panel-requests.ts';
import { reportDeadlinesOf } from '#db/reads/updates/report-deadlines.ts';
import { reportingOf } from '#db/reads/updates/update-requests.ts';
import { meetings } from '#db/schema/meetings.ts';
import { people, postHoldings } from '#db/schema/people.ts';
import { actions } from '#db/schema/plans.ts';
import { absences, updateRequests } from '#db/schema/update-requests.ts';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { actionIdOf, areaIdOf, planId } from '#db/seed/haringey-plan.ts';
import { personIdOf, postIdOf } from '#db/seed/people-rows.ts';
import { told } from '#db/testing/administration.ts';
import { refusalOf } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { NotAllowed, NotFound, Stale } from '#domain/policy/refusals.ts';
import { progressUpdateInput } from '#domain/updates/progress-updates.ts';
import { postProgressUpdate } from './progress-updates.ts';
import { changeReporting, raiseUpdateRequests } from './update-requests.ts';

beforeEach(() => {
  freshDatabase();
  database().delete(updateRequests).run();
});

const on = (today: string): Moment => ({ ...juneMoment, today, now: `${today}T08:20:00.000Z` });
const raise = (today: string) => raiseUpdateRequests(on(today));
const requests = () => database().select().from(updateRequests).all();
const refOf = (id: string) =>
  database().select({ ref: actions.ref }).from(actions).where(eq(actions.id, id)).get()?.ref ?? '';
const said = progressUpdateInput.parse({ declaredRag: 'green', done: 'Nothing was due.', noChange: true });

describe('asking for updates', () => {
  test('makes one request for each action in hand, and tells each person once with all of theirs', () => {
    const asked = raise('2023-07-05');
    const inHand = database().select().from(actions).where(eq(actions.stage, 'in-progress')).all();
    expect(requests().length).toBeGreaterThanOrEqual(inHand.length);
    expect(new Set(requests().map((request) => request.actionId)).size).toBe(requests().length);
    expect(asked.flatMap((person) => person.asked)).toHaveLength(requests().length);
    expect(new Set(asked.map((person) => person.personId)).size).toBe(asked.length);
    expect(told().at(-1)).toMatchObject({ event: 'updates-requested', actor: 'system' });
  });

  test('twice on one day, or the day after, asks nobody again', () => {
    const first = raise('2023-07-05').length;
    expect(first).toBeGreaterThan(0);
    expect(raise('2023-07-05')).toEqual([]);
    expect(raise('2023-07-06')).toEqual([]);
  });

  test('asks again next month, whether the last was answered or missed', () => {
    raise('2023-07-05');
    const count = requests().length;
    raise('2023-08-03');
    expect(requests().length).toBeGreaterThanOrEqual(2 * count);
  });

  test('asks the deputy while the owner is away', () => {
    const permanence = actionIdOf('1.1');
    const askedFor = (today: string) =>
      raise(today).find((person) => person.asked.some((one) => one.actionId === permanence))?.personId;
    expect(askedFor('2023-07-05')).toBe(personIdOf('owner'));
    const away = { personId: personIdOf('owner'), fromOn: '2023-08-01', untilOn: '2023-08-31' };
    database()
      .insert(absences)
      .values({ ...away, setBy: personIdOf('owner'), setAt: juneMoment.now })
      .run();
    const deputy = askedFor('2023-08-03');
    expect(deputy).toBeDefined();
    expect(deputy).not.toBe(personIdOf('owner'));
  });

  test('asks the deputy once the owner is disabled', () => {
    const permanence = actionIdOf('1.1');
    database()
      .update(people)
      .set({ disabledAt: juneMoment.clock })
      .where(eq(people.id, personIdOf('owner')))
      .run();
    const asked = raise('2023-07-05');
    expect(asked.some(({ personId }) => personId === personIdOf('owner'))).toBe(false);
    expect(asked.some(({ asked: theirs }) => theirs.some(({ actionId }) => actionId === permanence))).toBe(true);
  });

  test('asks a plan lead for a vacant post without a deputy', () => {
    database()
      .delete(postHoldings)
      .where(eq(postHoldings.personId, personIdOf('owner')))
      .run();
    database()
      .update(actions)
      .set({ deputyPostId: null })
      .where(eq(actions.id, actionIdOf('1.1')))
      .run();
    database()
      .delete(postHoldings)
      .where(eq(postHoldings.postId, postIdOf('owner')))
      .run();
    const asked = raise('2023-07-05').find((person) => person.asked.some((one) => one.actionId === actionIdOf('1.1')));
    expect([personIdOf('plan-lead'), personIdOf('second-plan-lead')]).toContain(asked?.personId);
  });

  test('is answered by what is posted next, cleared or not, and turns the colour amber once it is late', () => {
    raise('2023-07-05');
    const owner = actorOf('owner');
    const late = on('2023-07-20');
    expect(getActionPage(owner, actionIdOf('1.1'), late).action.status.why.join(' ')).toMatch(/update/i);
    const { id } = postProgressUpdate(owner, actionIdOf('1.1'), said, late);
    const answered = requests().filter((request) => request.actionId === actionIdOf('1.1'));
    expect(answered).toMatchObject([{ answeredAt: late.now, answeredByUpdateId: id }]);
    expect(getActionPage(owner, actionIdOf('1.1'), late).action.status.why.join(' ')).not.toMatch(/request/i);
  });
});

describe('setting when a plan asks', () => {
  const off = { cycle: 'off', askOnWorkingDay: 3, daysToAnswer: 5 } as const;

  test('takes effect with the next round', () => {
    expect(changeReporting(actorOf('plan-lead'), planId, off, 0, juneMoment)).toEqual({ id: planId, version: 1 });
    expect(reportingOf(planId)).toMatchObject({ cycle: 'off', version: 1 });
    expect(raise('2023-07-05')).toEqual([]);
  });

  test('before a report deadline, asks so many working days ahead of it', () => {
    const before = { ...off, cycle: 'before-report-deadline' } as const;
    changeReporting(actorOf('plan-lead'), planId, before, 0, juneMoment);
    raise('2023-08-16');
    expect(requests()).toEqual([]);
    raise('2023-08-17');
    expect(requests()[0]).toMatchObject({ cycle: 'for 2023-08-24', askedOn: '2023-08-17', dueOn: '2023-08-24' });
  });

  test('before a report deadline, asks about what goes to that panel and nothing else, once for all that are near', () => {
    changeReporting(actorOf('plan-lead'), planId, { ...off, cycle: 'before-report-deadline' }, 0, juneMoment);
    database().$client.exec(
      `update meetings set called_off_at = 'then', called_off_reason = 'why', called_off_by = scheduled_by
       where panel_id not in ('${panelIdOf('scrutiny')}', '${panelIdOf('safeguarding-partnership')}')`,
    );
    raise('2023-08-25');
    const areas = new Set(requests().map(({ actionId }) => refOf(actionId).charAt(0)));
    expect([...areas].sort()).toEqual(['1', '2', '3']);
    const asked = requests().length;
    // The Partnership's report is due on 7 September; what goes to it is asked for already.
    raise('2023-08-31');
    expect(requests()).toHaveLength(asked);
    postProgressUpdate(actorOf('owner'), actionIdOf('1.1'), said, on('2023-08-31'));
    raise('2023-09-01');
    expect(requests()).toHaveLength(asked);
  });

  test('what is reported to a panel at every second meeting is asked for ahead of these, and a meeting told of nothing asks nobody', () => {
    changeReporting(actorOf('plan-lead'), planId, { ...off, cycle: 'before-report-deadline' }, 0, juneMoment);
    database().$client.exec(
      `update meetings set called_off_at = 'then', called_off_reason = 'why', called_off_by = scheduled_by
       where panel_id <> '${panelIdOf('scrutiny')}';
       update routings set every_meetings = 2 where panel_id = '${panelIdOf('scrutiny')}' and recommendation_id = '${areaIdOf(3)}'`,
    );
    const areasAsked = (cycle: string) => {
      const asked = requests().filter((request) => request.cycle === cycle);
      return [...new Set(asked.map(({ actionId }) => refOf(actionId).charAt(0)))].sort();
    };
    raise('2023-08-25');
    expect(areasAsked('for 2023-08-24').concat(areasAsked('for 2023-09-04'))).toEqual(['1', '2']);
    const waitsFor = new Set(
      unansweredForPanels([panelIdOf('scrutiny')], '2023-08-25').map(({ ref }) => ref.charAt(0)),
    );
    expect([...waitsFor].sort()).toEqual(['1', '2']);
    raise('2023-10-31');
    expect(areasAsked('for 2023-11-06')).toEqual(['1', '2', '3']);
    database().$client.exec(`update routings set every_meetings = 2 where panel_id = '${panelIdOf('scrutiny')}'`);
    // The panel meets on 14 September too, and is told of nothing then.
    expect(reportDeadlinesOf(planId).sort()).toEqual(['2023-06-14', '2023-11-06']);
  });

  test('the report to a panel’s meeting is asked for of the plans it is shown, and of no others', () => {
    database().$client.exec(
      "update meetings set called_off_at = 'then', called_off_reason = 'why', called_off_by = scheduled_by",
    );
    expect(reportDeadlinesOf(planId)).toEqual([]);
    database()
      .insert(meetings)
      .values({
        panelId: panelIdOf('scrutiny'),
        meetsOn: '2023-09-28',
        reportDueOn: '2023-09-15',
        scheduledBy: personIdOf('clerk'),
        scheduledAt: juneMoment.now,
      })
      .run();
    expect(reportDeadlinesOf(planId)).toEqual(['2023-09-15']);
    expect(reportDeadlinesOf('another')).toEqual([]);
  });

  test('is the plan lead’s, seen by nobody outside, and not taken over another’s change', () => {
    refusalOf(NotAllowed, () => changeReporting(actorOf('director'), planId, off, 0, juneMoment));
    refusalOf(NotFound, () => changeReporting(actorOf('plan-lead'), 'unknown', off, 0, juneMoment));
    changeReporting(actorOf('plan-lead'), planId, off, 0, juneMoment);
    refusalOf(Stale, () => changeReporting(actorOf('plan-lead'), planId, off, 0, juneMoment));
  });
});
