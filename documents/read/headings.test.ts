import { describe, expect, it } from 'vitest';
import { endsList, promiseOf } from './headings.ts';

describe('headings that promise what must improve', () => {
  it.each([
    ['What needs to improve', 'area-for-improvement'],
    ['What needs to improve?', 'area-for-improvement'],
    ['What needs to improve?1', 'area-for-improvement'],
    ['What needs to improve in this area of social work practice:', 'area-for-improvement'],
    ['What does the local authority need to improve?', 'area-for-improvement'],
    ['Areas for improvement', 'area-for-improvement'],
    ['Area for improvement', 'area-for-improvement'],
    ['12. Areas for improvement', 'area-for-improvement'],
    ['Priorities for further improvement', 'area-for-improvement'],
    ['Areas for development', 'area-for-improvement'],
    ['Areas for further development and improvement', 'area-for-improvement'],
    ['Recommendations', 'recommendation'],
    ['Area(s) for priority action', 'area-for-priority-action'],
    ['Areas for priority action', 'area-for-priority-action'],
    ['Priority and immediate action', 'area-for-priority-action'],
  ])('%s', (heading, kind) => {
    expect(promiseOf(heading)?.kind).toBe(kind);
  });

  it.each([
    'What does the area partnership need to do better?',
    'Case study: area for improvement',
    'Case study: area(s) for improvement',
    'Key strengths',
    'Progress since the last inspection',
    'Response to previous recommendations',
    'Summary for children and young people',
    'Main findings',
    'Inspection outcome',
    'What needs to happen next',
  ])('“%s” promises nothing', (heading) => {
    expect(promiseOf(heading)).toBeNull();
  });

  it.each([
    'Strengths',
    'Early help strengths',
    'Main findings',
    'Findings',
    'Next steps',
    'Case study: effective practice',
  ])('“%s” ends a list', (heading) => {
    expect(endsList(heading)).toBe(true);
  });

  it.each(['Quality of practice', 'Leadership', 'Within three months', 'Care leavers'])('“%s” does not', (heading) => {
    expect(endsList(heading)).toBe(false);
  });
});
