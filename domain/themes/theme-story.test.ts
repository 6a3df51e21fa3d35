import { describe, expect, test } from 'vitest';
import type { MovingMeasure } from '#domain/measures/measure-movement.ts';
import { namedAgainWords, namedBeforeBy, namedBeforeWords, namedInWords } from './namings.ts';
import { type ThemeNaming, themePartStory, themeStory, themeTitle } from './theme-story.ts';
import { themeTimeline } from './theme-timeline.ts';

const [of2009, of2018, of2023] = [{ day: null }, { day: '2018-11-09' }, { day: '2023-02-24' }];
const measure = (...values: number[]): MovingMeasure => ({
  name: 'Children known',
  unit: '',
  direction: 'higher-is-better',
  baseline: values[0] ?? null,
  baselineOn: '2023-01-31',
  target: 40,
  targetOn: '2024-03-31',
  points: values.map((value, place) => ({ on: `2023-0${place + 2}-28`, value })),
});
const naming = (day: string | null, more: Partial<ThemeNaming> = {}): ThemeNaming => ({
  day,
  planned: false,
  stages: [],
  measures: [],
  ...more,
});
const answered = (more: Partial<ThemeNaming>) => naming('2023-02-24', { planned: true, ...more });
const unplanned = naming('2018-11-09');

describe('how often a weakness was named', () => {
  test.each([
    [[], '', '', 'not named yet'],
    [[of2018], 'Named before in 2018', 'Named again in 2018', 'named in 2018'],
    [
      [of2018, of2023],
      'Named before in 2018 and 2023',
      'Named again in 2018 and 2023',
      'named in 2018 and again in 2023',
    ],
    [[of2009], 'Named before', 'Named again', 'named'],
    [[of2009, of2018], 'Named before in 2018', 'Named again in 2018', 'named in 2018'],
  ])('is said in years: %j', (namings, before, again, all) => {
    expect([namedBeforeWords(namings), namedAgainWords(namings), namedInWords(namings)]).toEqual([before, again, all]);
  });

  test('is left out where it was not', () => {
    const found = namedBeforeBy(
      new Map([
        ['a', { before: [of2018] }],
        ['b', { before: [] }],
      ]),
    );
    expect([...found]).toEqual([['a', 'Named before in 2018']]);
  });
});

describe('the story of a theme', () => {
  test('begins with the years in its title', () => {
    expect(themeTitle('Private fostering', [unplanned, answered({})])).toBe(
      'Private fostering: named in 2018 and again in 2023',
    );
  });

  test('of nothing says so', () => {
    expect(themeStory([], false)).toEqual(['No recommendation stands under this theme yet.']);
  });

  test('named twice says that the first answer did not last, what is not held, and where the second stands', () => {
    const now = answered({ stages: ['in-progress', 'delivered', 'withdrawn'], measures: [measure(6, 11)] });
    expect(themeStory([unplanned, now], false)).toEqual([
      'What was done after 2018 did not last, or did not reach far enough: it was named again in 2023.',
      'No plan that answered 2018 is held here.',
      '1 of 2 actions is delivered, and the measure is better than where it began.',
      'Whether it lasts this time shows when its actions are embedded: none is yet.',
    ]);
  });

  test('named once says whether a later report names it, and whether what was done held', () => {
    expect(themeStory([answered({ stages: ['embedded', 'closed'] })], true)).toEqual([
      'No report since 2023 names it.',
      'Both actions are delivered. No measure tells what difference it makes.',
      'Every action held at its last re-check.',
    ]);
    expect(themeStory([answered({ stages: ['embedded', 'verified'] })], false).at(-1)).toBe(
      'Whether it lasts this time shows when its actions are embedded: one of two is.',
    );
  });

  test('without a plan says only what is known', () => {
    expect(themeStory([naming('2018-11-09'), naming('2019-12-18')], false)).toEqual([
      'What was done after 2018 did not last, or did not reach far enough: it was named again in 2019.',
      'No plan that answered 2018 is held here.',
      'No plan that answers 2019 is held here.',
    ]);
  });
});

test('a theme’s line runs over whole years, the oldest first, with today on it', () => {
  const line = themeTimeline(
    [
      { on: '2023-02-24', words: 'Named again', mark: 'named' },
      { on: '2021-01-01', words: 'Named', mark: 'named' },
    ],
    '2023-06-30',
  );
  expect(line).toEqual({
    events: [
      { on: '2021-01-01', words: 'Named', mark: 'named', at: 0 },
      { on: '2023-02-24', words: 'Named again', mark: 'named', at: 784 },
    ],
    total: 1095,
    today: 910,
    years: [
      { at: 0, text: '2021' },
      { at: 365, text: '2022' },
      { at: 730, text: '2023' },
    ],
  });
  expect(themeTimeline([], '2023-06-30')).toBeNull();
});

describe('a part of a theme', () => {
  test.each<[string, Parameters<typeof themePartStory>[1], string[]]>([
    [
      'without measures tells nothing of whether there are any',
      { stages: ['in-progress'], measures: [] },
      ['The action is not delivered yet.', 'Whether it lasts shows when its actions are embedded: none is yet.'],
    ],
    [
      'in which no action is shown says so',
      { stages: [], measures: [] },
      ['No action that answers it is shown to you.'],
    ],
    [
      'of several actions counts those that are shown',
      { stages: ['delivered', 'embedded', 'not-started'], measures: [] },
      ['2 of 3 actions are delivered.', 'Whether it lasts shows when its actions are embedded: one of three is.'],
    ],
  ])('%s, and never says “again” or “this time”', (_, seen, sentences) => {
    expect(themePartStory(2, seen)).toEqual(['You are shown 2 recommendations of this theme.', ...sentences]);
  });
});
