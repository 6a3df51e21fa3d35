import { describe, expect, test } from 'vitest';
import type { StatusRecord } from '#domain/rag/status-months.ts';
import { composePlanOnAPage, type PageAction, type PageClock } from './plan-on-a-page.ts';

const record = (other: Partial<StatusRecord>): StatusRecord => ({
  onDate: '2023-05-02',
  stage: 'in-progress',
  declared: 'green',
  computed: 'green',
  override: null,
  ...other,
});
const action = (other: Partial<PageAction>): PageAction => ({
  ref: '1.1',
  title: 'Hold a meeting',
  recommendationIds: ['one'],
  deadlineOn: '2023-09-29',
  stage: 'in-progress',
  computed: 'green',
  rosier: false,
  why: ['Nothing is late.'],
  history: [
    { month: '2023-05', record: record({}) },
    { month: '2023-06', record: record({ computed: 'amber' }) },
  ],
  ...other,
});
const clock: PageClock = {
  dueOn: '2023-07-18',
  submittedOn: null,
  daysLeftWords: '12 working days left',
  course: null,
};
const recommendations = [
  { id: 'one', number: 1, text: 'Planning for permanence' },
  { id: 'two', number: 2, text: 'Private fostering' },
];
const compose = (actions: PageAction[], other: Partial<PageClock> = {}) =>
  composePlanOnAPage({ actions, recommendations, clock: { ...clock, ...other } }, '2023-06-30');

describe('the plan on a page', () => {
  test('says first whether it will be in time and how many are red', () => {
    const red = action({ ref: '1.2', computed: 'red', rosier: true, why: ['The deadline passed.', 'Nothing came.'] });
    const page = compose([action({}), red]);
    expect(page.title).toBe('12 working days left until 18 July 2023; one of 2 actions is red.');
    expect(page.lead).toBe(
      '2 actions for two areas: 0 delivered, 0 of them verified. One is reported rosier than the facts.',
    );
    expect(page.reds).toEqual([{ ref: '1.2', title: 'Hold a meeting', why: 'The deadline passed. Nothing came.' }]);
  });

  test('with a timetable through meetings says first what that answers, and how many are red after it', () => {
    const course = 'On course for 18 July with 2 working days in hand';
    const page = compose([action({}), action({ ref: '1.2', computed: 'red' })], { course });
    expect(page.title).toBe('On course for 18 July with 2 working days in hand.');
    expect(page.lead).toBe('2 actions for two areas: 0 delivered, 0 of them verified. One is red.');
  });

  test('once sent, says when; without a clock, only what is red', () => {
    const sent = { submittedOn: '2023-07-14', daysLeftWords: 'submitted 14 July 2023, 2 working days early' };
    expect(compose([action({})], sent).title).toBe('Submitted 14 July 2023, 2 working days early; no action is red.');
    const none = { dueOn: null, daysLeftWords: null };
    expect(compose([action({})], none).title).toBe('No action is red.');
  });

  test('shows the worst colour of an area in months past, and how many fall due in months to come', () => {
    const page = compose([
      action({}),
      action({ ref: '1.2', history: [{ month: '2023-06', record: record({ computed: 'red' }) }] }),
    ]);
    const months = ['2023-05', '2023-06', '2023-07', '2023-08', '2023-09'];
    expect(page.dueEachMonth.map(({ month }) => month)).toEqual(months);
    expect(page.heat[0]?.cells.map(({ colour, due, past }) => [colour, due, past])).toEqual([
      ['green', 0, true],
      ['red', 0, true],
      [null, 0, false],
      [null, 0, false],
      [null, 2, false],
    ]);
    expect(page.heat[1]?.cells.every(({ colour }) => colour === null)).toBe(true);
  });

  test('counts what is delivered, verified and embedded against what was planned, and nothing of the months to come', () => {
    const verified = record({ stage: 'verified' });
    const page = compose([
      action({ deadlineOn: '2023-05-31', stage: 'verified', history: [{ month: '2023-06', record: verified }] }),
      action({ ref: '1.2' }),
    ]);
    expect(
      page.burnUp.map(({ planned, delivered, verified: seen, embedded }) => [planned, delivered, seen, embedded]),
    ).toEqual([
      [1, 0, 0, 0],
      [1, 1, 1, 0],
      [1, null, null, null],
      [1, null, null, null],
      [2, null, null, null],
    ]);
  });

  test('of a plan of many years shows fifteen months, from six before now', () => {
    const history = Array.from({ length: 30 }, (_, n) => ({
      month: `${2021 + Math.floor(n / 12)}-${String((n % 12) + 1).padStart(2, '0')}`,
      record: record({ onDate: '2021-01-04' }),
    }));
    const page = compose([action({ deadlineOn: '2026-03-31', history })]);
    expect(page.dueEachMonth).toHaveLength(15);
    expect(page.dueEachMonth[0]?.month).toBe('2022-12');
  });
});
