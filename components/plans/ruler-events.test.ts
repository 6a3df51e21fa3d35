import { expect, test } from 'vitest';
import type { RulerEvent } from '#components/ui/day-squares.tsx';
import { labelsThatFit } from './ruler-events.ts';

const above = (day: number, text: string): RulerEvent => ({ day, text, place: 'above' });
const told = (events: RulerEvent[]) => labelsThatFit(events).map(({ day, wideOnly }) => [day, wideOnly ?? false]);

test('labels with room are all shown', () => {
  const events = [
    above(0, 'Received 4 April'),
    above(30, 'Report to partners by 22 May'),
    above(65, 'Cabinet 11 July'),
  ];
  expect(told(events)).toEqual([
    [0, false],
    [30, false],
    [65, false],
  ]);
});

test('a label that has room on a wide page only is marked so, and one that would run into another is left out', () => {
  const events = [above(47, 'Cabinet 13 June'), above(54, 'Scrutiny Panel 26 June'), above(56, 'Cabinet 28 June')];
  expect(told(events)).toEqual([
    [47, false],
    [54, true],
  ]);
});

test('labels above and below do not run into each other', () => {
  expect(told([above(58, 'Cabinet 30 June'), { ...above(58, '30 June'), place: 'below' }])).toHaveLength(2);
});
