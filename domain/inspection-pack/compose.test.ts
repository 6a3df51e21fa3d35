import { describe, expect, test } from 'vitest';
import type { ComposedDocument, DocumentBlock } from '#domain/composed-document/model.ts';
import { haringey2023 } from '#domain/plan-document/fixtures/haringey-2023.ts';
import { composeInspectionPack } from './compose.ts';
import { manifestOf, packedEvidence } from './contents-of-zip.ts';
import type { EvidenceFacts } from './evidence-facts.ts';
import type { InspectionPackFacts, PackSince, StageChangeFacts } from './facts.ts';

const change = (actionId: string, more: Partial<StageChangeFacts>): StageChangeFacts => ({
  ...{ actionId, act: 'verify', on: '2023-06-01', reason: '', sampled: 'Ten files', found: 'Nine were right' },
  ...{ decisionNamed: '', decisionOn: null, voided: false },
  ...more,
});
const piece = (id: string, more: Partial<EvidenceFacts> = {}): EvidenceFacts => ({
  ...{ id, actionId: 'action-1.3', title: `Audit ${id}`, whatItShows: 'Leads are named', datedOn: '2023-05-26' },
  ...{ state: 'accepted', reason: '', url: null, fileName: 'Audit of May.pdf', sha256: id.repeat(64), size: 100 },
  ...more,
});
const pack: InspectionPackFacts = {
  now: haringey2023,
  sinceOn: '2023-02-24',
  since: { kind: 'latest' },
  promised: {
    number: 1,
    sealedOn: '2023-05-20',
    facts: {
      ...haringey2023,
      actions: haringey2023.actions
        .filter(({ ref }) => ref !== '1.4')
        .map((action) =>
          action.ref === '1.1' ? { ...action, outcome: 'As it was promised', deadlineOn: '2023-07-31' } : action,
        ),
    },
    files: [{ form: 'pdf', fileName: 'plan.pdf', sha256: 'f'.repeat(64), size: 5 }],
  },
  stageChanges: [
    change('action-1.3', { act: 'start', on: '2023-04-11' }),
    change('action-1.3', {}),
    change('action-1.3', { act: 'pass-re-check', on: '2022-12-01', found: 'Long before' }),
    change('action-1.3', { act: 'fail-re-check', on: '2023-06-20', reason: 'Two leads were missing', voided: true }),
  ],
  dueReChecks: [{ actionId: 'action-1.3', dueOn: '2023-09-01' }],
  deadlineChanges: [
    {
      ...{ actionId: 'action-1.1', fromOn: '2023-07-31', toOn: '2023-10-31', reason: 'Two posts are vacant' },
      ...{
        decision: 'granted',
        grantedOn: '2023-09-29',
        decidedOn: '2023-06-13',
        decisionReason: 'Agreed',
        panel: 'Cabinet',
      },
    },
  ],
  evidence: [
    piece('a'),
    piece('b', { state: 'rejected', reason: 'It shows something else' }),
    piece('c', { url: 'https://www.example.org/', fileName: null, sha256: null, size: null }),
    piece('d'),
    piece('e', { fileName: '../Übersicht "x".exe.PDF' }),
  ],
  verdicts: [
    {
      recommendationId: 'area-1',
      by: 'Monitoring visit, May 2024',
      on: '2024-05-09',
      words: 'Limited progress',
      page: 3,
    },
  ],
  panelDecisions: [{ panel: 'Cabinet', on: '2023-06-13', kind: 'approve', words: 'That the plan be approved' }],
};
const held = new Set(['d'.repeat(64)]);
const paths = new Map(packedEvidence(pack, held).map(({ evidenceId, path }) => [evidenceId, path]));
const document = composeInspectionPack(pack, (id) => paths.get(id) ?? null);

const blocks = (of: ComposedDocument): DocumentBlock[] => of.sections.flatMap((section) => [...section.blocks]);
/** The rows of the table of this caption, each as "label: text" lines. */
function rows(caption: string, of = document): string[][] {
  const table = blocks(of).find((block) => block.kind === 'table' && block.caption === caption);
  if (table?.kind !== 'table') return [];
  return table.records.map(({ fields }) => fields.map(({ label, text }) => `${label}: ${text}`));
}

describe('the pack for the next inspection', () => {
  test('tells of each action what was promised beside where it stands', () => {
    const found = rows('Promised and done: Area for improvement 1');
    expect(found[0]).toEqual([
      'Action: 1.1 Hold a permanence planning meeting for every child by the second review',
      'Owner: Service Manager, Permanence',
      'Promised: As it was promised',
      'By: 31 July 2023',
      'To be told by: 90% of children have a permanence plan recorded by their second review',
      'Where it stands: In progress',
      'Computed status: Amber',
      'Agreed deadline: 29 September 2023',
      expect.stringMatching(/^Done: Meetings now run weekly/),
      expect.stringMatching(/^Difference made: Nine children/),
      'As of: 16 June 2023',
    ]);
    expect(found[3]).toContain('Promised: Not in the sealed version: added since');
  });

  test('tells what is proven since the last inspection, what counts no longer, and what is still to come', () => {
    expect(rows('Proven and embedded: Area for improvement 1')).toEqual([
      ['Action: 1.3', 'Day: 1 June 2023', 'What was done: Verified', 'Sampled: Ten files', 'Found: Nine were right'],
      [
        ...[
          'Action: 1.3',
          'Day: 20 June 2023',
          'What was done: Failed a re-check',
          'Counts: No longer, by what came after',
        ],
        ...['Sampled: Ten files', 'Found: Nine were right', 'Why: Two leads were missing'],
      ],
      ['Action: 1.3', 'Day: 1 September 2023', 'What was done: Re-check, still to come'],
    ]);
  });

  test('tells of each changed deadline who decided and why', () => {
    expect(rows('Changes of deadline: Area for improvement 1')).toEqual([
      [
        ...['Action: 1.1', 'From: 31 July 2023', 'To: 29 September 2023', 'Why: Two posts are vacant'],
        ...['Decision: Granted by Cabinet', 'Decided: 13 June 2023', 'Because: Agreed'],
      ],
    ]);
  });

  test('lists every piece of evidence with its standing, and where its file lies or that it is not handed on', () => {
    const found = rows('Evidence: Area for improvement 1').map((fields) => fields.slice(-3).join(' | '));
    expect(found).toEqual([
      `Standing: Accepted | File: evidence/1.3/01-Audit-of-May.pdf | SHA-256: ${'a'.repeat(64)}`,
      `Because: It shows something else | File: Audit of May.pdf, not in this pack | SHA-256: ${'b'.repeat(64)}`,
      'Its own date: 26 May 2023 | Standing: Accepted | File: https://www.example.org/',
      `Standing: Accepted | File: Audit of May.pdf, not in this pack | SHA-256: ${'d'.repeat(64)}`,
      `Standing: Accepted | File: evidence/1.3/02-U-bersicht-x-.exe.PDF | SHA-256: ${'e'.repeat(64)}`,
    ]);
  });

  test('has what later visits said, and what panels decided', () => {
    expect(rows('What later visits said: Area for improvement 1')).toEqual([
      ['Said by: Monitoring visit, May 2024', 'On: 9 May 2024', 'Words: Limited progress', 'Page: 3'],
    ]);
    expect(rows('Decisions of panels: the plan')).toEqual([
      ['Panel: Cabinet', 'Day: 13 June 2023', 'Decision: Approved', 'As minuted: That the plan be approved'],
    ]);
  });

  test('says so where nothing is sealed yet, and where nobody knows since when', () => {
    const bare = composeInspectionPack({ ...pack, promised: null, sinceOn: null }, () => null);
    expect(rows('Promised and done: Area for improvement 1', bare)[0]).toContain('Promised: Nothing is sealed yet');
    expect(rows('Proven and embedded: Area for improvement 1', bare)).toHaveLength(4);
    expect(JSON.stringify(bare)).toContain('No day is entered; everything is told');
  });

  test('tells from another inspection, or from a day that was chosen, and says which', () => {
    const said = (sinceOn: string, since: PackSince) => {
      const from = composeInspectionPack({ ...pack, sinceOn, since }, () => null);
      const text = JSON.stringify(from);
      return [
        rows('Proven and embedded: Area for improvement 1', from).length,
        /"label":"(Since[^"]*)","text":"([^"]*)"/.exec(text)?.slice(1),
        /embedded since ([^,]*), with/.exec(text)?.[1],
      ];
    };
    expect(said('2018-11-09', { kind: 'inspection', title: 'Inspection of 2018' })).toEqual([
      4,
      ['Since', 'Inspection of 2018, 9 November 2018'],
      'the inspection that ended on 9 November 2018',
    ]);
    // On 1 June 1.3 was verified: that is before.
    expect(said('2023-06-10', { kind: 'day' })).toEqual([2, ['Since', '10 June 2023'], '10 June 2023']);
    expect(said('2023-02-24', { kind: 'latest' })).toEqual([
      3,
      ['Since the inspection of', '24 February 2023'],
      'the last inspection',
    ]);
  });

  test('counts an action under the first recommendation it answers, with all it has gone through', () => {
    const [first] = rows('How far each recommendation has come');
    expect(first?.[0]).toBe('Item: Area for improvement 1');
    expect(first?.at(-1)).toBe('Evidence accepted: 4 of 5');
  });
});

test('the manifest lists path, size, SHA-256 and what it is; a formula in a title is inert', () => {
  const files = [{ path: 'evidence/1.1/01-a.pdf', size: 3, sha256: 'a'.repeat(64), what: '=cmd "x"' }];
  const { json, csv } = manifestOf('A plan', '2023-06-30', files);
  expect(JSON.parse(json)).toEqual({ title: 'A plan', madeOn: '2023-06-30', files });
  expect(csv.split('\r\n')).toEqual([
    'Path,Size in bytes,SHA-256,What it is',
    `"evidence/1.1/01-a.pdf",3,${'a'.repeat(64)},"'=cmd ""x"""`,
    '',
  ]);
});
