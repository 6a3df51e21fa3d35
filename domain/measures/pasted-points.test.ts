import { describe, expect, test } from 'vitest';
import { parseFigure } from './figure-input.ts';
import { parsePastedDate } from './pasted-dates.ts';
import { readPastedPoints } from './pasted-points.ts';

describe('a figure', () => {
  test.each<[string, string, number]>([
    ['72', '%', 72],
    ['12.5%', '%', 12.5],
    [' 12.5 % ', '%', 12.5],
    ['1,234', '', 1234],
    ['1,234,567.5', '', 1_234_567.5],
    ['£1,250', '£', 1250],
    ['-£3', '£', -3],
    ['−3', '', -3],
    ['(1,234)', '', -1234],
    ['14 days', 'days', 14],
    ['０.５', '', 0.5],
    ['0', '%', 0],
  ])('%s is read', (text, unit, value) => {
    expect(parseFigure(text, unit)).toBe(value);
  });

  test.each<[string, string]>([
    ['', ''],
    ['n/a', ''],
    ['12,34', ''],
    ['1.234,5', ''],
    ['12%', 'days'],
    ['£12', '%'],
    ['12 weeks', 'days'],
    ['1e9', ''],
    ['=1+1', ''],
    ['--3', ''],
    ['9999999999999', ''],
  ])('%s is none', (text, unit) => {
    expect(parseFigure(text, unit)).toBeNull();
  });
});

describe('a day as a spreadsheet shows it', () => {
  test.each([
    ['31/03/2023', '2023-03-31'],
    ['1/4/2023', '2023-04-01'],
    ['31.3.23', '2023-03-31'],
    ['31-Mar-23', '2023-03-31'],
    ['31 March 2023', '2023-03-31'],
    ['1st April 2023', '2023-04-01'],
    ['Friday, 31 March 2023', '2023-03-31'],
    ['2023-03-31', '2023-03-31'],
    ['2023-03-31 00:00:00', '2023-03-31'],
    ['29/02/2024', '2024-02-29'],
  ])('%s is read', (text, date) => {
    expect(parsePastedDate(text)).toBe(date);
  });

  test.each(['03/31/2023', '31/02/2023', 'Mar-23', 'March 2023', '45016', '', 'next Friday', '31/03/20233'])(
    '%s is none',
    (text) => {
      expect(parsePastedDate(text)).toBeNull();
    },
  );
});

describe('two pasted columns', () => {
  const around = { unit: '%', today: '2023-06-30', standing: new Map([['2023-01-31', 54]]) };
  const read = (...rows: string[]) => readPastedPoints(rows.join('\n'), around);

  test('are read with their heading, blank rows left out and lines counted as pasted', () => {
    const read = readPastedPoints('Month\tShare\r\n28/02/2023\t57%\r\n\r\n31/03/2023\t58.5\r\n', around);
    expect(read.heading).toBe('Month\tShare');
    expect(read.rows).toEqual([
      { line: 2, text: '28/02/2023\t57%', kind: 'new', on: '2023-02-28', value: 57 },
      { line: 4, text: '31/03/2023\t58.5', kind: 'new', on: '2023-03-31', value: 58.5 },
    ]);
    expect(read).toMatchObject({ bad: 0, added: 2 });
  });

  test('may be parted by a comma or a semicolon as well', () => {
    expect(read('28/02/2023,57', '31/03/2023;58', '30/04/2023,"1,234"').added).toBe(3);
  });

  test('name every bad row with its line and what is wrong', () => {
    const { rows, bad, added } = read(
      ...['28/02/2023\t57', '31/02/2023\t58', 'Mar-23\t58', '30/04/2023\tn/a', '31/05/2023\t', '31/07/2023\t60'],
      ...['28/02/2023\t59', '\t61', '31/05/2023\t61\tmore', '31/01/2023\t55'],
    );
    expect(added).toBe(1);
    expect(bad).toBe(9);
    expect(rows.flatMap((row) => (row.kind === 'bad' ? [`${row.line}: ${row.words}`] : []))).toEqual([
      '2: ‘31/02/2023’ is not a real date, like 31/03/2023',
      '3: ‘Mar-23’ says no day. Write the last day of the month, like 31/03/2023',
      '4: ‘n/a’ is not a figure like 1,234.5%',
      '5: There is no figure beside the date',
      '6: 31 July 2023 is in the future',
      '7: 28 February 2023 stands in line 1 already',
      '8: There is no date',
      '9: There are more than two columns',
      '10: 31 January 2023 has 54% already. Correct that figure instead',
    ]);
  });

  test('may hold what is known already: it stays as it is', () => {
    expect(read('31/01/2023\t54%', '28/02/2023\t57%')).toMatchObject({ bad: 0, added: 1 });
  });

  test('are not taken past 240 rows', () => {
    const rows = Array.from({ length: 300 }, (_, n) => `${(n % 28) + 1}/${(Math.floor(n / 28) % 12) + 1}/2021\t${n}`);
    const found = read(...rows);
    expect(found).toMatchObject({ bad: 1, added: 240 });
    expect(found.rows.at(-1)).toMatchObject({ line: 241, words: expect.stringContaining('more than 240 rows') });
  });
});
