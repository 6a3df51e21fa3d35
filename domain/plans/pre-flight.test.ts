import { describe, expect, test } from 'vitest';
import { type Finding, missingApprovals, type PreFlightAction, type PreFlightFacts, preFlight } from './pre-flight.ts';

const action: PreFlightAction = {
  id: 'a1',
  ref: '1.1',
  recommendationIds: ['r1'],
  startOn: '2023-05-01',
  deadlineOn: '2023-09-29',
  ownerPost: 'Head of Service',
  ownerVacant: false,
  stage: 'in-progress',
};
const area = {
  id: 'r1',
  inspectionId: 'i1',
  number: 1,
  kind: 'area-for-improvement',
  setAside: false,
  answeredWithoutAction: null,
} as const;
const facts: PreFlightFacts = {
  planId: 'p1',
  today: '2023-06-30',
  receivedOn: '2023-04-04',
  submittedOn: null,
  clock: { dueOn: '2023-07-18', daysLeft: 12, words: null, warnings: [] },
  inspections: [{ id: 'i1', title: 'ILACS inspection 2023', namesNoArea: false }],
  recommendations: [area],
  actions: [action],
  texts: [],
  unansweredComments: 0,
};
const written = (findings: readonly Finding[]) =>
  findings.map(({ severity, sentence, href }) => `${severity} ${href}: ${sentence}`);
const check = (changes: Partial<PreFlightFacts>) => written(preFlight({ ...facts, ...changes }, () => []));
const withAction = (changes: Partial<PreFlightAction>) => check({ actions: [{ ...action, ...changes }] });

describe('pre-flight', () => {
  test('finds nothing where every area has an action with an owner and a period', () => {
    expect(check({})).toEqual([]);
  });

  test.each<[string, Partial<PreFlightAction>, string]>([
    [
      'no period',
      { startOn: null, deadlineOn: null },
      'stops /actions/a1/edit: Action 1.1 has no period: give it a start and a deadline.',
    ],
    ['no start', { startOn: null }, 'stops /actions/a1/edit: Action 1.1 has no start date.'],
    ['no deadline', { deadlineOn: null }, 'stops /actions/a1/edit: Action 1.1 has no deadline.'],
    ['no owner', { ownerPost: null }, 'stops /actions/a1/edit: Action 1.1 has no owner.'],
    [
      'a vacant owner post',
      { ownerVacant: true },
      'warns /actions/a1/edit: The owner post of action 1.1, Head of Service, is vacant.',
    ],
  ])('says of an action with %s what is missing, and links to it', (_, changes, words) => {
    expect(withAction(changes)).toEqual([words]);
  });

  test('stops for an area without an action, and for an action that answers nothing', () => {
    expect(withAction({ recommendationIds: [] })).toEqual([
      'stops /plans/p1/coverage: Area 1 has no action. Add one, or answer it with a reason.',
      'stops /actions/a1/edit: Action 1.1 answers nothing yet: tie it to an area.',
    ]);
  });

  test('takes an action that answers a recommendation of a panel and no area', () => {
    expect(
      check({ actions: [action, { ...action, id: 'a2', ref: '0.1', recommendationIds: [], answersPanel: true }] }),
    ).toEqual([]);
  });

  test('counts a withdrawn action as no answer, and asks nothing more of it', () => {
    expect(withAction({ stage: 'withdrawn', ownerPost: null, startOn: null })).toEqual([
      'stops /plans/p1/coverage: Area 1 is answered by withdrawn actions only. Add one, or answer it with a reason.',
    ]);
  });

  test('takes a reason in place of an action', () => {
    expect(check({ actions: [], recommendations: [{ ...area, answeredWithoutAction: 'Done in March' }] })).toEqual([]);
  });

  test('ignores an area set aside, and warns of an action that answers only such', () => {
    const other = { ...area, id: 'r2', number: 2, setAside: true };
    const second = { ...action, id: 'a2', ref: '2.1', recommendationIds: ['r2'] };
    expect(check({ recommendations: [area, other], actions: [action, second] })).toEqual([
      'warns /actions/a2/edit: Action 2.1 answers only what was set aside.',
    ]);
  });

  test('never passes an empty plan: neither without areas, nor with every area set aside', () => {
    expect(check({ recommendations: [], actions: [] })).toEqual([
      'stops /inspections/i1: ILACS inspection 2023 holds no area. If that is so, confirm the sentence “The report names no area for improvement”.',
    ]);
    expect(check({ recommendations: [{ ...area, setAside: true }], actions: [] })).toEqual([
      'stops /plans/p1/coverage: Every area has been set aside, so the plan answers nothing.',
    ]);
    const confirmed = { id: 'i1', title: 'ILACS inspection 2023', namesNoArea: true };
    expect(check({ recommendations: [], actions: [], inspections: [confirmed] })).toEqual([]);
  });

  test('stops where no due date can be counted, and warns where only the date received is missing', () => {
    const clock = { ...facts.clock, dueOn: null, daysLeft: null };
    expect(check({ receivedOn: null, clock })).toEqual([
      'stops /plans/p1/dates: The date the report was received is not known, so no due date can be counted.',
    ]);
    expect(check({ receivedOn: null })).toEqual([
      'warns /plans/p1/dates: The date the report was received is not known.',
    ]);
    const without = { ...clock, words: 'No statutory deadline' };
    expect(check({ receivedOn: null, clock: without })).toEqual([]);
  });

  test('passes on what the clock is unsure of: a number of days that is not confirmed', () => {
    const warnings = ['The number of days is not confirmed: default.'];
    expect(check({ clock: { ...facts.clock, warnings } })).toEqual([`warns /plans/p1/dates: ${warnings[0]}`]);
  });

  test('warns of comments on the draft that nobody answered: the sealed plan lists them', () => {
    expect(check({ unansweredComments: 2 })).toEqual([
      'warns /plans/p1/consultation: 2 comments on the draft wait for an answer. The sealed plan lists every comment.',
    ]);
  });

  test('says how late it is, until it was sent', () => {
    const clock = { ...facts.clock, daysLeft: -3 };
    const late = 'The statement was due on 18 July 2023 and is 3 working days late. It can still be sealed and sent.';
    expect(check({ today: '2023-07-21', clock })).toEqual([`warns /plans/p1/clock: ${late}`]);
    expect(check({ today: '2023-07-21', clock, submittedOn: '2023-07-17' })).toEqual([]);
    expect(check({ clock: { ...clock, daysLeft: 0 } })).toEqual([]);
  });

  test('stops for what certainly identifies a child, warns of what may, and puts what stops first', () => {
    const texts = [
      { where: 'the title of action 1.1', text: 'maybe', href: '/a' },
      { where: 'the outcome of action 1.1', text: 'certain', href: '/b' },
    ];
    const scan = (text: string) => [
      { kind: 'an NHS number', certainty: text === 'certain' ? ('block' as const) : ('warn' as const) },
    ];
    expect(written(preFlight({ ...facts, texts }, scan))).toEqual([
      'stops /b: The outcome of action 1.1 may identify a child: an NHS number.',
      'warns /a: The title of action 1.1 may identify a child: an NHS number.',
    ]);
    const sent = { where: 'comment 1 on the draft', text: 'certain', href: '/c', sent: true };
    expect(written(preFlight({ ...facts, texts: [sent, { ...sent, text: 'TBC' }] }, scan))).toEqual([
      'warns /c: Comment 1 on the draft may identify a child: an NHS number.',
      'warns /c: Comment 1 on the draft still says “TBC”.',
      'warns /c: Comment 1 on the draft may identify a child: an NHS number.',
    ]);
  });
});

test('both approvals are missing at first; a minor amendment under delegation asks for the director’s alone', () => {
  const [director, member] = [
    'The director has not approved this content.',
    'The lead member has not approved this content.',
  ];
  expect(missingApprovals([], false)).toEqual([director, member]);
  expect(missingApprovals(['director'], false)).toEqual([member]);
  expect(missingApprovals([], true)).toEqual([director]);
  expect(missingApprovals(['director', 'lead-member'], false)).toEqual([]);
});
