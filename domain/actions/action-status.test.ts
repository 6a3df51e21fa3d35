import { describe, expect, test } from 'vitest';
import { publishedCalendar } from '#domain/clocks/bank-holidays.ts';
import { type StatusFacts, statusOf } from './action-status.ts';

const today = '2023-06-30';
const facts: StatusFacts = {
  stage: 'in-progress',
  startOn: '2023-04-24',
  deadlineOn: '2023-09-29',
  forecastOn: null,
  declared: 'green',
  milestones: [],
  requests: [],
  measures: [],
};
const status = (other: Partial<StatusFacts> = {}) => statusOf({ ...facts, ...other }, today, publishedCalendar);
const late = { position: 2, title: 'Tracker agreed', dueOn: '2023-06-19', doneOn: null, dropped: false };

describe('the two colours of an action', () => {
  test('agree when nothing is late', () => {
    expect(status()).toMatchObject({ declared: 'green', computed: 'green', rosier: false, moreCautious: false });
    expect(status().turnsGreenWhen).toBeNull();
  });

  test('differ when the owner is rosier than the facts, and say why', () => {
    const found = status({ milestones: [late] });
    expect(found).toMatchObject({ declared: 'green', computed: 'amber', rosier: true, moreCautious: false });
    expect(found.why.join(' ')).toContain('Tracker agreed');
    expect(found.turnsGreenWhen).toMatch(/^It turns green when /);
  });

  test('differ when the owner is more cautious than the rules', () => {
    expect(status({ declared: 'red' })).toMatchObject({ computed: 'green', rosier: false, moreCautious: true });
  });

  test('a milestone that is done or was dropped is not late', () => {
    expect(status({ milestones: [{ ...late, doneOn: '2023-06-29' }] }).computed).toBe('green');
    expect(status({ milestones: [{ ...late, dropped: true }] }).computed).toBe('green');
  });

  test('past its deadline, or forecast more than ten working days after it, an action is red', () => {
    expect(status({ deadlineOn: '2023-06-29' }).computed).toBe('red');
    expect(status({ deadlineOn: today }).computed).toBe('green');
    expect(status({ forecastOn: '2023-10-13' }).computed).toBe('amber');
    expect(status({ forecastOn: '2023-10-16' }).computed).toBe('red');
  });

  test('no forecast and no word yet: judged by the deadline alone, neither rosier nor more cautious', () => {
    expect(status({ declared: null, deadlineOn: '2023-06-29' })).toMatchObject({
      declared: null,
      computed: 'red',
      rosier: false,
      moreCautious: false,
    });
  });

  test.each([
    ['withdrawn', 'none'],
    ['embedded', 'blue'],
    ['closed', 'blue'],
    ['delivered', 'green'],
    ['verified', 'green'],
  ] as const)('an overdue action that is %s is %s: it is never late', (stage, computed) => {
    expect(status({ stage, deadlineOn: '2023-01-01', milestones: [late] }).computed).toBe(computed);
  });

  test('not started with a start ahead is grey, unless something is overdue', () => {
    expect(status({ stage: 'not-started', startOn: '2023-07-03' }).computed).toBe('grey');
    expect(status({ stage: 'not-started', startOn: '2023-07-03', milestones: [late] }).computed).toBe('amber');
    expect(status({ stage: 'not-started', startOn: today }).computed).toBe('green');
  });
});
