import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { databaseFolder } from './migrate.ts';
import { freshDatabase } from './testing.ts';
import { renewTriggers, triggersIn } from './triggers.ts';

const own = path.join(databaseFolder, 'triggers.sql');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'seventy-triggers-'));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

function withTriggers(sql: string): string {
  const file = path.join(folder, 'triggers.sql');
  fs.writeFileSync(file, sql);
  return file;
}
const bare = () => freshDatabase('bare').$client;
const standing = (client = bare()) =>
  client.prepare("select name, tbl_name as tableName from sqlite_schema where type = 'trigger' order by name").all();

/** By hand (rules §4, design §7): what is never changed (wholly, or in what it is bound to), and what is never deleted. */
const never = {
  changed: [
    'action_states',
    'actions',
    'audit_contents',
    'audit_events',
    'carried_recommendations',
    'comment_answers',
    'consultation_drafts',
    'deadline_changes',
    'draft_comments',
    'draft_recipients',
    'evidence',
    'evidence_decisions',
    'evidence_files',
    'exempt_grants',
    'exempt_marks',
    'frozen_report_files',
    'frozen_reports',
    'inspector_links',
    'kept_bytes',
    'kept_pieces',
    'legal_holds',
    'measure_points',
    'meeting_decisions',
    'ofsted_answers',
    'panel_items',
    'panel_question_answers',
    'panel_questions',
    'panel_recommendations',
    'panel_report_sign_offs',
    'panel_responses',
    'plan_approvals',
    'plan_disposals',
    'plan_sendings',
    'plan_states',
    'plan_version_files',
    'plan_versions',
    'progress_updates',
    'progress_verdicts',
    'public_pages',
    'publications',
    'rag_overrides',
    're_checks',
    'recommendation_answers',
    'recommendation_corrections',
    'recommendation_states',
    'recommendation_themes',
    'report_publications',
    'stage_changes',
    'update_clearings',
    'view_records',
  ],
  deleted: [
    'action_dependencies',
    'action_states',
    'actions',
    'audit_contents',
    'audit_events',
    'carried_recommendations',
    'comment_answers',
    'consultation_drafts',
    'deadline_changes',
    'draft_comments',
    'draft_recipients',
    'evidence',
    'evidence_decisions',
    'exempt_grants',
    'exempt_marks',
    'frozen_report_files',
    'frozen_reports',
    'inspector_links',
    'kept_pieces',
    'legal_holds',
    'measure_points',
    'meeting_decisions',
    'meetings',
    'ofsted_answers',
    'panel_items',
    'panel_question_answers',
    'panel_questions',
    'panel_recommendations',
    'panel_report_sign_offs',
    'panel_reports',
    'panel_responses',
    'plan_approvals',
    'plan_disposals',
    'plan_sendings',
    'plan_states',
    'plan_version_files',
    'plan_versions',
    'progress_updates',
    'progress_verdicts',
    'public_pages',
    'publications',
    'rag_overrides',
    're_checks',
    'recommendation_answers',
    'recommendation_corrections',
    'recommendation_states',
    'recommendation_themes',
    'recommendations',
    'report_publications',
    'stage_changes',
    'update_clearings',
    'view_records',
  ],
};

describe('the triggers', () => {
  test('of the file are all read: none is left out by the way it is written', () => {
    const sql = fs.readFileSync(own, 'utf8');
    expect(triggersIn(sql)).toHaveLength(sql.match(/create\s+trigger/gi)?.length ?? 0);
  });

  test('guard every table whose rows are never changed, or never deleted', () => {
    const statements = triggersIn(fs.readFileSync(own, 'utf8'));
    const on = (verb: string) =>
      statements
        .filter(({ statement }) => statement.includes(` before ${verb} on `))
        .map(({ table }) => table)
        .sort();
    expect({ changed: on('update'), deleted: on('delete') }).toEqual(never);
  });

  test('that somebody dropped, added or weakened are put right at the next start', () => {
    const client = bare();
    const right = standing(client);
    client.exec('drop trigger audit_events_never_go');
    client.exec('drop trigger actions_never_go');
    client.exec('create trigger actions_never_go before delete on actions begin select 1; end');
    client.exec('create trigger stranger before delete on plans begin select 1; end');
    renewTriggers(client, own);
    expect(standing(client)).toEqual(right);
    const weakened = client.prepare("select sql from sqlite_schema where name = 'actions_never_go'").pluck().get();
    expect(weakened).toContain('raise(abort');
  });

  test('on a table that is gone are an error, not a silence', () => {
    const file = withTriggers('create trigger x before delete on gone\nbegin select 1; end;');
    expect(() => renewTriggers(bare(), file)).toThrow('no such table');
  });

  test('of an empty file are an error: it would leave everything unguarded', () => {
    expect(() => renewTriggers(bare(), withTriggers('-- nothing here'))).toThrow('they must be');
  });
});
