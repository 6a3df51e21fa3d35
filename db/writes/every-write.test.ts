import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { verifyAuditChain } from '#db/reads/audit/audit-chain.ts';
import { contentHashOf, standingApprovals } from '#db/reads/plans/plan-content.ts';
import { consultationWrites } from '#db/testing/consultation.ts';
import { mailPlumbing, mailWrites } from '#db/testing/mail.ts';
import { meetingWrites } from '#db/testing/meetings.ts';
import { openingPlumbing, openingWrites } from '#db/testing/opening.ts';
import { panelReportPlumbing, panelReportWrites } from '#db/testing/panel-reports.ts';
import { panelMatterWrites } from '#db/testing/panels.ts';
import { retentionWrites } from '#db/testing/retention.ts';
import { putAtStage } from '#db/testing/stages.ts';
import { newestStates, standingNow } from '#db/testing/states.ts';
import { submissionWrites } from '#db/testing/submissions.ts';
import { themeWrites } from '#db/testing/themes.ts';
import { timetableWrites } from '#db/testing/timetables.ts';
import { undoneWithoutAudit } from '#db/testing/writes.ts';
import { addDependency, endDependency } from '#db/writes/actions/action-dependencies.ts';
import { changeAction, createAction } from '#db/writes/actions/actions.ts';
import { askDeadlineChange, decideDeadlineChange, setDeadlineDecider } from '#db/writes/actions/deadline-changes.ts';
import { completeMilestone, dropMilestone } from '#db/writes/actions/milestone-acts.ts';
import {
  closeAction,
  failReCheck,
  failVerification,
  passReCheck,
  reopenAction,
  restoreAction,
  verifyAction,
  withdrawAction,
} from '#db/writes/actions/stage-acts.ts';
import { beginExampleDay } from '#db/writes/administration/example-day.ts';
import { setUpInstallation } from '#db/writes/administration/installation-set-up.ts';
import { changeLetterhead } from '#db/writes/administration/letterhead.ts';
import { changeMarking } from '#db/writes/administration/marking.ts';
import { noteClockPutBack } from '#db/writes/audit/clock-jumps.ts';
import { proclaimDay, takeBackProclaimedDay } from '#db/writes/clocks/calendar.ts';
import { attachEvidenceFile, attachEvidenceLink } from '#db/writes/evidence/evidence.ts';
import {
  acceptEvidence,
  downloadEvidence,
  rejectEvidence,
  releaseEvidenceFile,
  withdrawEvidence,
} from '#db/writes/evidence/evidence-decisions.ts';
import { changeInspection, confirmInspection } from '#db/writes/inspections/inspections.ts';
import {
  addRecommendation,
  changeRecommendation,
  correctRecommendation,
  setAsideRecommendation,
} from '#db/writes/inspections/recommendations.ts';
import { correctMeasurePoint, recordMeasurePoint, recordPastedPoints } from '#db/writes/measures/measure-points.ts';
import { changeMeasure, createMeasure } from '#db/writes/measures/measures.ts';
import { addPanelMember, endPanelMembership } from '#db/writes/panels/panel-members.ts';
import { changePanel, createPanel } from '#db/writes/panels/panels.ts';
import { setAway, takeBackAbsence } from '#db/writes/people/absences.ts';
import { createPasswordLink } from '#db/writes/people/password-links.ts';
import { setPassword } from '#db/writes/people/passwords.ts';
import { addPerson, changePerson, disablePerson, enablePerson, givePasswordLink } from '#db/writes/people/people.ts';
import { endRole, grantRole } from '#db/writes/people/person-roles.ts';
import { endPostHolding, placeInPost } from '#db/writes/people/post-holdings.ts';
import { addPost, changePost } from '#db/writes/people/posts.ts';
import { openSession } from '#db/writes/people/sessions.ts';
import { recordSignIn, recordSignInFailure, recordSignOut } from '#db/writes/people/sign-in.ts';
import { changePlan, createPlan, endRouting, routeToPanel } from '#db/writes/plans/plans.ts';
import { endRagOverride, overrideRag } from '#db/writes/rag/rag-overrides.ts';
import { clearUpdate, clearUpdates, postProgressUpdate, returnUpdate } from '#db/writes/updates/progress-updates.ts';
import { changeReporting, raiseUpdateRequests } from '#db/writes/updates/update-requests.ts';
import { actionInput } from '#domain/actions/actions.ts';
import { decideDeadlineInput } from '#domain/actions/deadline-changes.ts';
import { evidenceFileInput, evidenceLinkInput } from '#domain/evidence/evidence.ts';
import { changeInspectionInput, confirmInspectionInput } from '#domain/inspections/inspections.ts';
import { measureInput } from '#domain/measures/measures.ts';
import { changePlanInput, createPlanInput, routeInput } from '#domain/plans/plans.ts';
import { progressUpdateInput } from '#domain/updates/progress-updates.ts';
import type { Stage } from '#domain/vocabulary.ts';
import { database } from '../database.ts';
import { databaseFolder } from '../migrate.ts';
import { planApprovals } from '../schema/submissions.ts';
import { panelIdOf } from '../seed/haringey-panels.ts';
import { actionIdOf, areaIdOf, planId, updateIdOf } from '../seed/haringey-plan.ts';
import { inspectionIdOf } from '../seed/inspection-rows.ts';
import { personIdOf, postIdOf } from '../seed/people-rows.ts';
import { seedId } from '../seed/seed-id.ts';
import { actorOf, freshDatabase, juneMoment as moment, type TestWorld } from '../testing.ts';
import { erasePerson } from './people/erasure.ts';

/** A write on a fresh world. What it needs done before is done by the outer function, the write itself by the inner. */
type Write = { event: string; world?: TestWorld; ready: () => () => unknown };

const lead = () => actorOf('plan-lead');
const administrator = () => actorOf('administrator');
const waiting = updateIdOf('1.1', '2023-06-30T07:43');
const [action, area] = [actionInput.parse({ title: 'Another action' }), areaIdOf(1)];
const [owner, clerk] = [personIdOf('owner'), personIdOf('clerk')];
const person = { name: 'Robin Example', email: 'robin@example.invalid' };
const besideTheWords = {
  kind: 'recommendation',
  ref: '',
  page: null,
  responsibleBody: '',
  priority: 'standard',
} as const;
const recommendation = { ...besideTheWords, text: 'Missed' };
const panel = {
  name: 'A panel',
  kind: 'other',
  chairPostId: null,
  clearDays: 5,
  meets: '',
  readsExempt: false,
  takesSensitiveFiles: false,
  showsLivePosition: false,
} as const;
const update = progressUpdateInput.parse({ declaredRag: 'green', done: 'Begun.' });
const measure = measureInput.parse({ name: 'A measure', direction: 'higher-is-better', frequency: 'monthly' });
const stored = {
  ...{ sha256: 'a'.repeat(64), size: 88_000, mediaType: 'application/pdf' },
  ...{ scan: 'not-scanned' as const, fileName: 'report.pdf' },
};
const evidenceFile = evidenceFileInput.parse({ title: 'A report' });
const attached = () => attachEvidenceFile(actorOf('owner'), actionIdOf('1.1'), evidenceFile, stored, moment).id;
const newMeasure = () => createMeasure(lead(), planId, measure, moment).id;
const point = { measuredOn: '2023-05-31', value: 61, source: '', note: '' };
const plan = { title: 'Another plan', inspectionIds: [inspectionIdOf('ilacs-2018')] };
const inspection = { kind: 'ilacs', authority: 'Haringey', title: 'An inspection' } as const;
const day = { date: '2023-07-05', name: 'A day of thanks', confirmed: true };
const away = { personId: owner, fromOn: '2023-08-01', untilOn: '2023-08-11', confirmed: false };
const place = { postId: postIdOf('independent-chair'), personId: clerk, fromOn: '2023-06-30', confirmed: true };

const checker = () => actorOf('checker');
const fresh = actionIdOf('1.3');
const verification = { sampled: 'Ten', found: 'Nine', reCheckMonths: [6] };
const closing = { decision: 'Scrutiny Panel', decidedOn: '2023-06-26' };
const newDate = { toOn: '2023-10-31', reason: 'Two vacant posts', confirmed: true };
const override = { colour: 'amber', reason: 'Known to be late', untilOn: '2023-07-31' } as const;
function onStage(stage: Stage, act: () => unknown): () => unknown {
  putAtStage(fresh, stage);
  return act;
}

/** By hand: every exported function of this folder that writes, how it is called, and the last thing the trail then tells. */
const writes: Record<string, Write> = {
  ...consultationWrites,
  ...panelReportWrites,
  ...meetingWrites,
  createPlan: {
    event: 'plan-created',
    ready: () => () => createPlan(lead(), createPlanInput.parse(plan), moment),
  },
  changePlan: {
    event: 'plan-changed',
    ready: () => () => changePlan(lead(), planId, changePlanInput.parse({ title: 'New' }), 1, moment),
  },
  routeToPanel: {
    event: 'routed-to-panel',
    ready: () => () =>
      routeToPanel(
        lead(),
        planId,
        routeInput.parse({ panelId: panelIdOf('scrutiny'), recommendationId: areaIdOf(5) }),
        moment,
      ),
  },
  endRouting: {
    event: 'routing-ended',
    ready: () => () => endRouting(lead(), seedId('routing scrutiny 1'), moment),
  },
  changeLetterhead: {
    event: 'letterhead-changed',
    ready: () => () => changeLetterhead(actorOf('administrator'), { logo: null, alt: '', colour: '#16304a' }, moment),
  },
  changeMarking: {
    event: 'marking-changed',
    ready: () => () => changeMarking(administrator(), 'OFFICIAL-SENSITIVE', moment),
  },
  ...submissionWrites,
  ...openingWrites,
  ...retentionWrites,
  ...themeWrites,
  createAction: { event: 'action-created', ready: () => () => createAction(lead(), planId, action, moment) },
  changeAction: {
    event: 'action-changed',
    ready: () => () => changeAction(lead(), actionIdOf('1.5'), action, 1, moment),
  },
  postProgressUpdate: {
    event: 'update-posted',
    ready: () => () => postProgressUpdate(actorOf('owner'), actionIdOf('1.1'), update, moment),
  },
  attachEvidenceFile: { event: 'evidence-attached', ready: () => attached },
  attachEvidenceLink: {
    event: 'evidence-attached',
    ready: () => () => {
      const link = evidenceLinkInput.parse({ title: 'A page', url: 'https://www.example.org/' });
      return attachEvidenceLink(actorOf('owner'), actionIdOf('1.1'), link, moment);
    },
  },
  withdrawEvidence: {
    event: 'evidence-withdrawn',
    ready: () => {
      const id = attached();
      return () => withdrawEvidence(lead(), id, 'It named a child.', moment);
    },
  },
  acceptEvidence: {
    event: 'evidence-accepted',
    ready: () => {
      const id = attached();
      return () => acceptEvidence(lead(), id, '', moment);
    },
  },
  rejectEvidence: {
    event: 'evidence-rejected',
    ready: () => {
      const id = attached();
      return () => rejectEvidence(lead(), id, 'It shows something else.', moment);
    },
  },
  downloadEvidence: {
    event: 'evidence-downloaded',
    ready: () => {
      const id = attached();
      return () => downloadEvidence(lead(), id, moment);
    },
  },
  releaseEvidenceFile: {
    event: 'evidence-file-released',
    ready: () => () => releaseEvidenceFile('a'.repeat(64), moment),
  },
  createMeasure: { event: 'measure-created', ready: () => newMeasure },
  changeMeasure: {
    event: 'measure-changed',
    ready: () => {
      const id = newMeasure();
      return () => changeMeasure(lead(), id, measure, 1, moment);
    },
  },
  recordMeasurePoint: {
    event: 'measure-point-recorded',
    ready: () => {
      const id = newMeasure();
      return () => recordMeasurePoint(lead(), id, point, moment);
    },
  },
  recordPastedPoints: {
    event: 'measure-points-pasted',
    ready: () => {
      const id = newMeasure();
      return () => recordPastedPoints(lead(), id, { pasted: '31/05/2023\t61', source: '' }, moment);
    },
  },
  correctMeasurePoint: {
    event: 'measure-point-corrected',
    ready: () => {
      const { id } = recordMeasurePoint(lead(), newMeasure(), point, moment);
      return () => correctMeasurePoint(lead(), id, { ...point, value: 62, note: 'Misread.' }, moment);
    },
  },
  clearUpdate: { event: 'update-cleared', ready: () => () => clearUpdate(lead(), waiting, moment) },
  returnUpdate: { event: 'update-returned', ready: () => () => returnUpdate(lead(), waiting, 'Why?', moment) },
  verifyAction: {
    event: 'action-verified',
    ready: () => onStage('delivered', () => verifyAction(checker(), fresh, verification, moment)),
  },
  failVerification: {
    event: 'verification-failed',
    ready: () => onStage('delivered', () => failVerification(checker(), fresh, 'No', moment)),
  },
  passReCheck: {
    event: 're-check-passed',
    ready: () => onStage('verified', () => passReCheck(checker(), fresh, '', moment)),
  },
  failReCheck: {
    event: 're-check-failed',
    ready: () => onStage('verified', () => failReCheck(checker(), fresh, 'No', moment)),
  },
  closeAction: {
    event: 'action-closed',
    ready: () => onStage('embedded', () => closeAction(lead(), fresh, closing, moment)),
  },
  reopenAction: {
    event: 'action-re-opened',
    ready: () => onStage('closed', () => reopenAction(lead(), fresh, 'No', moment)),
  },
  withdrawAction: {
    event: 'action-withdrawn',
    ready: () =>
      onStage('verified', () =>
        withdrawAction(lead(), fresh, { reason: 'No', confirmedLeftWithoutAction: [] }, moment),
      ),
  },
  restoreAction: {
    event: 'action-restored',
    ready: () => onStage('withdrawn', () => restoreAction(lead(), fresh, 'Yes', moment)),
  },
  completeMilestone: {
    event: 'milestone-done',
    ready: () => () => completeMilestone(lead(), seedId('milestone 1.1 2'), '2023-06-30', moment),
  },
  dropMilestone: {
    event: 'milestone-dropped',
    ready: () => () => dropMilestone(lead(), seedId('milestone 1.1 2'), 'Replaced', moment),
  },
  askDeadlineChange: {
    event: 'deadline-change-asked',
    ready: () => () => askDeadlineChange(actorOf('owner'), actionIdOf('1.1'), newDate, moment),
  },
  decideDeadlineChange: {
    event: 'deadline-change-granted',
    ready: () => {
      const { id } = askDeadlineChange(actorOf('owner'), actionIdOf('1.1'), newDate, moment);
      return () => decideDeadlineChange(lead(), id, decideDeadlineInput.parse({ decision: 'granted' }), moment);
    },
  },
  setDeadlineDecider: {
    event: 'deadline-decider-set',
    ready: () => () => setDeadlineDecider(lead(), planId, 'panel', moment),
  },
  overrideRag: { event: 'rag-overridden', ready: () => () => overrideRag(lead(), fresh, override, moment) },
  endRagOverride: {
    event: 'rag-override-ended',
    ready: () => {
      const { id } = overrideRag(lead(), fresh, override, moment);
      return () => endRagOverride(lead(), id, moment);
    },
  },
  addDependency: {
    event: 'dependency-added',
    ready: () => () => addDependency(lead(), fresh, actionIdOf('1.1'), moment),
  },
  endDependency: {
    event: 'dependency-ended',
    ready: () => {
      const { id } = addDependency(lead(), fresh, actionIdOf('1.1'), moment);
      return () => endDependency(lead(), id, moment);
    },
  },
  confirmInspection: {
    event: 'inspection-confirmed',
    ready: () => () =>
      confirmInspection(
        lead(),
        confirmInspectionInput.parse({ ...inspection, recommendations: [recommendation] }),
        moment,
      ),
  },
  changeInspection: {
    event: 'inspection-changed',
    ready: () => () =>
      changeInspection(lead(), inspectionIdOf('ilacs-2023'), changeInspectionInput.parse(inspection), 1, moment),
  },
  addRecommendation: {
    event: 'recommendation-added',
    ready: () => () => addRecommendation(lead(), inspectionIdOf('ilacs-2023'), recommendation, moment),
  },
  changeRecommendation: {
    event: 'recommendation-changed',
    ready: () => () => changeRecommendation(lead(), area, besideTheWords, 1, moment),
  },
  correctRecommendation: {
    event: 'recommendation-corrected',
    ready: () => () => correctRecommendation(lead(), area, { text: 'New', reason: 'Misread', version: 1 }, moment),
  },
  setAsideRecommendation: {
    event: 'recommendation-set-aside',
    ready: () => () => setAsideRecommendation(lead(), area, { reason: 'Named twice' }, moment),
  },
  addPerson: { event: 'person-added', ready: () => () => addPerson(administrator(), person, moment) },
  changePerson: { event: 'person-changed', ready: () => () => changePerson(administrator(), owner, person, 1, moment) },
  givePasswordLink: {
    event: 'password-link-created',
    ready: () => () => givePasswordLink(administrator(), owner, moment),
  },
  disablePerson: { event: 'person-disabled', ready: () => () => disablePerson(administrator(), owner, moment) },
  enablePerson: {
    event: 'person-enabled',
    ready: () => () => enablePerson(administrator(), personIdOf('former-head-of-court'), moment),
  },
  erasePerson: {
    event: 'person-erased',
    ready: () => () => erasePerson(administrator(), personIdOf('former-head-of-court'), moment),
  },
  grantRole: {
    event: 'role-granted',
    ready: () => () => grantRole(administrator(), { personId: owner, role: 'checker', planId }, moment),
  },
  endRole: {
    event: 'role-ended',
    ready: () => () => endRole(administrator(), seedId('role owner owner'), moment),
  },
  addPost: {
    event: 'post-added',
    ready: () => () => addPost(administrator(), { title: 'A post', partnerBody: null }, moment),
  },
  changePost: {
    event: 'post-changed',
    ready: () => () => changePost(administrator(), postIdOf('owner'), { title: 'New', partnerBody: null }, 1, moment),
  },
  placeInPost: {
    event: 'post-holding-began',
    ready: () => () => placeInPost(administrator(), { ...place, capacity: 'substantive' }, moment),
  },
  endPostHolding: {
    event: 'post-holding-ended',
    ready: () => () =>
      endPostHolding(
        administrator(),
        seedId('holding owner owner substantive'),
        { untilOn: '2023-07-31', confirmed: true },
        moment,
      ),
  },
  createPanel: { event: 'panel-created', ready: () => () => createPanel(administrator(), panel, moment) },
  changePanel: {
    event: 'panel-changed',
    ready: () => () => changePanel(administrator(), panelIdOf('scrutiny'), panel, 1, moment),
  },
  addPanelMember: {
    event: 'panel-member-added',
    ready: () => () =>
      addPanelMember(
        administrator(),
        { panelId: panelIdOf('scrutiny'), personId: owner, capacity: 'member', fromOn: '2023-06-30', confirmed: true },
        moment,
      ),
  },
  endPanelMembership: {
    event: 'panel-membership-ended',
    ready: () => () =>
      endPanelMembership(
        administrator(),
        seedId('panel member scrutiny panel-member'),
        { untilOn: '2023-07-31', confirmed: true },
        moment,
      ),
  },
  proclaimDay: { event: 'day-proclaimed', ready: () => () => proclaimDay(administrator(), day, moment) },
  takeBackProclaimedDay: {
    event: 'proclaimed-day-taken-back',
    ready: () => {
      const { id } = proclaimDay(administrator(), day, moment);
      return () => takeBackProclaimedDay(administrator(), id, moment);
    },
  },
  beginExampleDay: { event: 'example-day-began', ready: () => () => beginExampleDay(lead(), '2023-07-01', moment) },
  clearUpdates: { event: 'update-cleared', ready: () => () => clearUpdates(lead(), [waiting], moment) },
  setAway: { event: 'absence-set', ready: () => () => setAway(lead(), away, moment) },
  takeBackAbsence: {
    event: 'absence-taken-back',
    ready: () => {
      const { id } = setAway(lead(), away, moment);
      return () => takeBackAbsence(lead(), id, moment);
    },
  },
  raiseUpdateRequests: {
    event: 'updates-requested',
    ready: () => () => raiseUpdateRequests({ ...moment, today: '2023-08-03' }),
  },
  changeReporting: {
    event: 'reporting-changed',
    ready: () => () =>
      changeReporting(lead(), planId, { cycle: 'monthly', askOnWorkingDay: 5, daysToAnswer: 5 }, 0, moment),
  },
  createPasswordLink: { event: 'password-link-created', ready: () => () => createPasswordLink(owner, moment) },
  setPassword: {
    event: 'password-chosen',
    ready: () => {
      const secret = createPasswordLink(owner, moment);
      return () => setPassword(secret, {}, 'a hash', moment);
    },
  },
  setUpInstallation: {
    event: 'installation-set-up',
    world: 'bare',
    ready: () => () => setUpInstallation('A council', moment),
  },
  openSession: {
    event: 'signed-in',
    ready: () => () => openSession({ id: owner, identityId: seedId('identity owner') }, moment),
  },
  recordSignIn: { event: 'signed-in', ready: () => () => recordSignIn(seedId('identity owner'), moment) },
  recordSignOut: { event: 'signed-out', ready: () => () => recordSignOut(owner, moment) },
  recordSignInFailure: { event: 'sign-in-refused', ready: () => () => recordSignInFailure(['email:x'], moment) },
  noteClockPutBack: {
    event: 'clock-went-back',
    ready: () => () => noteClockPutBack({ ...moment, clock: '2016-10-05T09:00:00.000Z' }, null),
  },
  ...mailWrites,
  ...timetableWrites,
  ...panelMatterWrites,
};

/** What this folder exports beside: no act of a person's, each for its own reason. */
const plumbing: Record<string, string> = {
  recordAudit: 'writes the row itself',
  keepingTies: 'part of draftResponse and tieActionsToPanelRecommendation',
  keepTiesEnded: 'part of takeBackPanelRecommendation',
  assertSame: 'compares two readings before sealPlan',
  judgeDraft: 'checks a draft before sendConsultationDraft and askForDraft keep it',
  letterheadOf: 'checks a letterhead before changeLetterhead keeps it',
  redactContents: 'part of erasePerson, whose row lists what it took out',
  leaveNothingBehind: 'follows confirmDisposal: files that no row speaks of',
  redactContentsOfPlan: 'part of confirmDisposal, whose row speaks for the plan',
  voidApprovals: 'part of recordAudit, which writes a row for every approval voided',
  voidAllBut: 'part of recordAudit and voidOutdatedApprovals',
  voidOutdatedApprovals: 'does for a large plan what recordAudit does for a small one; jobs/check-approvals.test.ts',
  macOf: 'computes the seal of a row',
  hashOf: 'computes the hash of its content',
  answerBefore: 'reads what `once` kept',
  once: 'wraps a write that has its own row; keeps the key and the answer beside it',
  moveRequests: 'part of changeMeeting, whose row tells how many',
  answerRequests: 'part of postProgressUpdate, whose row tells of it',
  recordStageChange: 'part of every act on a stage and of clearUpdate, whose row tells of it',
  setReChecks: 'part of verifyAction, whose row holds the months',
  passReCheckRow: 'part of passReCheck',
  failReCheckRow: 'part of failReCheck',
  recordStatuses: 'writes down what the rules compute of rows that others wrote; nobody did anything',
  recordStatusOf: 'the same for one action, at the end of a write that has its own row',
  saveMilestones: 'part of createAction and changeAction, whose row holds the milestones',
  keepActionState: 'part of every write that changes an action',
  keepPlanState: 'part of every write that changes a plan',
  keepRecommendationState: 'part of every write that changes a recommendation',
  keepStatesOfPost: 'part of changePost',
  touchSession: 'marks a session as in use with every page, or ends one that has run out; nobody did anything',
  assertMaySignIn: 'counts, and writes nothing',
  passwordLinkHash: 'computes a hash',
  ...mailPlumbing,
  ...panelReportPlumbing,
  ...openingPlumbing,
};

async function exportedFunctions(): Promise<string[]> {
  const folder = path.join(databaseFolder, 'writes');
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
  const modules = await Promise.all(
    files.map((file) => import(/* @vite-ignore */ path.join(folder, file)) as Promise<Record<string, unknown>>),
  );
  return modules.flatMap((module) => Object.keys(module).filter((name) => typeof module[name] === 'function'));
}

test('every exported function that writes is in the table of this test, or is plumbing for a stated reason', async () => {
  const known = [...Object.keys(writes), ...Object.keys(plumbing)].sort();
  expect((await exportedFunctions()).sort()).toEqual(known);
});

function events(): unknown[] {
  return database().$client.prepare('select event from audit_events order by seq').pluck().all();
}

describe.each(Object.entries(writes))('%s', (_, { event, world, ready }) => {
  test(`is told in the audit trail as ${event}`, () => {
    freshDatabase(world);
    const act = ready();
    const before = events();
    act();
    expect(events()).toEqual([...before, event]);
    expect(verifyAuditChain().firstBad).toBeNull();
  });

  test('is undone when the audit trail cannot take its row', () => {
    freshDatabase(world);
    undoneWithoutAudit(ready());
    freshDatabase(world);
    undoneWithoutAudit(ready(), 'audit_contents');
  });

  test('leaves the newest state kept of everything as it stands now, so that its history is whole', () => {
    freshDatabase(world);
    ready()();
    expect(newestStates()).toEqual(standingNow());
  });

  test('leaves no approval of a plan standing that says something else than before', () => {
    freshDatabase(world);
    const act = ready();
    approveAsItStands('lead-member');
    act();
    const stale = standingApprovals(null).filter(
      (approval) => approval.contentHash !== contentHashOf(approval.planId, moment),
    );
    expect(stale).toEqual([]);
  });
});

/** Straight into the table, so that pre-flight is not in the way; left out where the write under test gave it itself. */
function approveAsItStands(capacity: 'lead-member'): void {
  const plan = database().$client.prepare('select id from plans where id = ?').pluck().get(planId);
  if (!plan) return;
  const contentHash = contentHashOf(planId, moment);
  database()
    .insert(planApprovals)
    .values({
      planId,
      capacity,
      personId: personIdOf(capacity),
      postTitle: 'As then',
      contentHash,
      approvedAt: moment.now,
    })
    .onConflictDoNothing()
    .run();
}
