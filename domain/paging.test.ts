import { describe, expect, test } from 'vitest';
import { namedPages, placeOfPage, rowsOfPage } from './paging.ts';

describe('a page of a long list', () => {
  test.each([
    ['asked for nothing, it is the first 50', {}, 120, { page: 1, pages: 3, limit: 50, offset: 0 }],
    ['the last one is not full', { page: 3 }, 120, { page: 3, pages: 3, limit: 50, offset: 100 }],
    ['beyond the end it is the last one', { page: 99 }, 120, { page: 3, pages: 3, limit: 50, offset: 100 }],
    ['of another length', { page: 2, limit: 10 }, 11, { page: 2, pages: 2, limit: 10, offset: 10 }],
    ['of an empty list', { page: 2 }, 0, { page: 1, pages: 1, limit: 50, offset: 0 }],
    ['of a list of exactly one page', {}, 50, { page: 1, pages: 1, limit: 50, offset: 0 }],
  ])('%s', (_, wanted, total, place) => {
    expect(placeOfPage(wanted, total)).toEqual(place);
  });

  test('holds its rows and no others', () => {
    const rows = Array.from({ length: 7 }, (_, at) => at);
    expect(rowsOfPage(rows, placeOfPage({ page: 2, limit: 3 }, 7))).toEqual([3, 4, 5]);
    expect(rowsOfPage(rows, placeOfPage({ page: 3, limit: 3 }, 7))).toEqual([6]);
  });
});

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [1, 9, [1, 2, null, 9]],
  [4, 9, [1, 2, 3, 4, 5, null, 9]],
  [5, 9, [1, null, 4, 5, 6, null, 9]],
  [9, 9, [1, null, 8, 9]],
])('on page %i of %i the links name %j', (page, pages, named) => {
  expect(namedPages({ page, pages })).toEqual(named);
});
