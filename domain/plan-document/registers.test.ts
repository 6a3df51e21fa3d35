import { expect, test } from 'vitest';
import { documentFileName } from '#domain/composed-document/file-name.ts';
import { documentFacts } from '#domain/composed-document/records.ts';
import { composePlanDocument } from './compose.ts';
import { haringey2023, nothingToImprove } from './fixtures/haringey-2023.ts';
import { crossRegisterOf, registersOf } from './registers.ts';

test('every row has a cell for every column', () => {
  const document = composePlanDocument(haringey2023);
  for (const { columns, rows } of [...registersOf(document), crossRegisterOf(document)]) {
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    expect(new Set(columns).size).toBe(columns.length);
  }
});

test('the sheets of actions and recommendations leave out no fact', () => {
  const document = composePlanDocument(haringey2023);
  const sheets = registersOf(document).filter(({ name }) => name === 'Actions' || name === 'Recommendations');
  const cells = sheets.flatMap(({ rows }) => rows.flat()).filter((field) => field !== undefined);
  const facts = documentFacts(document).filter((fact) => /^(Action|Area)/.test(fact));
  expect(cells).toHaveLength(facts.length);
});

test('an empty plan has its columns and no rows', () => {
  const [, , recommendations] = registersOf(composePlanDocument(nothingToImprove));
  expect(recommendations?.rows).toEqual([]);
  expect(recommendations?.columns[0]).toBe('Item');
});

test('a file’s name begins with the marking and has only letters that every system takes', () => {
  expect(documentFileName(composePlanDocument(haringey2023), 'csv')).toBe(
    'official-post-inspection-action-plan-2023-working-copy-not-sealed.csv',
  );
  const odd = {
    ...haringey2023,
    council: { name: 'x', marking: '' },
    plan: { ...haringey2023.plan, title: '../../儿童 "é"', versionLabel: '' },
  };
  expect(documentFileName(composePlanDocument(odd), 'docx')).toBe('e.docx');
});
