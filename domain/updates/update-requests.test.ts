import { describe, expect, test } from 'vitest';
import { publishedCalendar } from '#domain/clocks/bank-holidays.ts';
import {
  type AskableAction,
  askingRounds,
  defaultReporting,
  isAskedAbout,
  type Reporting,
  type StandIn,
  whoActs,
  workingDayOfMonth,
} from './update-requests.ts';

const calendar = publishedCalendar;
const rounds = (today: string, reporting: Partial<Reporting> = {}, reportDeadlines: string[] = []) =>
  askingRounds({ ...defaultReporting, ...reporting }, { since: '2023-04-24', reportDeadlines, today }, calendar);

const monthly = { forReport: false };

describe('the day owners are asked', () => {
  test('is the third working day of the month, and the answer is due five working days later', () => {
    expect(rounds('2023-06-05')).toEqual([{ ...monthly, cycle: '2023-06', askOn: '2023-06-05', dueOn: '2023-06-12' }]);
  });

  test('counts bank holidays out: 1 May and 8 May 2023 were none of the working days', () => {
    expect(workingDayOfMonth('2023-05', 1, calendar)).toBe('2023-05-02');
    expect(rounds('2023-05-04')).toEqual([{ ...monthly, cycle: '2023-05', askOn: '2023-05-04', dueOn: '2023-05-12' }]);
  });

  test('before it comes, the round is last month’s, and one found late gives its days from today', () => {
    expect(rounds('2023-07-03')).toEqual([{ ...monthly, cycle: '2023-06', askOn: '2023-06-05', dueOn: '2023-07-10' }]);
  });

  test('a plan is not asked for rounds from before it began', () => {
    expect(rounds('2023-04-28')).toEqual([]);
  });

  test('a plan that does not ask has no round', () => {
    expect(rounds('2023-06-05', { cycle: 'off' })).toEqual([]);
  });
});

describe('a plan that asks before a panel’s report deadline', () => {
  const before: Partial<Reporting> = { cycle: 'before-report-deadline' };

  test('asks so many working days ahead, and the answer is due on the deadline', () => {
    const found = rounds('2023-06-12', before, ['2023-06-16', '2023-09-15']);
    expect(found).toEqual([{ forReport: true, cycle: 'for 2023-06-16', askOn: '2023-06-09', dueOn: '2023-06-16' }]);
  });

  test('asks for nothing before that day, nor once the deadline has passed', () => {
    expect(rounds('2023-06-08', before, ['2023-06-16'])).toEqual([]);
    expect(rounds('2023-06-19', before, ['2023-06-16'])).toEqual([]);
  });

  test('asks for each report whose day is near, the one that is due first first', () => {
    const found = rounds('2023-06-14', before, ['2023-06-20', '2023-06-16', '2023-06-22']);
    expect(found.map(({ dueOn }) => dueOn)).toEqual(['2023-06-16', '2023-06-20']);
  });

  test('does not ask again for a second report what was posted once asking had begun', () => {
    const [second] = rounds('2023-06-14', before, ['2023-06-20']);
    const posted = (day: string) => ({
      cycle: 'for 2023-06-16',
      dueOn: '2023-06-16',
      answeredAt: `${day}T09:00:00.000Z`,
    });
    const action = { stage: 'in-progress', startOn: null } as const;
    const isAsked = (day: string) => second && isAskedAbout({ ...action, latest: posted(day) }, second, '2023-06-14');
    expect(second?.askOn).toBe('2023-06-13');
    expect([isAsked('2023-06-12'), isAsked('2023-06-13')]).toEqual([true, false]);
  });
});

describe('an action is asked about', () => {
  const june = { ...monthly, cycle: '2023-06', askOn: '2023-06-05', dueOn: '2023-06-12' };
  const action: AskableAction = { stage: 'in-progress', startOn: '2023-05-01', latest: null };
  const asked = (other: Partial<AskableAction>, today = '2023-06-05') =>
    isAskedAbout({ ...action, ...other }, june, today);

  test('while it is in hand, or should be by the day the answer is due', () => {
    expect(asked({})).toBe(true);
    expect(asked({ stage: 'not-started', startOn: '2023-06-12' })).toBe(true);
    expect(asked({ stage: 'not-started', startOn: '2023-06-13' })).toBe(false);
    expect(asked({ stage: 'not-started', startOn: null })).toBe(true);
    for (const stage of ['delivered', 'verified', 'embedded', 'closed', 'withdrawn'] as const) {
      expect(asked({ stage })).toBe(false);
    }
  });

  test('once a round, and never while a request is open', () => {
    expect(asked({ latest: { cycle: '2023-06', dueOn: '2023-06-12', answeredAt: null } })).toBe(false);
    expect(asked({ latest: { cycle: '2023-05', dueOn: '2023-06-07', answeredAt: null } })).toBe(false);
  });

  test('again in the next round, answered or missed', () => {
    const may = { cycle: '2023-05', dueOn: '2023-05-12' };
    expect(asked({ latest: { ...may, answeredAt: '2023-05-10T09:00:00.000Z' } })).toBe(true);
    expect(asked({ latest: { ...may, answeredAt: null } })).toBe(true);
  });
});

describe('who acts for a post', () => {
  const one = (capacity: StandIn['capacity'], away = false): StandIn => ({ personId: capacity, capacity, away });

  test('is whoever fills it, an interim before the holder', () => {
    expect(whoActs([one('plan-lead'), one('deputy'), one('substantive')])?.capacity).toBe('substantive');
    expect(whoActs([one('substantive'), one('interim')])?.capacity).toBe('interim');
  });

  test('is the deputy while the holder is away, and of a vacant post', () => {
    expect(whoActs([one('substantive', true), one('deputy'), one('plan-lead')])?.capacity).toBe('deputy');
    expect(whoActs([one('deputy'), one('plan-lead')])?.capacity).toBe('deputy');
  });

  test('is a plan lead where there is no deputy', () => {
    expect(whoActs([one('substantive', true), one('plan-lead')])?.capacity).toBe('plan-lead');
  });

  test('is whoever fills it where everybody is away, and nobody where there is nobody', () => {
    expect(whoActs([one('substantive', true), one('deputy', true)])?.capacity).toBe('substantive');
    expect(whoActs([])).toBeNull();
  });
});
