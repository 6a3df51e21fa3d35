import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { boldParagraph, bullet, numbered, paragraph, table, tinyWord, wordParts } from './fixtures/tiny-word.ts';
import { readPastedText, readReportBytes } from './read-report.ts';

const found = (reading: { recommendations: { text: string }[] }) => reading.recommendations.map(({ text }) => text);

describe('a Word file', () => {
  it('is read like a PDF, without pages', async () => {
    const reading = await readReportBytes(
      tinyWord(
        [
          boldParagraph('Inspection of Wetherby Moor local authority children’s services'),
          paragraph('Inspection dates: 13 to 24 February 2023'),
          table([
            ['Judgement', 'Grade'],
            ['The experiences and progress of children in care', 'Good'],
            ['Overall effectiveness', 'Requires improvement to be good'],
          ]),
          paragraph('Most children are helped well. '.repeat(12)),
          boldParagraph('What needs to improve?'),
          bullet('The timeliness of plans, in particular:'),
          bullet('their aims', 1),
          bullet('how they are shared.', 1),
          bullet(
            'The supervision of staff — 14 days, 16- and 17-year-olds — and what children are told about it by those who work with them.',
          ),
          boldParagraph('Findings'),
          paragraph('Most children are helped well. '.repeat(12)),
        ].join(''),
      ),
    );
    expect(reading).toMatchObject({
      kind: 'ilacs',
      authority: 'Wetherby Moor',
      inspectedFrom: '2023-02-13',
      inspectedTo: '2023-02-24',
      judgements: [
        { area: 'The experiences and progress of children in care', grade: 'Good' },
        { area: 'Overall effectiveness', grade: 'Requires improvement to be good' },
      ],
    });
    expect(found(reading)).toEqual([
      'The timeliness of plans, in particular:\n• their aims\n• how they are shared.',
      'The supervision of staff — 14 days, 16- and 17-year-olds — and what children are told about it by those who work with them.',
    ]);
    expect(reading.recommendations.every(({ page }) => page === null)).toBe(true);
  });

  it('written from right to left is read as it stands, and nothing in it is taken for a recommendation', async () => {
    const words = 'דוח על שירותי הילדים נכתב כאן מימין לשמאל, ואין בו רשימה. ';
    const reading = await readReportBytes(
      tinyWord([boldParagraph('דוח'), paragraph(words.repeat(12)), bullet(words), bullet('نص عربي قصير')].join('')),
    );
    expect(found(reading)).toEqual([]);
    expect(JSON.stringify(reading.pages)).toContain('מימין לשמאל');
  });

  it('of an older joint area review gives the actions under its heading, and calls its kind other', async () => {
    const reading = await readReportBytes(
      tinyWord(
        [
          boldParagraph('Joint area review: Wetherby Moor children’s services authority area'),
          paragraph('Most children are helped well. '.repeat(12)),
          boldParagraph('Recommendations'),
          paragraph('For immediate action'),
          bullet('Establish the volume of demand for services.'),
          bullet('Ensure that supervision is recorded on every file.'),
          boldParagraph('Main findings'),
          paragraph('Most children are helped well. '.repeat(12)),
        ].join(''),
      ),
    );
    expect(reading.kind).toBe('other');
    expect(found(reading)).toEqual([
      'Establish the volume of demand for services.',
      'Ensure that supervision is recorded on every file.',
    ]);
  });

  it('keeps the numbers Word prints: where a list starts, goes on, starts again, and its letters beneath', async () => {
    const body = [
      boldParagraph('Inspection of services for children in need of help and protection'),
      paragraph('Most children are helped well. '.repeat(12)),
      boldParagraph('Recommendations'),
      numbered('Ensure that plans are timely, in particular:'),
      numbered('their aims', 2, 1),
      numbered('how they are shared.', 2, 1),
      numbered('Improve supervision.', 3),
      numbered('', 3),
      '<w:p/><w:p w:rsidR="00"/>',
      boldParagraph('Areas for improvement'),
      numbered('Ensure that visits are made.', 4),
      numbered('Ensure that children are heard.', 4),
    ].join('');
    const reading = await readReportBytes(tinyWord(body));
    expect(reading.recommendations.map(({ ref, text }) => [ref, text.split('\n').length])).toEqual([
      ['18', 3],
      ['19', 1],
      ['1', 1],
      ['2', 1],
    ]);
    expect(reading.notes.join(' ')).not.toContain('counted');
  });

  it('whose lists do not say their numbers has them counted, and says so', async () => {
    const body = [
      boldParagraph('Recommendations'),
      numbered('Ensure that plans are timely.'),
      numbered('Improve supervision.'),
    ].join('');
    const parts = wordParts(`${body}<w:sdt><w:sdtContent><w:p/></w:sdtContent></w:sdt>`);
    const other = Buffer.from(parts['word/document.xml']!).toString('utf8').replaceAll('w:val="2"', "w:val='2'");
    const reading = await readReportBytes(
      zipSync({ ...parts, 'word/document.xml': new Uint8Array(Buffer.from(other)) }),
    );
    expect(reading.recommendations.map(({ ref }) => ref)).toEqual(['1', '2']);
    expect(reading.notes[0]).toContain('counted from 1');
  });

  it('with a table of areas gives a row an item, and who must act', async () => {
    const reading = await readReportBytes(
      tinyWord(
        [
          boldParagraph('Area SEND inspection of Wetherby Moor Local Area Partnership'),
          boldParagraph('Areas for priority action'),
          table([
            ['Responsible body', 'Areas for priority action'],
            ['Wetherby Moor Council', 'Leaders must act on plans.'],
            ['NHS Somewhere', 'Leaders must act on waiting times.'],
          ]),
        ].join(''),
      ),
    );
    expect(reading.recommendations.map(({ body, text, kind }) => [body, text, kind])).toEqual([
      ['Wetherby Moor Council', 'Leaders must act on plans.', 'area-for-priority-action'],
      ['NHS Somewhere', 'Leaders must act on waiting times.', 'area-for-priority-action'],
    ]);
  });
});

describe('pasted text', () => {
  it('of a letter, wrapped by hand, gives its items, its date and its visit', () => {
    const reading = readPastedText(`21 January 2020

A Person
Wetherby Moor Council

Dear A

Focused visit to Wetherby Moor local authority children's services

This letter summarises the findings of a focused visit to Wetherby Moor children's services
on 17 and 18 December 2019.

What needs to improve in this area of social work practice:

- the recruitment and retention of permanent social workers and managers who stay with
  children for as long as they are needed
- the impact of audit.

Findings

Contacts are managed promptly.`);
    expect(reading).toMatchObject({
      kind: 'focused-visit',
      authority: 'Wetherby Moor',
      inspectedFrom: '2019-12-17',
      inspectedTo: '2019-12-18',
      publishedOn: '2020-01-21',
    });
    expect(found(reading)).toEqual([
      'the recruitment and retention of permanent social workers and managers who stay with children for as long as they are needed',
      'the impact of audit.',
    ]);
  });

  it('keeps letters of every script and drops signs that cannot be shown', () => {
    const reading = readPastedText(
      'Areas for improvement\n\n• The response to \u0000children – 中文, العربية, 😀 <script> =1+1.\n',
    );
    expect(found(reading)).toEqual(['The response to children – 中文, العربية, 😀 <script> =1+1.']);
  });

  it('without any list gives none and says so', () => {
    const reading = readPastedText('The council was told to do better.\n\nIt has said that it will.');
    expect(reading.recommendations).toEqual([]);
    expect(reading.notes.join(' ')).toContain('No heading that says what must improve was found.');
  });
});

const seeds = '../shared/seeds';
describe.runIf(existsSync(seeds))('the five documents the product was conceived from', () => {
  it.each([
    ['000', 0],
    ['001', 0],
    ['002', 5],
    ['003', 4],
    ['004', 2],
  ])('seed %s gives %i', (number, count) => {
    const file = readdirSync(seeds).find((name) => name.startsWith(number))!;
    const reading = readPastedText(readFileSync(`${seeds}/${file}`, 'utf8'));
    expect(reading.recommendations).toHaveLength(count);
    if (number === '004') {
      expect(reading.notes.join(' ')).toMatch(/from an article.*list not complete/);
      expect(reading.recommendations.every(({ unsure }) => unsure.includes('list-incomplete'))).toBe(true);
    }
    if (number === '002') expect(reading.judgements).toHaveLength(5);
  });
});
