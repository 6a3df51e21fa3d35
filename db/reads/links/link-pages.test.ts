import fs from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { databaseFolder } from '#db/migrate.ts';
import { actionIdOf, planId } from '#db/seed/haringey-plan.ts';
import { canariesIn, plantCanaries } from '#db/testing/canaries.ts';
import { grantedLink } from '#db/testing/opening.ts';
import { changeWords, sealedVersion, submittedVersion } from '#db/testing/submissions.ts';
import { actorOf, freshDatabase, juneMoment as moment } from '#db/testing.ts';
import { askDeadlineChange } from '#db/writes/actions/deadline-changes.ts';
import { attachEvidenceFile } from '#db/writes/evidence/evidence.ts';
import { rejectEvidence } from '#db/writes/evidence/evidence-decisions.ts';
import { overrideRag } from '#db/writes/rag/rag-overrides.ts';
import { evidenceFileInput } from '#domain/evidence/evidence.ts';
import type { InspectorLink } from '#domain/policy/policy-subject.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import { findLinkHolder } from './link-holders.ts';
import {
  findLinkDocument,
  findLinkVersion,
  getLinkEvidenceIndex,
  getLinkFile,
  getLinkLivePosition,
} from './link-pages.ts';

beforeEach(() => freshDatabase());

const bare: InspectorLink = { kind: 'inspector-link', linkId: 'a link', planId, grants: [] };
const whole: InspectorLink = { ...bare, grants: ['live-position', 'evidence-index'] };
const versionIds = () => database().$client.prepare('select id from plan_versions').pluck().all() as string[];

/** By hand: every read that a link is the asker of. */
const reads: Record<string, (link: InspectorLink) => unknown> = {
  findLinkVersion,
  findLinkDocument,
  getLinkFile: (link) => versionIds().map((id) => attempt(() => getLinkFile(link, id, 'json').bytes.toString())),
  getLinkLivePosition: (link) => attempt(() => getLinkLivePosition(link, moment)),
  getLinkEvidenceIndex: (link) => attempt(() => getLinkEvidenceIndex(link, moment)),
};

function attempt(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotFound) return error.message;
    throw error;
  }
}

const stored = {
  ...{ sha256: 'a'.repeat(64), size: 88_000, mediaType: 'application/pdf' },
  ...{ scan: 'not-scanned' as const, fileName: 'report.pdf' },
};
const said = evidenceFileInput.parse({
  title: 'Audit of ten files',
  whatItShows: 'That it works',
  datedOn: '2023-05-31',
});
const attached = () => attachEvidenceFile(actorOf('owner'), actionIdOf('1.1'), said, stored, moment).id;

/** Sealed, changed since, with an override, a date asked for, rejected evidence and comments: what a link is not to be told. */
function fullWorld(): void {
  submittedVersion();
  const lead = actorOf('plan-lead');
  overrideRag(lead, actionIdOf('1.1'), { colour: 'red', reason: 'Known to be late', untilOn: '2023-07-31' }, moment);
  const newDate = { toOn: '2024-01-31', reason: 'Vacant posts', confirmed: true };
  askDeadlineChange(lead, actionIdOf('1.1'), newDate, moment);
  rejectEvidence(lead, attached(), 'It shows something else.', moment);
}

const every = (...tables: string[]) => Object.fromEntries(tables.map((table) => [table, '1']));
const cleared = "select progress_update_id from update_clearings where decision = 'cleared'";
/** Of the live plan, what is for officers whatever is ticked. */
const officers = {
  ...every('audit_events', 'audit_contents', 'identities', 'people', 'inspector_links', 'draft_comments', 'notices'),
  ...every(
    'comment_answers',
    'rag_overrides',
    'deadline_changes',
    'evidence_decisions',
    'plan_states',
    'action_states',
  ),
  progress_updates: `id not in (${cleared})`,
};
const livePlan = every(
  'actions',
  'recommendations',
  'milestones',
  'measures',
  'progress_updates',
  'judgements',
  'panels',
);

describe('in the eyes of whoever holds a link', () => {
  test.each([
    [
      'with nothing ticked, only what was sealed',
      bare,
      { ...officers, ...livePlan, ...every('evidence', 'evidence_files') },
    ],
    ['with everything ticked, only what is cleared', whole, officers],
  ])('%s stands in any read', (_, link, rows) => {
    fullWorld();
    const planted = plantCanaries({ rows, seen: ['progress_updates.posted_at', 'draft_comments.written_at'] });
    expect(planted).toEqual(expect.arrayContaining(['progress_updates.done', 'rag_overrides.reason']));
    const leaks = Object.entries(reads).flatMap(([name, read]) =>
      canariesIn(read(link)).map((column) => `${name} gives ${column}`),
    );
    expect(leaks).toEqual([]);
  });

  test('the evidence index has names and dates, and neither files nor what officers wrote', () => {
    fullWorld();
    const marked = plantCanaries({ rows: every('evidence', 'evidence_files', 'evidence_decisions'), seen: [] });
    expect(marked).toEqual(expect.arrayContaining(['evidence.title', 'evidence.what_it_shows', 'evidence.file_name']));
    expect(canariesIn(getLinkEvidenceIndex(whole, moment))).toEqual(['evidence.title']);
  });

  test('what is cleared is found where it is ticked, so that finding nothing means something', () => {
    fullWorld();
    plantCanaries({ rows: livePlan, seen: ['progress_updates.posted_at'] });
    const found = canariesIn(getLinkLivePosition(whole, moment));
    expect(found).toEqual(expect.arrayContaining(['actions.title', 'progress_updates.done', 'recommendations.text']));
  });

  test('every read of a link is in the table of this test', () => {
    const source = fs.readFileSync(path.join(databaseFolder, 'reads', 'links', 'link-pages.ts'), 'utf8');
    const found = [...source.matchAll(/^export function (\w+)\(\s*link: InspectorLink/gm)].map(([, name]) => name);
    expect(found.sort()).toEqual(Object.keys(reads).sort());
  });
});

describe('a link shows', () => {
  test('nothing sealed before the first version, and then always the latest', () => {
    expect([findLinkVersion(bare), findLinkDocument(bare)]).toEqual([null, null]);
    sealedVersion();
    expect(findLinkVersion(bare)).toMatchObject({ number: 1, forms: expect.arrayContaining(['docx', 'pdf', 'csv']) });
  });

  test('the document as it was sealed, whatever the plan says since', () => {
    sealedVersion();
    const sealed = JSON.stringify(findLinkDocument(bare));
    changeWords('1.1', { outcome: 'So that something else' });
    expect(JSON.stringify(findLinkDocument(bare))).toBe(sealed);
    expect(JSON.stringify(getLinkLivePosition(whole, moment))).toContain('So that something else');
  });

  test('the stored bytes of its own version, and of no other plan', () => {
    const { id } = sealedVersion();
    expect(Buffer.from(getLinkFile(bare, id, 'pdf').bytes).toString()).toBe('pdf: as sealed');
    for (const [link, version, form] of [
      [{ ...bare, planId: 'another' }, id, 'pdf'],
      [bare, 'another', 'pdf'],
      [bare, id, 'exe'],
    ] as const) {
      expect(() => getLinkFile(link, version, form)).toThrow(NotFound);
    }
  });

  test('the live position and the evidence index only where they are ticked', () => {
    expect(() => getLinkLivePosition(bare, moment)).toThrow(NotFound);
    expect(() => getLinkEvidenceIndex(bare, moment)).toThrow(NotFound);
    const { id } = grantedLink({ showsEvidenceIndex: true });
    const holder = findLinkHolder(id, moment);
    expect(holder?.link.grants).toEqual(['evidence-index']);
  });
});
