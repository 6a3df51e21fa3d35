import { eq, getTableName } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { getActionPage } from '#db/reads/actions/actions.ts';
import { verifyAuditChain } from '#db/reads/audit/audit-chain.ts';
import { getInspection } from '#db/reads/inspections/inspections.ts';
import { getReportFile } from '#db/reads/panel-reports/frozen-report-files.ts';
import { getPanelReport } from '#db/reads/panel-reports/panel-reports.ts';
import { getPanelPage } from '#db/reads/panels/panels.ts';
import { routedPlans } from '#db/reads/panels/routed-recommendations.ts';
import { getVersionFile } from '#db/reads/plans/plan-versions.ts';
import { getPlanPage, listPlans } from '#db/reads/plans/plans.ts';
import { getPlanRetention, listRetentions } from '#db/reads/retention/plan-retention.ts';
import { workingRecord } from '#db/reads/retention/working-record.ts';
import { listLedActions } from '#db/reads/work/my-work.ts';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { actionIdOf, planId } from '#db/seed/haringey-plan.ts';
import { inspectionIdOf } from '#db/seed/inspection-rows.ts';
import { lastTold } from '#db/testing/administration.ts';
import { fillEveryColumn } from '#db/testing/canary-world.ts';
import { consultationWrites } from '#db/testing/consultation.ts';
import { mailWrites } from '#db/testing/mail.ts';
import { publishedReport } from '#db/testing/panel-reports.ts';
import { disposeNow, proposedDisposal, whenOver } from '#db/testing/retention.ts';
import { submittedVersion } from '#db/testing/submissions.ts';
import { answerTo, everyRow } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import { createAction } from '#db/writes/actions/actions.ts';
import { setDeadlineDecider } from '#db/writes/actions/deadline-changes.ts';
import { createPlan } from '#db/writes/plans/plans.ts';
import { postProgressUpdate } from '#db/writes/updates/progress-updates.ts';
import { changeReporting } from '#db/writes/updates/update-requests.ts';
import { actionInput } from '#domain/actions/actions.ts';
import { createPlanInput } from '#domain/plans/plans.ts';
import { progressUpdateInput } from '#domain/updates/progress-updates.ts';
import { confirmDisposal } from './confirmed-disposals.ts';

/* What a disposal takes away and what it leaves (assurance DP-09; §5, case 88). */

beforeEach(() => void freshDatabase());

const client = () => database().$client;
const count = (table: string) => client().prepare(`select count(*) from "${table}"`).pluck().get() as number;
const director = () => actorOf('director');

/** A world with a row in every table, and words of its own to look for in what is said of the plan. */
function fullWorld(): void {
  fillEveryColumn();
  const update = progressUpdateInput.parse({ declaredRag: 'green', done: 'Quillfeather met the team.' });
  postProgressUpdate(actorOf('owner'), actionIdOf('1.1'), update, juneMoment);
  const another = actionInput.parse({ title: 'Quillfeather action' });
  createAction(actorOf('plan-lead'), planId, another, juneMoment);
  setDeadlineDecider(actorOf('plan-lead'), planId, 'panel', juneMoment);
  const reporting = { cycle: 'monthly', askOnWorkingDay: 5, daysToAnswer: 5 } as const;
  changeReporting(actorOf('plan-lead'), planId, reporting, 0, juneMoment);
  mailWrites.changeEscalation?.ready()();
  consultationWrites.answerWithoutAction.ready()();
}

function placesOf(text: RegExp): string[] {
  const found = Object.entries(everyRow()).flatMap(([table, rows]) =>
    rows.flatMap((row) =>
      Object.entries(row as object).flatMap(([column, value]) =>
        text.test(Buffer.isBuffer(value) ? value.toString('latin1') : String(value)) ? [`${table}.${column}`] : [],
      ),
    ),
  );
  return [...new Set(found)].sort();
}

/**
 * By hand: every table that stays, each for its reason. A new table is in one list or the other, or this fails: nobody forgets to say what
 * becomes of it.
 */
const stays = {
  'the report and its recommendations': [
    ...['inspections', 'judgements', 'recommendations', 'recommendation_corrections', 'recommendation_states'],
    ...['progress_verdicts', 'carried_recommendations', 'recommendation_themes', 'themes'],
  ],
  'the plan and its actions, which lose their words': [
    ...['plans', 'plan_inspections', 'actions', 'action_recommendations', 'action_panel_recommendations'],
  ],
  'sealed, sent and published': [
    ...['plan_versions', 'plan_version_files', 'plan_approvals', 'plan_sendings', 'ofsted_answers', 'publications'],
    'public_pages',
  ],
  'of panels': [
    ...['panels', 'panel_members', 'routings', 'theme_routings', 'meetings', 'meeting_decisions', 'panel_items'],
    ...['panel_reports', 'panel_report_texts', 'panel_report_headings', 'panel_report_sign_offs', 'exempt_marks'],
    ...['exempt_grants', 'frozen_reports', 'frozen_report_files', 'report_publications', 'panel_questions'],
    ...['panel_question_answers', 'panel_recommendations', 'panel_responses', 'private_notes'],
  ],
  'of people and the installation': [
    ...['people', 'person_roles', 'posts', 'post_holdings', 'absences', 'installation', 'proclaimed_days'],
    ...['identities', 'identity_accounts', 'identity_sessions', 'identity_verifications', 'password_links'],
    ...['sign_in_failures', 'mail_preferences', 'mail_mutings'],
  ],
  'who looked, and what was done': [
    ...['audit_events', 'audit_contents', 'inspector_links', 'view_records', 'legal_holds', 'plan_retentions'],
    'plan_disposals',
  ],
  'kept for days only': ['outbox_messages', 'reminder_ledger', 'idempotency_keys', 'long_jobs', 'job_runs'],
  'files and bytes, which go where nothing else points to them': ['evidence_files', 'kept_bytes', 'kept_pieces'],
};

test('what becomes of each table is said', () => {
  const tables = client()
    .prepare(
      "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' and name not like '\\_\\_%' escape '\\'",
    )
    .pluck()
    .all() as string[];
  const gone = workingRecord.map(({ table }) => getTableName(table));
  expect([...Object.values(stays).flat(), ...gone].sort()).toEqual(tables.sort());
});

describe('a disposal', () => {
  test('takes every row of the working record away, and the words of its actions', () => {
    fullWorld();
    const before = Object.fromEntries(
      workingRecord.map(({ table }) => [getTableName(table), count(getTableName(table))]),
    );
    expect(Object.entries(before).filter(([, rows]) => rows === 0)).toEqual([]);
    disposeNow();
    for (const { table, of } of workingRecord) {
      expect([getTableName(table), database().select().from(table).where(of(planId)).all()]).toEqual([
        getTableName(table),
        [],
      ]);
    }
    expect(
      client()
        .prepare(
          'select count(*) from kept_bytes where id not in (select facts_id from plan_versions union select document_id from plan_versions union select kept_id from plan_version_files union select document_id from frozen_reports union select public_document_id from frozen_reports union select kept_id from frozen_report_files)',
        )
        .pluck()
        .get(),
    ).toBe(0);
    expect(client().prepare(`select title, outcome from actions where ref = '1.1'`).get()).toEqual({
      title: 'Action 1.1, disposed of',
      outcome: '',
    });
  });

  test('leaves no word of what was said of the plan anywhere, in the audit trail either', () => {
    fullWorld();
    expect(placesOf(/Quillfeather/)).toEqual([
      'action_states.facts',
      'actions.title',
      'audit_contents.content',
      'progress_updates.done',
    ]);
    disposeNow();
    expect(placesOf(/Quillfeather/)).toEqual([]);
  });

  test('leaves the audit trail whole: who did what, when, and to what', () => {
    fullWorld();
    const id = proposedDisposal();
    const before = everyRow().audit_events;
    confirmDisposal(director(), id, whenOver);
    expect(verifyAuditChain().firstBad).toBeNull();
    expect(everyRow().audit_events?.slice(0, before?.length)).toEqual(before);
    expect(lastTold()).toMatchObject({
      event: 'plan-disposed',
      content: { certificateSha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
  });

  test('changes no byte of what was sealed, frozen, sent or asked by a panel', () => {
    fullWorld();
    const id = proposedDisposal();
    const before = everyRow();
    confirmDisposal(director(), id, whenOver);
    const after = everyRow();
    const tables = [
      ...stays['sealed, sent and published'],
      ...stays['of panels'],
      ...stays['the report and its recommendations'],
    ];
    for (const table of tables.filter((each) => each !== 'routings'))
      expect(after[table], table).toEqual(before[table]);
  });

  test('lets no row of another plan go', () => {
    const lead = actorOf('plan-lead');
    const input = createPlanInput.parse({ title: 'Another plan', inspectionIds: [inspectionIdOf('ilacs-2018')] });
    const other = createPlan(lead, input, juneMoment).id;
    const action = createAction(lead, other, actionInput.parse({ title: 'Another action' }), juneMoment).id;
    postProgressUpdate(lead, action, progressUpdateInput.parse({ declaredRag: 'green', done: 'Begun.' }), juneMoment);
    const id = proposedDisposal();
    confirmDisposal(director(), id, whenOver);
    expect(count('progress_updates')).toBe(1);
    expect(() => client().exec('delete from progress_updates')).toThrow('never deleted');
    expect(() => client().exec('delete from action_states')).toThrow('never deleted');
    expect(getPlanPage(lead, other, whenOver).actions).toHaveLength(1);
  });

  test('is certified: what went, by number and hash, and what stays', () => {
    fullWorld();
    const { certificateSha256 } = disposeNow();
    const { disposed, record, files } = getPlanRetention(director(), planId, whenOver);
    expect([record, files.number]).toEqual([[], 0]);
    expect(disposed?.sha256).toBe(certificateSha256);
    const { certificate } = disposed ?? {};
    expect(certificate).toMatchObject({
      rule: { years: 7, basis: 'Retention schedule, 12.3', endedOn: '2023-06-30', keptUntilOn: '2030-06-30' },
      proposed: { byPost: 'Systems Administrator', reason: 'Its time has run out' },
      confirmed: { byPost: 'Director of Children’s Services', at: whenOver.now },
    });
    expect(certificate?.gone.find(({ what }) => what === 'Evidence')?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(certificate?.stays.versions.length).toBeGreaterThan(0);
    expect(JSON.stringify(certificate)).not.toContain('Quillfeather');
    expect(
      listRetentions(actorOf('administrator'), whenOver).find(({ plan }) => plan.id === planId)?.disposed,
    ).not.toBeNull();
  });
});

describe('whoever read the plan, after its disposal', () => {
  test('finds it in no list, and its pages are as unknown ones', () => {
    fullWorld();
    disposeNow();
    const lead = actorOf('plan-lead');
    expect(listPlans(lead, whenOver).map(({ id }) => id)).not.toContain(planId);
    expect(listLedActions(lead, whenOver).filter((action) => action.planId === planId)).toEqual([]);
    expect(answerTo(() => getPlanPage(lead, planId, whenOver))).toBe('not found');
    expect(answerTo(() => getActionPage(lead, actionIdOf('1.1'), whenOver))).toBe('not found');
    const report = getInspection(lead, inspectionIdOf('ilacs-2023'));
    expect(report.plans.map(({ id }) => id)).not.toContain(planId);
    expect(report.recommendations.flatMap(({ actions }) => actions.filter((each) => each.planId === planId))).toEqual(
      [],
    );
  });

  test('is shown nothing of it on a panel, to which it came as a whole, by an area or through a theme', () => {
    const comes = () => {
      const routed = routedPlans();
      return database().select({ id: routed.panelId }).from(routed).where(eq(routed.planId, planId)).all().length;
    };
    expect(comes()).toBe(5);
    disposeNow();
    expect(comes()).toBe(0);
    expect(getPanelPage(actorOf('panel-member'), panelIdOf('scrutiny'), whenOver).plans).toEqual([]);
  });

  test('still takes what was sealed, and a member reads what was published to them', () => {
    submittedVersion();
    const report = publishedReport();
    disposeNow();
    const version = client().prepare('select id from plan_versions limit 1').pluck().get() as string;
    expect(answerTo(() => getVersionFile(actorOf('plan-lead'), version, 'json'))).toBe('taken');
    expect(answerTo(() => getVersionFile(actorOf('panel-member'), version, 'json'))).toBe('not found');
    expect(getPanelReport(actorOf('panel-member'), report, whenOver).document).not.toBeNull();
    expect(answerTo(() => getReportFile(actorOf('panel-member'), report, 'public', 'word'))).toBe('taken');
  });
});
