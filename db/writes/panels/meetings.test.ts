import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { lastMeetingBefore, nextMeetingOf } from '#db/reads/panels/meeting-scope.ts';
import { getMeetingPage, listComingMeetings, listMeetings } from '#db/reads/panels/meetings.ts';
import { decisionIdOf, meetingIdOf } from '#db/seed/haringey-meetings.ts';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { planId } from '#db/seed/haringey-plan.ts';
import { withoutClerk } from '#db/testing/meetings.ts';
import { type Answers, answerTo, refusalOf, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment as moment } from '#db/testing.ts';
import { meetingInput } from '#domain/panels/meetings.ts';
import { NotFound, NotPossible, NotValid, Questioned, Stale } from '#domain/policy/refusals.ts';
import { recordDecision, takeBackDecision } from './meeting-decisions.ts';
import { callOffMeeting, changeMeeting, scheduleMeeting } from './meetings.ts';

beforeEach(() => {
  freshDatabase();
});

const clerk = () => actorOf('clerk');
const scrutiny = panelIdOf('scrutiny');
const [coming, held] = [meetingIdOf('scrutiny', '2023-09-14'), meetingIdOf('scrutiny', '2023-06-26')];
const inOctober = (more: object = {}) =>
  meetingInput.parse({ meetsOn: '2023-10-12', startsAt: '6.30pm', place: 'Room 1', ...more });
const moved = (more: object = {}) => meetingInput.parse({ meetsOn: '2023-09-21', startsAt: '18:30', ...more });
const note = { kind: 'note', words: 'Note the plan.', planId, confirmed: false } as const;
const rowOf = (id: string) => database().$client.prepare('select * from meetings where id = ?').get(id) as object;

/** By hand from rules §6: the panel's own clerk. Whoever reads the plan sees the meetings; the administrator and a partner's owner do not. */
const answers: Answers = {
  owner: 'not allowed',
  'plan-lead': 'not allowed',
  checker: 'not allowed',
  director: 'not allowed',
  'lead-member': 'not allowed',
  clerk: 'taken',
  'panel-member': 'not allowed',
  'corporate-parenting-member': 'not found',
  observer: 'not allowed',
  'designated-doctor': 'not found',
  administrator: 'not found',
};

describe.each(Object.entries(answers))('%s', (role, answer) => {
  test(`planning a meeting of the Scrutiny Panel is ${answer}`, () => {
    expect(answerTo(() => scheduleMeeting(actorOf(role), scrutiny, inOctober(), moment))).toBe(answer);
  });
  test(`moving one is ${answer}`, () => {
    expect(answerTo(() => changeMeeting(actorOf(role), coming, moved(), 1, moment))).toBe(answer);
  });
  test(`calling one off is ${answer}`, () => {
    expect(answerTo(() => callOffMeeting(actorOf(role), coming, 'Too few members', moment))).toBe(answer);
  });
  test(`recording what it resolved is ${answer}`, () => {
    expect(answerTo(() => recordDecision(actorOf(role), held, note, moment))).toBe(answer);
  });
  test(`taking that back is ${answer}`, () => {
    const id = decisionIdOf('scrutiny', '2023-06-26', 1);
    expect(answerTo(() => takeBackDecision(actorOf(role), id, 'Misread', moment))).toBe(answer);
  });
  test(`the meetings they see are ${answer === 'not found' ? 'not the Scrutiny Panel’s' : 'the Scrutiny Panel’s among others'}`, () => {
    const seen = listMeetings(actorOf(role), moment).some((meeting) => meeting.panelId === scrutiny);
    expect(seen).toBe(answer !== 'not found');
  });
});

test('a clerk plans meetings of the panels they clerk, and of no other', () => {
  const other = withoutClerk('excellence-for-children');
  expect(answerTo(() => scheduleMeeting(clerk(), other, inOctober(), moment))).toBe('not allowed');
  refusedWithoutTrace(NotFound, () => scheduleMeeting(clerk(), 'unknown', inOctober(), moment));
});

test('a member sees the meetings of their own panel only, and no plan’s name with what it resolved', () => {
  const member = actorOf('corporate-parenting-member');
  const names = new Set(listMeetings(member, moment).map((meeting) => meeting.panelName));
  expect([...names]).toEqual(['Corporate Parenting Advisory Committee']);
  refusalOf(NotFound, () => getMeetingPage(member, coming, moment));
  const page = getMeetingPage(actorOf('panel-member'), held, moment);
  expect(page.decisions.map(({ planTitle }) => planTitle)).toEqual([null, null]);
  expect([page.mayChange, page.mayRecord]).toEqual([false, false]);
});

describe('planning a meeting', () => {
  test('keeps its day, time and place, with the report due two working days before the agenda', () => {
    const { id } = scheduleMeeting(clerk(), scrutiny, inOctober(), moment);
    expect(rowOf(id)).toMatchObject({
      meets_on: '2023-10-12',
      starts_at: '18:30',
      place: 'Room 1',
      report_due_on: '2023-10-02',
    });
    const planned = listComingMeetings(clerk(), moment).find((meeting) => meeting.id === id);
    expect(planned).toMatchObject({ agendaOn: '2023-10-04', state: 'to-come' });
  });

  test('a second meeting of a panel on a day is refused, until the first is called off', () => {
    const again = inOctober({ meetsOn: '2023-09-14' });
    const refused = refusedWithoutTrace(NotValid, () => scheduleMeeting(clerk(), scrutiny, again, moment));
    expect(refused.fields[0]?.words).toBe(
      'Children and Young People’s Scrutiny Panel has a meeting on 14 September 2023 already',
    );
    callOffMeeting(clerk(), coming, 'Too few members can come', moment);
    expect(() => scheduleMeeting(clerk(), scrutiny, again, moment)).not.toThrow();
  });

  test('a Saturday is asked about once, then taken', () => {
    const saturday = { meetsOn: '2023-10-14' };
    const asked = refusedWithoutTrace(Questioned, () =>
      scheduleMeeting(clerk(), scrutiny, inOctober(saturday), moment),
    );
    expect(asked.questions[0]?.field).toBe('meetsOn');
    expect(() => scheduleMeeting(clerk(), scrutiny, inOctober({ ...saturday, confirmed: true }), moment)).not.toThrow();
  });

  test('a report due after the meeting is refused, confirmed or not', () => {
    const late = inOctober({ reportDueOn: '2023-10-13', confirmed: true });
    refusedWithoutTrace(NotValid, () => scheduleMeeting(clerk(), scrutiny, late, moment));
  });
});

describe('moving a meeting', () => {
  test('moves its agenda day and its report deadline with it', () => {
    changeMeeting(clerk(), coming, moved(), 1, moment);
    const { meeting } = getMeetingPage(clerk(), coming, moment);
    expect(meeting).toMatchObject({ meetsOn: '2023-09-21', agendaOn: '2023-09-13', reportDueOn: '2023-09-11' });
  });

  test('asks once where a step of a timetable could then not be met, and says of each timetable what moved', () => {
    const cabinet = meetingIdOf('cabinet', '2023-07-11');
    const to = (more: object = {}) => meetingInput.parse({ meetsOn: '2023-07-18', startsAt: '', place: '', ...more });
    const asked = refusedWithoutTrace(Questioned, () => changeMeeting(clerk(), cabinet, to(), 1, moment));
    const why = 'Cannot be met: after the last meeting it cannot be before 19 July, and the last day is 18 July';
    const plan = 'Post-inspection action plan 2023';
    expect(asked.questions.map(({ words }) => words)).toEqual([
      `In the timetable of ${plan}: Director and lead member sign off; Sent to Ofsted. ${why}.`,
    ]);
    const { timetables } = changeMeeting(clerk(), cabinet, to({ confirmed: true }), 1, moment);
    expect(timetables).toEqual([
      {
        planId,
        title: plan,
        moved: [
          { label: 'Drafts in for Cabinet (18 July)', from: '2023-06-22', to: '2023-06-29' },
          { label: 'Cabinet report cleared (18 July)', from: '2023-06-29', to: '2023-07-06' },
          { label: 'Cabinet agenda published (18 July)', from: '2023-07-03', to: '2023-07-10' },
          { label: 'Cabinet', from: '2023-07-11', to: '2023-07-18' },
          { label: 'Director and lead member sign off', from: '2023-07-13', to: '2023-07-19' },
          { label: 'Sent to Ofsted', from: '2023-07-14', to: '2023-07-19' },
        ],
        impossible: [
          { label: 'Director and lead member sign off', words: why },
          { label: 'Sent to Ofsted', words: why },
        ],
      },
    ]);
  });

  test('tells nothing of a timetable that does not go through it, or in which nothing moves', () => {
    expect(changeMeeting(clerk(), coming, moved(), 1, moment).timetables).toEqual([]);
    const cabinet = meetingIdOf('cabinet', '2023-07-11');
    const place = meetingInput.parse({ meetsOn: '2023-07-11', startsAt: '', place: 'Room 2' });
    expect(changeMeeting(clerk(), cabinet, place, 1, moment).timetables).toEqual([]);
  });

  test('over what somebody else moved meanwhile is refused, with what stands now', () => {
    changeMeeting(clerk(), coming, moved(), 1, moment);
    const stale = refusalOf(Stale, () => changeMeeting(clerk(), coming, moved({ place: 'Room 9' }), 1, moment));
    expect(stale.current).toMatchObject({ meetsOn: '2023-09-21', place: '' });
  });

  test('is not possible for one that resolved something, but its place can be put right', () => {
    refusedWithoutTrace(NotPossible, () => changeMeeting(clerk(), held, moved(), 1, moment));
    const place = moved({ meetsOn: '2023-06-26', place: 'Room 2', confirmed: true });
    expect(() => changeMeeting(clerk(), held, place, 1, moment)).not.toThrow();
  });

  test('is not possible once it is called off, nor is calling it off again', () => {
    callOffMeeting(clerk(), coming, 'Too few members can come', moment);
    refusedWithoutTrace(NotPossible, () => changeMeeting(clerk(), coming, moved(), 2, moment));
    refusedWithoutTrace(NotPossible, () => callOffMeeting(clerk(), coming, 'Again', moment));
    refusedWithoutTrace(NotPossible, () => recordDecision(clerk(), coming, note, moment));
  });
});

describe('what a meeting resolved', () => {
  test('stands in the order it was recorded, and stays with the reason when it is taken back', () => {
    const { id } = recordDecision(clerk(), held, { ...note, kind: 'recommend', words: 'Ask again.' }, moment);
    takeBackDecision(clerk(), id, 'Minuted at another meeting', moment);
    const { decisions } = getMeetingPage(clerk(), held, moment);
    expect(decisions.map(({ position, kind, takenBackReason }) => [position, kind, takenBackReason])).toEqual([
      [1, 'note', null],
      [2, 'agree', null],
      [3, 'recommend', 'Minuted at another meeting'],
    ]);
    refusedWithoutTrace(NotPossible, () => takeBackDecision(clerk(), id, 'Again', moment));
  });

  test('cannot be recorded before the day of the meeting', () => {
    refusedWithoutTrace(NotPossible, () => recordDecision(clerk(), coming, note, moment));
    const onTheDay = { ...moment, today: '2023-09-14' };
    expect(() => recordDecision(clerk(), coming, note, onTheDay)).not.toThrow();
  });

  test('is about a plan that the panel was shown, or about none', () => {
    database().$client.exec(`delete from routings where panel_id = '${panelIdOf('cabinet')}'`);
    const cabinet = meetingIdOf('cabinet', '2023-06-13');
    refusedWithoutTrace(NotValid, () => recordDecision(clerk(), cabinet, note, moment));
    expect(() => recordDecision(clerk(), cabinet, { ...note, planId: null }, moment)).not.toThrow();
  });

  test('is asked about once where its words may tell who a child is', () => {
    const words = { ...note, words: 'Note the case of the child with NHS number 943 476 5919.' };
    refusedWithoutTrace(Questioned, () => recordDecision(clerk(), held, words, moment));
    expect(() => recordDecision(clerk(), held, { ...words, confirmed: true }, moment)).not.toThrow();
  });

  test('keeps a meeting from being called off until it is taken back', () => {
    refusedWithoutTrace(NotPossible, () => callOffMeeting(clerk(), held, 'Never held', moment));
    for (const position of [1, 2]) {
      takeBackDecision(clerk(), decisionIdOf('scrutiny', '2023-06-26', position), 'Never held', moment);
    }
    expect(() => callOffMeeting(clerk(), held, 'Never held', moment)).not.toThrow();
  });
});

test('the next meeting and the last one held leave out those called off', () => {
  expect(nextMeetingOf(scrutiny, '2023-09-14')?.meetsOn).toBe('2023-09-14');
  expect(lastMeetingBefore(scrutiny, '2023-09-14')?.meetsOn).toBe('2023-06-26');
  expect(lastMeetingBefore(scrutiny, '2023-06-26')).toBeNull();
  callOffMeeting(clerk(), coming, 'Too few members can come', moment);
  expect(nextMeetingOf(scrutiny, '2023-09-14')?.meetsOn).toBe('2023-11-16');
  expect(lastMeetingBefore(scrutiny, '2023-11-16')?.meetsOn).toBe('2023-06-26');
  expect(nextMeetingOf(scrutiny, '2024-01-23')).toBeNull();
});
