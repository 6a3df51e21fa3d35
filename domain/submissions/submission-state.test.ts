import { describe, expect, test } from 'vitest';
import { publishedCalendar as calendar } from '#domain/clocks/bank-holidays.ts';
import { publicationInWords, type SubmissionFacts, submissionInWords } from './submission-state.ts';

const before: SubmissionFacts = { stopping: 0, approved: [], latest: null, changedSinceSealed: true };
const sealed = { number: 1, sentOn: null, reflects: null };
const sent = { ...sealed, sentOn: '2023-07-17' };

describe('where a submission stands is said in one sentence', () => {
  test.each<[Partial<SubmissionFacts>, string]>([
    [{ stopping: 1 }, 'One thing stands in the way of version 1'],
    [{ stopping: 3 }, '3 things stand in the way of version 1'],
    [{}, 'Version 1 waits for two approvals'],
    [{ stopping: null }, 'Version 1 waits for two approvals'],
    [{ approved: ['director'] }, 'Version 1 waits for the lead member’s approval'],
    [{ approved: ['lead-member'] }, 'Version 1 waits for the director’s approval'],
    [{ approved: ['director', 'lead-member'] }, 'Version 1 can be sealed'],
    [{ latest: sealed, changedSinceSealed: false }, 'Version 1 is sealed and not sent yet'],
    [{ latest: sent, changedSinceSealed: false }, 'Version 1 was sent on 17 July 2023'],
    [
      { latest: { ...sent, reflects: true }, changedSinceSealed: false },
      'Ofsted says that version 1 reflects the findings',
    ],
    [
      { latest: { ...sent, reflects: false }, changedSinceSealed: false },
      'Ofsted says that version 1 does not reflect the findings',
    ],
    [{ latest: sent }, 'Version 1 was sent on 17 July 2023'],
    [{ latest: sent, approved: ['director'] }, 'Version 2 waits for the lead member’s approval'],
    [{ latest: sent, approved: ['director', 'lead-member'] }, 'Version 2 can be sealed'],
    [{ latest: sent, approved: ['director'], stopping: 1 }, 'One thing stands in the way of version 2'],
  ])('%o', (facts, words) => {
    expect(submissionInWords({ ...before, ...facts })).toBe(words);
  });
});

describe('a publication', () => {
  const report = { dueOn: '2023-05-22', firstOn: null, today: '2023-06-30', calendar };
  test.each([
    [{ ...report, firstOn: '2023-05-22' }, 'Published 22 May 2023, in time: it was due by 22 May 2023.'],
    [{ ...report, firstOn: '2023-05-25' }, 'Published 25 May 2023, 3 working days late: it was due by 22 May 2023.'],
    [{ ...report, dueOn: null, firstOn: '2023-05-25' }, 'Published 25 May 2023.'],
    [{ ...report, today: '2023-05-22' }, 'Due by 22 May 2023. No publication is recorded yet.'],
    [report, 'Was due by 22 May 2023: no publication is recorded, and it would be 28 working days late.'],
    [{ ...report, dueOn: null }, 'No publication is recorded.'],
  ])('is told with its day: %o', (facts, words) => {
    expect(publicationInWords(facts)).toBe(words);
  });
});
