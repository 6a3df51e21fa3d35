import { expect, test } from 'vitest';
import { publishedCalendar as calendar } from '#domain/clocks/bank-holidays.ts';
import { chasedNotice, composeChasing } from './chasing.ts';

const day = { today: '2023-09-07', calendar };
const first = { actionId: 'a1', ref: '1.1', title: 'Permanence planning meetings', dueOn: '2023-08-31' };
const second = { actionId: 'a2', ref: '3.4', title: 'Later-life letters', dueOn: '2023-09-07' };
const scrutiny = { panelName: 'Scrutiny Panel', reportDueOn: '2023-09-11', updates: [first, second] };
const cabinet = { panelName: 'Cabinet', reportDueOn: '2023-09-04', updates: [first] };

test('one person gets one message: each action once, under the report that is due first', () => {
  expect(composeChasing([scrutiny, cabinet], day, 'OFFICIAL')).toEqual({
    subject: 'A panel’s report waits for 2 updates of yours',
    parts: [
      { say: 'The clerk asks for these updates, so that the report can be written. “No change” is an answer.' },
      { heading: 'Cabinet: the report was due on 4 September' },
      {
        list: [
          {
            words: 'Your update on action 1.1 was due on 31 August, 5 working days ago',
            detail: 'Permanence planning meetings',
            href: '/actions/a1/post-update',
          },
        ],
      },
      { heading: 'Scrutiny Panel: the report is due on 11 September' },
      {
        list: [
          {
            words: 'Your update on action 3.4 is due today',
            detail: 'Later-life letters',
            href: '/actions/a2/post-update',
          },
        ],
      },
    ],
  });
});

test('under a sensitive marking no title goes by mail', () => {
  const { parts } = composeChasing([cabinet], day, 'OFFICIAL-SENSITIVE');
  expect(JSON.stringify(parts)).not.toContain('Permanence');
});

test('a notice names the action by its reference alone, and the panel whose report waits', () => {
  expect(chasedNotice(first, 'Cabinet', day)).toBe(
    'Your update on action 1.1 was due on 31 August, 5 working days ago. The report to Cabinet waits for it',
  );
});
