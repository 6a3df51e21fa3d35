import { describe, expect, test } from 'vitest';
import { readableColour } from '#domain/composed-document/colour.ts';
import { documentFileName } from '#domain/composed-document/file-name.ts';
import { documentFacts, recordsOf } from '#domain/composed-document/records.ts';
import { composePlanDocument } from './compose.ts';
import type { MeasureFacts, PlanDocumentFacts } from './facts.ts';
import { haringey2023 } from './fixtures/haringey-2023.ts';
import { consultationDraft, secondVersion } from './fixtures/haringey-2023-version-2.ts';
import { crossRegisterOf, registersOf } from './registers.ts';

const factsOf = (facts: PlanDocumentFacts) => documentFacts(composePlanDocument(facts));
const headings = (facts: PlanDocumentFacts) =>
  composePlanDocument(facts).sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'heading' && block.level === 1 ? [block.text] : [])),
  );

describe('measures', () => {
  const movement = (change: Partial<MeasureFacts>) => {
    const measures = [{ ...secondVersion.measures![0]!, ...change }];
    return recordsOf(composePlanDocument({ ...secondVersion, measures }), 'measure')[0]!.fields.find(
      ({ label }) => label === 'Movement',
    )?.text;
  };
  const points = (...values: number[]) =>
    values.map((value, index) => ({ on: `2023-0${index + 1}-28`, value, source: null }));

  test('each has its latest value, its movement in words and every value with date and source', () => {
    const facts = factsOf(secondVersion);
    expect(facts).toContain('Measure M2 · Latest value: 43%');
    expect(facts).toContain('Measure M2 · Movement: Fell from 46% to 43%, the wrong way. The target is not reached.');
    expect(facts).toContain(
      'Measure M2 · All values: 31 March 2023: 48% (Audit of 180 files) 5 May 2023: 46% (Audit of 180 files) 16 June 2023: 43% (Audit of 180 files)',
    );
    expect(facts).toContain('Measure M1 · Answers: Area for improvement 1; Action 1.1; Action 1.3');
    expect(facts).toContain('Action 3.3 · Measured by: M2');
  });

  test('one whose values all come from its own source says that source once', () => {
    const [first] = secondVersion.measures ?? [];
    const source = 'Fostering panel list';
    const values = [
      { on: '2023-05-31', value: 21, source },
      { on: '2023-06-30', value: 19, source: 'Recount' },
    ];
    const facts = factsOf({ ...secondVersion, measures: [{ ...first!, unit: 'children', source, points: values }] });
    expect(facts).toContain('Measure M1 · All values: 31 May 2023: 21 children 30 June 2023: 19 children (Recount)');
  });

  test.each([
    [
      'rises, and the target is reached',
      { points: points(90, 96) },
      'Rose from 90% to 96%, the right way. The target is reached.',
    ],
    [
      'falls where lower is better',
      { direction: 'lower-is-better', target: 5, points: points(7, 5) },
      'Fell from 7% to 5%, the right way. The target is reached.',
    ],
    ['stands still', { points: points(50, 50), target: null }, 'No change from 50%.'],
    [
      'has one value',
      { points: points(70) },
      'Rose from the baseline of 61% to 70%, the right way. The target is not reached.',
    ],
    ['has one value and no baseline', { points: points(70), baseline: null, target: null }, 'First value.'],
    ['has none', { points: [] }, 'Nothing to compare yet.'],
  ] as const)('one that %s says so', (_, change, words) => {
    expect(movement(change as Partial<MeasureFacts>)).toBe(words);
  });

  test('in a sheet each value has a row of its own and is a number', () => {
    const sheet = registersOf(composePlanDocument(secondVersion)).find(({ name }) => name === 'Measures')!;
    expect(sheet.rows).toHaveLength(3 + 3 + 1 + 1);
    expect(sheet.rows[0]?.[sheet.columns.indexOf('Value')]).toMatchObject({ number: 63 });
  });
});

test('an override stands beside the computed colour, with its reason and its last day, wherever colours are', () => {
  const facts = factsOf(secondVersion);
  expect(facts).toContain('Action 1.2 · Computed: Red');
  expect(facts).toContain('Action 1.2 · Set by override: Amber');
  expect(facts).toContain('Action 1.2 · Override ends: 26 September 2023');
  expect(facts).toContain(
    'Action 1.2 · Reason for the override: Both heads of service agreed the route on 29 June; the forecast is not entered yet.',
  );
  expect(facts).toContain('Plan · Overrides: 1.2 overridden to ▲ Amber');
  expect(facts.find((fact) => fact.startsWith('Area for improvement 1 · Computed status'))).toContain('1.2 overridden');
});

test('a deadline that was moved keeps the first one and says how often it moved', () => {
  const facts = factsOf(secondVersion);
  expect(facts).toContain('Action 2.3 · Deadline: 16 June 2023');
  expect(facts).toContain('Action 2.3 · Original deadline: 31 May 2023');
  expect(facts).toContain('Action 2.3 · Deadline changes: 2');
  expect(facts).toContain('Action 2.3 · Milestones: 1. Posts filled: no date, dropped: Both were filled');
});

test('what changed since the version before comes first after the title page, in its four kinds', () => {
  expect(headings(secondVersion)).toEqual([
    'Approvals',
    'What changed since version 1',
    'What the inspection found',
    'The plan at a glance',
    'Who oversees the plan',
    'Recommendations and actions',
    'Measures',
    'Comments on the consultation draft and our answers',
  ]);
  const changed = recordsOf(composePlanDocument(secondVersion), 'change').map(({ fields }) => fields[1]?.text);
  expect(changed).toEqual(['Added', 'Removed', 'Moved', 'Changed']);
  const none = { sinceVersion: 1, added: [], removed: [], moved: [], changed: [] };
  const words = JSON.stringify(composePlanDocument({ ...secondVersion, changesSincePrevious: none }));
  expect(words).toContain('Nothing has changed in what the plan says.');
});

test('every comment stands with who made it, what about, the answer and the reason', () => {
  const facts = factsOf(secondVersion);
  expect(facts).toContain('Comment 1 · On: Area for improvement 2');
  expect(facts).toContain('Comment 2 · On: Action 1.2');
  expect(facts).toContain('Comment 2 · Our answer: Accepted in part');
  expect(facts).toContain('Comment 3 · On: The draft as a whole');
  expect(facts).toContain('Comment 4 · Our answer: Not answered yet');
  expect(JSON.stringify(composePlanDocument(secondVersion))).toContain(
    '4 comments: 1 accepted, 1 accepted in part, 1 not accepted, 1 not answered yet.',
  );
});

test('a recommendation answered without an action says why, and is not counted as without one', () => {
  expect(factsOf(secondVersion)).toContain(
    'Area for improvement 5 · Answered without an action: The regional adoption agency answers this in its own plan, approved on 3 July.',
  );
  const words = JSON.stringify(composePlanDocument(secondVersion));
  expect(words).toContain(
    '5 areas for improvement; 1 is answered with a reason and no action; no other is without one.',
  );
  expect(words).not.toContain('No action answers this yet.');
});

test('a consultation draft says DRAFT and its number in every form', () => {
  const document = composePlanDocument(consultationDraft);
  expect(document).toMatchObject({ draft: 'DRAFT', versionLabel: 'DRAFT 2 for consultation on version 1' });
  expect(factsOf(consultationDraft)).toContain('Plan · Draft: DRAFT 2 for consultation on version 1');
  expect(document.footer).toBe('DRAFT 2 for consultation on version 1. Printed 30 June 2023.');
  expect(documentFileName(document, 'csv')).toContain('-draft-2-');
  const { columns, rows } = crossRegisterOf(document);
  expect(rows.every((row) => row[columns.indexOf('Version')]?.text.startsWith('DRAFT 2'))).toBe(true);
  expect(composePlanDocument(haringey2023).draft).toBeNull();
});

test('the council’s colour is used where its words can be read', () => {
  expect(readableColour('#16304A')).toBe('#16304a');
  for (const colour of ['#ffdd00', '#1d70b8', 'red', '#fff', '', null, undefined, '#16304a; x'])
    expect(readableColour(colour)).toBeNull();
});
