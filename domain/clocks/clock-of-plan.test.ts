import { describe, expect, it } from 'vitest';
import { publishedCalendar } from './bank-holidays.ts';
import { clockOfPlan, type PlanDates } from './clock-of-plan.ts';
import type { InspectionClockFacts } from './clocks.ts';

const haringey: PlanDates = { receivedOn: '2023-04-04', publishedOn: '2023-04-11', statedDueOn: null };

function clock(dates: Partial<PlanDates>, today = '2023-06-30', inspection: InspectionClockFacts = { kind: 'ilacs' }) {
  return clockOfPlan({ ...haringey, ...dates }, inspection, today, publishedCalendar);
}

describe('the clock of the plan of 2023', () => {
  it('on 30 June stands at day 58 of 70 with 12 working days left', () => {
    const read = clock({});
    expect(read.dueOn).toBe('2023-07-18');
    expect([read.dayToday, read.totalDays, read.daysLeft, read.daysLeftWords]).toEqual([
      58,
      70,
      12,
      '12 working days left',
    ]);
    expect([read.dueFrom, read.provisional, read.warnings, read.words]).toEqual(['computed', false, [], null]);
  });

  it('has the report published within 30 working days, by 22 May', () => {
    expect(clock({}, '2023-05-19').clocks[0]).toMatchObject({
      code: 'publish-report',
      dueOn: '2023-05-22',
      daysLeft: 1,
    });
  });

  it('is not moved by the day of publication', () => {
    expect(clock({ publishedOn: '2023-05-30' }).dueOn).toBe('2023-07-18');
  });

  it.each([
    ['2023-04-03', null, 71, '71 working days left'],
    ['2023-04-04', 0, 70, '70 working days left'],
    ['2023-04-07', 2, 68, '68 working days left'],
    ['2023-07-17', 69, 1, '1 working day left'],
    ['2023-07-18', 70, 0, 'due today'],
    ['2023-07-19', 71, -1, '1 working day overdue'],
    ['2023-08-01', 80, -10, '10 working days overdue'],
  ])('on %s: day %s, %i left, “%s”', (today, dayToday, daysLeft, words) => {
    const read = clock({}, today);
    expect([read.dayToday, read.daysLeft, read.daysLeftWords]).toEqual([dayToday, daysLeft, words]);
  });

  it('says what a weekend before and after the due date means', () => {
    expect(clock({ statedDueOn: '2023-07-16' }, '2023-07-15').daysLeftWords).toBe('no working days left');
    expect(clock({ statedDueOn: '2023-07-14' }, '2023-07-15').daysLeftWords).toBe('the due date has passed');
  });
});

describe('a due date stated by Ofsted', () => {
  it.each([
    ['2023-07-18', 0, 'No difference'],
    ['2023-07-21', 3, '3 working days later than computed'],
    ['2023-07-17', -1, '1 working day earlier than computed'],
  ])('%s overrides the computed one, which is shown with the difference', (statedDueOn, difference, words) => {
    const read = clock({ statedDueOn });
    expect(read).toMatchObject({ dueOn: statedDueOn, dueFrom: 'stated', computedDueOn: '2023-07-18', difference });
    expect(read.differenceWords).toBe(words);
  });

  it('is questioned when it is no working day, or before receipt', () => {
    expect(clock({ statedDueOn: '2023-07-22' }).warnings).toEqual([
      'The stated due date, Saturday 22 July 2023, is not a working day.',
    ]);
    expect(clock({ statedDueOn: '2023-04-03' }).warnings).toEqual([
      'The stated due date is before the report was received on 4 April 2023.',
    ]);
  });

  it('stands alone while the day of receipt is not known', () => {
    const read = clock({ receivedOn: null, statedDueOn: '2023-07-18' });
    expect(read).toMatchObject({
      dueOn: '2023-07-18',
      computedDueOn: null,
      difference: null,
      dayToday: null,
      totalDays: null,
    });
    expect(read.daysLeft).toBe(12);
  });
});

describe('plans without a clock, or with one that is not settled', () => {
  it('say “No statutory deadline” and draw none', () => {
    const read = clock({}, '2023-06-30', { kind: 'focused-visit' });
    expect(read).toMatchObject({
      words: 'No statutory deadline',
      dueOn: null,
      daysLeft: null,
      clocks: [],
      totalDays: null,
    });
  });

  it('have the date set by hand where there is one', () => {
    const read = clock({ statedDueOn: '2023-09-29' }, '2023-06-30', { kind: 'other' });
    expect(read).toMatchObject({ words: null, dueOn: '2023-09-29', dueFrom: 'stated' });
  });

  it('wait for the day of receipt without saying that there is no deadline', () => {
    expect(clock({ receivedOn: null })).toMatchObject({ words: null, dueOn: null, clocks: [], daysLeftWords: null });
  });

  it('say that the area SEND period is not confirmed, until a date is stated', () => {
    const areaSend: InspectionClockFacts = { kind: 'area-send', areaSendOutcome: 3 };
    expect(clock({}, '2023-04-05', areaSend)).toMatchObject({ dueOn: '2023-05-30', totalDays: 35 });
    expect(clock({}, '2023-04-05', areaSend).warnings.join()).toContain('not confirmed');
    expect(clock({ statedDueOn: '2023-05-30' }, '2023-04-05', areaSend).warnings).toEqual([]);
  });

  it('are provisional past the last year of the calendar', () => {
    const safe = clock({ receivedOn: '2028-09-20' }, '2028-10-02');
    const late = clock({ receivedOn: '2028-09-21' }, '2028-10-02');
    expect([safe.provisional, late.provisional]).toEqual([false, true]);
    expect(late.warnings[0]).toContain('provisional');
    expect(late.clocks.map(({ provisional }) => provisional)).toEqual([false, true]);
  });

  it('name the principal authority where it is not the council', () => {
    const jtai: InspectionClockFacts = { kind: 'jtai', statementAskedFor: true };
    const read = (isCouncil: boolean) =>
      clockOfPlan(haringey, jtai, '2023-06-30', publishedCalendar, { name: 'The Integrated Care Board', isCouncil });
    expect(read(false).owedByWords).toBe(
      'The Integrated Care Board is the principal authority and owes the statement.',
    );
    expect(read(true).owedByWords).toBeNull();
  });
});
