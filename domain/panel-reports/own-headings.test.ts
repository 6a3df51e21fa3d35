import { describe, expect, test } from 'vitest';
import { headingsOf, type ReportHeading } from './headings.ts';
import { canLeaveOut, judgeHeadings, reportHeadingsInput, suppliedHeading } from './own-headings.ts';

const standard = headingsOf.standard;
const changed = (part: string, heading: string): ReportHeading[] =>
  standard.map((one) => (one.part === part ? { ...one, heading } : one));

describe('the headings of a panel’s reports', () => {
  test('both that are supplied can stand, in any order', () => {
    expect(judgeHeadings(standard)).toEqual([]);
    expect(judgeHeadings(headingsOf.committee)).toEqual([]);
    expect(judgeHeadings([...standard].reverse())).toEqual([]);
  });

  test.each([
    ['without words', changed('live', ''), 'heading-live', 'Enter the words of heading 3'],
    ['too long', changed('live', 'x'.repeat(121)), 'heading-live', 'Heading 3 must be 120 characters or fewer'],
    [
      'the same twice',
      changed('measures', 'd. overdue'),
      'heading-measures',
      'Heading 7 says the same as one above it',
    ],
    [
      'a part of another, first',
      changed('summary', '6.1 Since you last met'),
      'heading-summary',
      'The first heading cannot be numbered as a part of another, such as “6.1”',
    ],
  ])('%s is refused at its place', (_, headings, field, words) => {
    expect(judgeHeadings(headings)).toEqual([{ field, words }]);
  });

  test('of any length come to be judged, so that one far too long is named too', () => {
    const { headings } = reportHeadingsInput.parse({ headings: changed('live', 'x'.repeat(5000)) });
    expect(judgeHeadings(headings)).toEqual([
      { field: 'heading-live', words: 'Heading 3 must be 120 characters or fewer' },
    ]);
  });

  test('cannot leave a composed part away, nor name one twice', () => {
    expect(judgeHeadings(standard.filter(({ part }) => part !== 'overdue'))).toEqual([
      { field: '', words: 'No composed part can be left out: “D. Overdue”' },
    ]);
    expect(judgeHeadings([...standard, { part: 'live', heading: 'Once more' }])).toEqual([
      { field: '', words: 'Each part has one heading' },
    ]);
    expect([canLeaveOut('live'), canLeaveOut('climate')]).toEqual([false, true]);
  });

  test('are supplied without the number of another order', () => {
    expect(suppliedHeading('climate')).toBe('Carbon and climate change');
    expect(suppliedHeading('overdue')).toBe('D. Overdue');
  });
});
