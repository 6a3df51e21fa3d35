import { describe, expect, it } from 'vitest';
import { publishedCalendar } from '#domain/clocks/bank-holidays.ts';
import { questionedInspectionDates } from './inspection-dates.ts';

const none = { inspectedFrom: null, inspectedTo: null, publishedOn: null };
const asked = (dates: Partial<Record<keyof typeof none, string>>, today = '2023-06-30') =>
  questionedInspectionDates({ ...none, ...dates }, { today, calendar: publishedCalendar }).map(({ words }) => words);

describe('dates of an inspection that are likely a slip', () => {
  it('are not those of a real report, nor those that are not known', () => {
    expect(asked({ inspectedFrom: '2023-02-13', inspectedTo: '2023-02-24', publishedOn: '2023-04-11' })).toEqual([]);
    expect(asked({})).toEqual([]);
  });

  it.each([
    [{ inspectedFrom: '2023-02-12' }, 'First day of the inspection, 12 February 2023, is a Sunday. Is that right?'],
    [{ inspectedTo: '2023-02-25' }, 'Last day of the inspection, 25 February 2023, is a Saturday. Is that right?'],
    [{ publishedOn: '2023-05-08' }, /^Date of publication, 8 May 2023, is a bank holiday: .+\. Is that right\?$/],
    [{ publishedOn: '2023-07-03' }, 'Date of publication, 3 July 2023, is after today. Is that right?'],
    [
      { inspectedFrom: '2022-02-14', inspectedTo: '2023-02-24' },
      'Last day of the inspection, 24 February 2023, is more than six months after the first. Is that right?',
    ],
    [
      { inspectedTo: '2022-02-24', publishedOn: '2023-04-11' },
      'Date of publication, 11 April 2023, is more than a year after the inspection. Is that right?',
    ],
  ])('%j', (dates, words) => {
    expect(asked(dates)).toEqual([typeof words === 'string' ? words : expect.stringMatching(words)]);
  });
});
