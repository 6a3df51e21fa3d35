import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { comparePlans } from '#domain/plan-comparison/compare.ts';
import { haringeyOfSize } from '#domain/plan-document/fixtures/haringey-2023.ts';
import { ComparisonEntries } from './comparison-entries.tsx';

const before = haringeyOfSize(1_200);

function shownAfterRewording(count: number): string {
  const actions = before.actions.map((action, place) =>
    place < count ? { ...action, title: `${action.title}, every quarter` } : action,
  );
  return renderToStaticMarkup(<ComparisonEntries comparison={comparePlans(before, { ...before, actions })} />);
}

test('a hundred changes are all shown; of more, the first hundred, and that the Word document has all', () => {
  expect(shownAfterRewording(100).match(/<h3>/g)).toHaveLength(100);
  expect(shownAfterRewording(100)).not.toContain('are shown');
  const many = shownAfterRewording(1_150);
  expect(many.match(/<h3>/g)).toHaveLength(100);
  expect(many).toContain('The first 100 of 1,150 are shown. All of them are in the Word document.');
});
