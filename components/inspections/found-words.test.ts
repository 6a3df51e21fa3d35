import { expect, it } from 'vitest';
import { countedKinds, foundTitle } from './found-words.ts';

const areas = (count: number) => Array.from({ length: count }, () => ({ kind: 'area-for-improvement' as const }));
const priority = { kind: 'area-for-priority-action' } as const;

it('the title of the page is what was found', () => {
  expect(foundTitle(areas(5), false)).toBe('Five areas for improvement found');
  expect(foundTitle(areas(1), false)).toBe('One area for improvement found');
  expect(foundTitle(areas(17), false)).toBe('17 areas for improvement found');
  expect(foundTitle([], false)).toBe('No area for improvement found');
  expect(foundTitle(areas(2), true)).toBe('Two areas for improvement typed');
});

it('what matters most is named first', () => {
  expect(foundTitle([...areas(5), priority, priority], false)).toBe(
    'Two areas for priority action and five areas for improvement found',
  );
  expect(countedKinds([{ kind: 'recommendation' }, ...areas(1), priority])).toBe(
    'one area for priority action, one area for improvement and one recommendation',
  );
});
