import { expect, test } from 'vitest';
import { currentItem } from './nav-links.tsx';

const items = [
  { href: '/my-work', label: 'My work' },
  { href: '/plans/3', label: 'Plan', under: ['/actions'] },
  { href: '/plans/3/timetable', label: 'Timetable' },
];

test.each([
  ['/my-work', '/my-work'],
  ['/actions/1', '/plans/3'],
  ['/plans/3', '/plans/3'],
  ['/plans/3/timetable', '/plans/3/timetable'],
  ['/plans/30', undefined],
  [null, undefined],
])('on %s the current item is %s', (path, href) => {
  expect(currentItem(items, path)).toBe(href);
});
