import { describe, expect, test } from 'vitest';
import { publishedCalendar as calendar } from '#domain/clocks/bank-holidays.ts';
import { composeDigest, type DigestItem, itemHref, itemWords } from './digest.ts';

const day = { today: '2023-06-30', calendar };
const item: DigestItem = {
  kind: 'deadline',
  subjectKind: 'action',
  subjectId: 'a',
  onDate: '2023-06-30',
  planId: 'p',
  actionId: 'a',
  ref: '1.2',
  title: 'Train all team managers',
  isExempt: false,
  dueOn: '2023-06-30',
  ownerPost: 'Service Manager, Permanence',
};

describe('an item says when', () => {
  test.each([
    ['2023-07-07', 'Action 1.2 is due in 7 days, on 7 July'],
    ['2023-07-01', 'Action 1.2 is due tomorrow, 1 July'],
    ['2023-06-30', 'Action 1.2 is due today'],
    ['2023-06-23', 'Action 1.2 was due on 23 June, 5 working days ago'],
    ['2022-12-30', 'Action 1.2 was due on 30 December 2022, 124 working days ago'],
  ])('due on %s: %s', (dueOn, words) => {
    expect(itemWords({ ...item, dueOn }, day)).toBe(words);
  });

  test.each([
    ['2023-07-07', 'Evidence of action 1.2 expires in 7 days, on 7 July'],
    ['2023-07-01', 'Evidence of action 1.2 expires tomorrow, 1 July'],
    ['2023-06-30', 'Evidence of action 1.2 expires today'],
    ['2023-06-29', 'Evidence of action 1.2 expired on 29 June'],
  ])('evidence until %s: %s', (dueOn, words) => {
    expect(itemWords({ ...item, subjectKind: 'evidence', dueOn }, day)).toBe(words);
  });

  test('and what it is of', () => {
    expect(itemWords({ ...item, kind: 'request' }, day)).toBe('Your update on action 1.2 is due today');
    expect(itemWords({ ...item, kind: 'escalation', dueOn: '2023-06-23' }, day)).toBe(
      'Action 1.2 (Service Manager, Permanence) was due on 23 June, 5 working days ago',
    );
    expect(itemHref({ ...item, kind: 'request' })).toBe('/actions/a/post-update');
    expect(itemHref(item)).toBe('/actions/a');
  });
});

describe('one message a day', () => {
  const items: DigestItem[] = [
    item,
    { ...item, kind: 'request', subjectKind: 'update-request', subjectId: 'r', dueOn: '2023-07-07' },
    { ...item, kind: 'escalation', ref: '2.1', dueOn: '2023-06-01', title: 'Other' },
  ];

  test('holds everything of a person, under a heading for each kind', () => {
    const draft = composeDigest(items, [], day, 'OFFICIAL');
    expect(draft?.subject).toBe('3 things need you, 1 late');
    expect(draft?.parts.flatMap((part) => ('heading' in part ? [part.heading] : []))).toEqual([
      'Updates you are asked for',
      'Deadlines of your actions',
      'Late, and told to you as well',
    ]);
  });

  test('leaves out what is muted, and is not sent when all is', () => {
    expect(composeDigest(items, ['escalation', 'request'], day, 'OFFICIAL')?.subject).toBe('1 thing needs you');
    expect(composeDigest(items, ['escalation', 'request', 'deadline'], day, 'OFFICIAL')).toBeNull();
  });

  test('names an action by its reference alone where the marking is sensitive or it is exempt', () => {
    const told = JSON.stringify(composeDigest(items, [], day, 'OFFICIAL-SENSITIVE'));
    expect(told).toContain('1.2');
    expect(told).not.toContain('Train all');
    expect(JSON.stringify(composeDigest([{ ...item, isExempt: true }], [], day, 'OFFICIAL'))).not.toContain(
      'Train all',
    );
  });
});
