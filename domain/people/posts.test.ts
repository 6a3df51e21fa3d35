import { describe, expect, test } from 'vitest';
import { addPostInput, endedByPlacement, type Holding, placeInPostInput, postOn, postsTitle } from './posts.ts';

function holding(
  personId: string,
  capacity: Holding['capacity'],
  fromOn: string,
  untilOn: string | null = null,
): Holding {
  return { id: `${personId} ${capacity}`, personId, personName: personId, capacity, fromOn, untilOn };
}

test('a partner body left empty is none', () => {
  expect(addPostInput.parse({ title: 'Head of Service', partnerBody: '  ' })).toEqual({
    title: 'Head of Service',
    partnerBody: null,
  });
});

test('a first day that does not exist is refused', () => {
  const input = { postId: 'p', personId: 'q', capacity: 'deputy', fromOn: '2023-02-30' };
  expect(placeInPostInput.safeParse(input).error?.issues[0]?.message).toBe(
    'The first day must be a real date, like 29 9 2023',
  );
});

describe('putting a person in a post', () => {
  const before = [holding('old', 'substantive', '2020-01-01'), holding('second', 'deputy', '2021-01-01')];

  test('ends the holder before the day before, and leaves the deputy', () => {
    expect(endedByPlacement(before, { personId: 'new', capacity: 'substantive', fromOn: '2023-07-01' })).toEqual([
      { id: 'old substantive', untilOn: '2023-06-30' },
    ]);
  });

  test('as interim leaves the holder in place', () => {
    expect(endedByPlacement(before, { personId: 'new', capacity: 'interim', fromOn: '2023-07-01' })).toEqual([]);
  });

  test('as a second deputy leaves the first', () => {
    expect(endedByPlacement(before, { personId: 'new', capacity: 'deputy', fromOn: '2023-07-01' })).toEqual([]);
  });

  test('who deputised until now ends their deputising too', () => {
    expect(endedByPlacement(before, { personId: 'second', capacity: 'substantive', fromOn: '2023-07-01' })).toEqual([
      { id: 'old substantive', untilOn: '2023-06-30' },
      { id: 'second deputy', untilOn: '2023-06-30' },
    ]);
  });

  test('who already holds it is refused', () => {
    expect(() => endedByPlacement(before, { personId: 'old', capacity: 'substantive', fromOn: '2023-07-01' })).toThrow(
      'old holds this post from 1 January 2020 already.',
    );
  });

  test('before the one there now began is refused', () => {
    expect(() => endedByPlacement(before, { personId: 'new', capacity: 'substantive', fromOn: '2019-07-01' })).toThrow(
      'old holds this post from 1 January 2020. End that first',
    );
  });

  test('looks past holdings that have ended', () => {
    const past = [holding('old', 'substantive', '2020-01-01', '2023-06-30')];
    expect(endedByPlacement(past, { personId: 'new', capacity: 'substantive', fromOn: '2023-07-01' })).toEqual([]);
    expect(endedByPlacement(past, { personId: 'old', capacity: 'substantive', fromOn: '2023-07-01' })).toEqual([]);
  });
});

describe('a post on a day', () => {
  test('is vacant with a deputy alone', () => {
    expect(postOn([holding('second', 'deputy', '2021-01-01')], '2023-06-30')).toMatchObject({ vacant: true });
  });

  test('is not vacant with an interim, nor on the last day of a holder', () => {
    expect(postOn([holding('i', 'interim', '2021-01-01')], '2023-06-30').vacant).toBe(false);
    const last = [holding('h', 'substantive', '2021-01-01', '2023-06-30')];
    expect(postOn(last, '2023-06-30').vacant).toBe(false);
    expect(postOn(last, '2023-07-01').vacant).toBe(true);
  });

  test('does not have who begins tomorrow', () => {
    expect(postOn([holding('h', 'substantive', '2023-07-01')], '2023-06-30').vacant).toBe(true);
  });
});

test('the title of the list counts the vacant posts', () => {
  expect(postsTitle([{ vacant: false }])).toBe('1 post');
  expect(postsTitle([{ vacant: true }, { vacant: false }, { vacant: true }])).toBe('3 posts, two vacant');
});
