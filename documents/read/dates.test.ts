import { describe, expect, it } from 'vitest';
import { dateAlone, spanIn } from './dates.ts';

describe('spans of days written in words', () => {
  it.each([
    ['Inspection dates: 13 to 24 February 2023', '2023-02-13', '2023-02-24'],
    ['29 October 2018 to 9 November 2018', '2018-10-29', '2018-11-09'],
    ['Inspection date: 13 April 2015 – 8 May 2015', '2015-04-13', '2015-05-08'],
    ['21 November–15 December 2016', '2016-11-21', '2016-12-15'],
    ['12 September to 6 October 2016', '2016-09-12', '2016-10-06'],
    ['on 17 and 18 December 2019.', '2019-12-17', '2019-12-18'],
    ['between Tuesday 5 and Wednesday 6 March 2019', '2019-03-05', '2019-03-06'],
    ['on 30 September and 1st October 2020', '2020-09-30', '2020-10-01'],
    ['12 December to 6 January 2017', '2016-12-12', '2017-01-06'],
    ['9 to 13 December 2019 and 6 to 10 January 2020', '2019-12-09', '2020-01-10'],
    ['on 4 May 2022', '2022-05-04', '2022-05-04'],
  ])('%s', (text, from, to) => {
    expect(spanIn(text)).toEqual({ from, to });
  });

  it.each([
    'next Friday',
    '31 to 32 February 2023',
    '30 February 2024',
    '13 to 24 February',
    '24 to 13 February 2023',
    '',
  ])('“%s” is none', (text) => {
    expect(spanIn(text)).toBeNull();
  });

  it('a date stands alone only where nothing else is written', () => {
    expect(dateAlone('30 January 2024')).toBe('2024-01-30');
    expect(dateAlone('by 30 January 2024')).toBeNull();
  });
});
