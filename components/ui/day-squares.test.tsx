import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DayRuler, SquaresMark } from './day-squares.tsx';

const ticks = (day: number) => {
  const page = renderToStaticMarkup(<DayRuler day={day} />);
  const count = (name: string) => page.match(new RegExp(`<i class="${name}">`, 'g'))?.length ?? 0;
  return { all: page.match(/<i[ >]/g)?.length, past: count('past'), today: count('today'), due: count('due') };
};

test('on day 58 of 70, 57 days are past, one is today and the last is due', () => {
  expect(ticks(58)).toEqual({ all: 70, past: 57, today: 1, due: 1 });
});

test('on the day of receipt nothing is past and no square is today', () => {
  expect(ticks(0)).toEqual({ all: 70, past: 0, today: 0, due: 1 });
});

test('on the last day today and due are one square, and after it every day is past', () => {
  expect(ticks(70)).toEqual({ all: 70, past: 69, today: 1, due: 0 });
  expect(ticks(75)).toMatchObject({ all: 70, today: 0, due: 0 });
});

test('labels are placed by attributes, never by style', () => {
  const page = renderToStaticMarkup(
    <DayRuler day={58} events={[{ day: 58, name: 'Today', text: '30 June', place: 'below', keep: true }]} />,
  );
  expect(page).toContain('x="82.14%"');
  expect(page).not.toContain('style=');
});

test('the mark has one square for each day', () => {
  const page = renderToStaticMarkup(<SquaresMark filled={58} />);
  expect(page.match(/M\d+ \d+h2v2h-2z/g)).toHaveLength(70);
});
