import { describe, expect, it } from 'vitest';
import {
  type ConfirmInspectionInput,
  confirmInspectionInput,
  refusedConfirmation,
  refusedInspectionDates,
} from './inspections.ts';

const area = { kind: 'area-for-improvement', text: 'The quality of supervision.' };
const least = { kind: 'ilacs', authority: 'Haringey', recommendations: [area] };

function problemsOf(value: unknown) {
  const result = confirmInspectionInput.safeParse(value);
  return result.success ? [] : result.error.issues.map((issue) => [issue.path.join('.'), issue.message]);
}
const parsed = (value: object): ConfirmInspectionInput => confirmInspectionInput.parse({ ...least, ...value });

describe('what a person confirms of a report', () => {
  it('needs a kind, an authority and the list; everything else may be left out', () => {
    expect(confirmInspectionInput.parse(least)).toEqual({
      kind: 'ilacs',
      authority: 'Haringey',
      title: '',
      inspectedFrom: null,
      inspectedTo: null,
      publishedOn: null,
      judgements: [],
      source: null,
      recommendations: [{ ...area, ref: '', page: null, responsibleBody: '', priority: 'standard' }],
      namesNoArea: false,
      again: false,
      reprint: null,
      confirmed: false,
    });
    expect(problemsOf({ recommendations: [] })).toEqual([
      ['kind', 'Choose the kind of inspection'],
      ['authority', 'Enter the authority'],
    ]);
  });

  it('keeps every printable character of a text: emoji, Chinese, the report’s own bullet, markup and a formula', () => {
    const text = '\uf06e 监护 👧🏽 <script>alert(1)</script> =1+1\nsecond line ‏עברית';
    expect(parsed({ recommendations: [{ ...area, text }] }).recommendations[0]?.text).toBe(text);
  });

  it('refuses a character that no document can carry, and names the field', () => {
    const words = 'Text of the recommendation holds a character that cannot be printed. Type it again without it';
    expect(problemsOf({ ...least, recommendations: [area, { ...area, text: 'a\u0000b' }] })).toEqual([
      ['recommendations.1.text', words],
    ]);
    expect(problemsOf({ ...least, judgements: [{ area: 'Overall\u0000', grade: 'Good' }] })[0]?.[0]).toBe(
      'judgements.0.area',
    );
    expect(problemsOf({ ...least, authority: 'Har\ud800ingey' })[0]?.[0]).toBe('authority');
  });

  it('refuses an item without words, a page that is none, and a kind that is unknown', () => {
    const wrong = { kind: 'advice', text: '  ', page: 0 };
    expect(problemsOf({ ...least, recommendations: [wrong] })).toEqual([
      ['recommendations.0.kind', 'Choose the kind of recommendation'],
      ['recommendations.0.page', 'Page must be 1 or more'],
      ['recommendations.0.text', 'Enter the text of the recommendation'],
    ]);
    expect(problemsOf({ ...least, recommendations: [{ ...area, page: 1.5 }] })).toEqual([
      ['recommendations.0.page', 'Page must be a whole number, like 2'],
    ]);
  });

  it('refuses dates that do not exist and fields it does not know', () => {
    expect(problemsOf({ ...least, publishedOn: '2023-02-30' })).toEqual([
      ['publishedOn', 'Date of publication must be a real date, like 29 9 2023'],
    ]);
    expect(confirmInspectionInput.safeParse({ ...least, confirmedBy: 'me' }).success).toBe(false);
  });

  it('refuses a fingerprint that is none', () => {
    expect(problemsOf({ ...least, source: { fileName: 'a.pdf', sha256: 'x' } })[0]?.[0]).toBe('source.sha256');
  });
});

describe('a report without recommendations', () => {
  it('is taken only on the sentence that it names none', () => {
    expect(refusedConfirmation(parsed({ recommendations: [] }))).toEqual([
      { field: 'namesNoArea', words: 'Add a recommendation, or tick “The report names no area for improvement”' },
    ]);
    expect(refusedConfirmation(parsed({ recommendations: [], namesNoArea: true }))).toEqual([]);
  });

  it('cannot both name none and name some', () => {
    expect(refusedConfirmation(parsed({ namesNoArea: true }))[0]?.field).toBe('namesNoArea');
  });
});

describe('the dates of an inspection', () => {
  const none = { inspectedFrom: null, inspectedTo: null, publishedOn: null };

  it('may be unknown', () => expect(refusedInspectionDates(none)).toEqual([]));

  it('cannot end before they begin', () => {
    expect(refusedInspectionDates({ ...none, inspectedFrom: '2023-02-24', inspectedTo: '2023-02-13' })).toEqual([
      { field: 'inspectedTo', words: 'Last day of the inspection must be on or after the first, 24 February 2023' },
    ]);
  });

  it('cannot be published before the inspection was over', () => {
    expect(refusedInspectionDates({ ...none, inspectedTo: '2023-02-24', publishedOn: '2023-02-20' })).toEqual([
      { field: 'publishedOn', words: 'Date of publication must be on or after the inspection, 24 February 2023' },
    ]);
  });
});
