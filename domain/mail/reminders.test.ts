import { describe, expect, test } from 'vitest';
import { publishedCalendar as calendar } from '#domain/clocks/bank-holidays.ts';
import { addDays } from '#domain/dates/dates.ts';
import { NotValid } from '#domain/policy/refusals.ts';
import { assertEscalationInOrder, defaultEscalation, escalationSteps, reminderDay } from './reminders.ts';

describe('a date is reminded of', () => {
  const due = '2023-07-14';
  test('7 days before, 1 day before, on the day, then weekly', () => {
    const days = new Set<string>();
    for (let day = addDays(due, -30); day <= addDays(due, 30); day = addDays(day, 1)) {
      const found = reminderDay(due, day);
      if (found) days.add(found);
    }
    expect([...days]).toEqual([
      '2023-07-07',
      '2023-07-13',
      '2023-07-14',
      '2023-07-21',
      '2023-07-28',
      '2023-08-04',
      '2023-08-11',
    ]);
  });

  test('not earlier than a week before', () => {
    expect(reminderDay(due, '2023-07-06')).toBeNull();
    expect(reminderDay(due, '2023-07-07')).toBe('2023-07-07');
  });

  test('late when nothing ran on the day itself, and for the day that was meant', () => {
    expect(reminderDay(due, '2023-07-10')).toBe('2023-07-07');
    expect(reminderDay(due, '2023-07-17')).toBe('2023-07-14');
  });
});

describe('an action that is late', () => {
  const steps = (today: string, escalation = defaultEscalation) =>
    escalationSteps('2023-05-19', today, escalation, calendar);
  test('is told to the deputy after 5 working days, the plan lead after 10, the director after 15', () => {
    // Friday 19 May 2023; 29 May is the spring bank holiday.
    expect(steps('2023-05-25')).toEqual([]);
    expect(steps('2023-05-26')).toEqual([{ to: 'deputy', onDate: '2023-05-26' }]);
    expect(steps('2023-06-02').map(({ to }) => to)).toEqual(['deputy']);
    expect(steps('2023-06-05').at(-1)).toEqual({ to: 'plan-lead', onDate: '2023-06-05' });
    expect(steps('2023-06-12').at(-1)).toEqual({ to: 'director', onDate: '2023-06-12' });
  });

  test('is not late on its day', () => {
    expect(steps('2023-05-19')).toEqual([]);
  });

  test('is told as the plan has it', () => {
    expect(steps('2023-05-22', { deputyAfter: 1, planLeadAfter: 1, directorAfter: 2 }).map(({ to }) => to)).toEqual([
      'deputy',
      'plan-lead',
    ]);
  });
});

test('who stands higher is not told before who stands lower', () => {
  const refusedField = (escalation: typeof defaultEscalation) => {
    try {
      assertEscalationInOrder(escalation);
    } catch (error) {
      return error instanceof NotValid ? error.fields[0]?.field : String(error);
    }
    return null;
  };
  expect(refusedField(defaultEscalation)).toBeNull();
  expect(refusedField({ deputyAfter: 5, planLeadAfter: 4, directorAfter: 15 })).toBe('planLeadAfter');
  expect(refusedField({ deputyAfter: 5, planLeadAfter: 10, directorAfter: 9 })).toBe('directorAfter');
});
