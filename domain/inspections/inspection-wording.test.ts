import { expect, it } from 'vitest';
import { inspectionTitle, overallJudgement } from './inspection-wording.ts';

it('an inspection without a title is called by its kind and year', () => {
  const dates = { inspectedFrom: '2022-12-12', inspectedTo: '2023-01-13', publishedOn: null };
  expect(inspectionTitle('ilacs', dates)).toBe('ILACS inspection 2023');
  expect(inspectionTitle('jtai', { ...dates, inspectedFrom: null, inspectedTo: null })).toBe(
    'Joint targeted area inspection',
  );
});

it('the overall judgement is the one called so, else the only one', () => {
  const leaders = { area: 'The impact of leaders', grade: 'Good' };
  const overall = { area: 'Overall effectiveness', grade: 'Inadequate' };
  expect(overallJudgement([leaders, overall])).toBe(overall);
  expect(overallJudgement([leaders])).toBe(leaders);
  expect(overallJudgement([leaders, { ...leaders, area: 'Care leavers' }])).toBeNull();
  expect(overallJudgement([])).toBeNull();
});
