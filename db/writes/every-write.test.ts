import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { actionInput } from '#domain/actions.ts';
import { changeInspectionInput, confirmInspectionInput } from '#domain/inspections.ts';
import { measureInput } from '#domain/measures.ts';
import { changePlanInput, createPlanInput } from '#domain/plans.ts';
import { progressUpdateInput } from '#domain/progress-updates.ts';
import { database } from '../database.ts';
import { databaseFolder } from '../migrate.ts';
import { verifyAuditChain } from '../reads/audit-chain.ts';
import { panelIdOf } from '../seed/haringey-panels.ts';
import { actionIdOf, areaIdOf, planId, updateIdOf } from '../seed/haringey-plan.ts';
import { inspectionIdOf } from '../seed/inspection-rows.ts';
import { personIdOf, postIdOf } from '../seed/people-rows.ts';
import { seedId } from '../seed/seed-id.ts';
import { newestStates, standingNow } from '../states-testing.ts';
import { actorOf, freshDatabase, juneMoment as moment, type TestWorld } from '../testing.ts';
import { undoneWithoutAudit } from '../write-testing.ts';
import { changeAction, createAction } from './actions.ts';
import { proclaimDay, takeBackProclaimedDay } from './calendar.ts';
import { changeInspection, confirmInspection } from './inspections.ts';
import { setUpInstallation } from './installation-set-up.ts';
import { correctMeasurePoint, recordMeasurePoint, recordPastedPoints } from './measure-points.ts';
import { changeMeasure, createMeasure } from './measures.ts';
import { addPanelMember, endPanelMembership } from './panel-members.ts';
import { changePanel, createPanel } from './panels.ts';
import { createPasswordLink } from './password-links.ts';
import { setPassword } from './passwords.ts';
import { addPerson, changePerson, disablePerson, enablePerson, givePasswordLink } from './people.ts';
import { endRole, grantRole } from './person-roles.ts';
import { changePlan, createPlan, endRouting, routeToPanel } from './plans.ts';
import { endPostHolding, placeInPost } from './post-holdings.ts';
import { addPost, changePost } from './posts.ts';
import { clearUpdate, postProgressUpdate, returnUpdate } from './progress-updates.ts';
import {
  addRecommendation,
  changeRecommendation,
  correctRecommendation,
  setAsideRecommendation,
} from './recommendations.ts';
import { openSession } from './sessions.ts';
import { recordSignIn, recordSignInFailure, recordSignOut } from './sign-in.ts';
import { changeReporting, raiseUpdateRequests } from './update-requests.ts';

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
const panel = { name: 'A panel', kind: 'other', chairPostId: null, clearDays: 5, showsLivePosition: false } as const;
const update = progressUpdateInput.parse({ declaredRag: 'green', done: 'Begun.' });
const measure = measureInput.parse({ name: 'A measure', direction: 'higher-is-better', frequency: 'monthly' });
const newMeasure = () => createMeasure(lead(), planId, measure, moment).id;
const point = { measuredOn: '2023-05-31', value: 61, source: '', note: '' };
const plan = { title: 'Another plan', inspectionIds: [inspectionIdOf('ilacs-2018')] };
const inspection = { kind: 'ilacs', authority: 'Haringey', title: 'An inspection' } as const;
const day = { date: '2023-07-05', name: 'A day of thanks', confirmed: true };
const place = { postId: postIdOf('independent-chair'), personId: clerk, fromOn: '2023-06-30', confirmed: true };

/** By hand: every exported function of this folder that writes, how it is called, and the last thing the trail then tells. */
const writes: Record<string, Write> = {
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
      routeToPanel(lead(), planId, { panelId: panelIdOf('scrutiny'), recommendationId: areaIdOf(5) }, moment),
  },
  endRouting: {
    event: 'routing-ended',
    ready: () => () => endRouting(lead(), seedId('routing scrutiny 1'), moment),
  },
  createAction: { event: 'action-created', ready: () => () => createAction(lead(), planId, action, moment) },
  changeAction: {
    event: 'action-changed',
    ready: () => () => changeAction(lead(), actionIdOf('1.5'), action, 1, moment),
  },
  postProgressUpdate: {
    event: 'update-posted',
    ready: () => () => postProgressUpdate(actorOf('owner'), actionIdOf('1.1'), update, moment),
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
        { panelId: panelIdOf('scrutiny'), personId: owner, fromOn: '2023-06-30', confirmed: true },
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
  raiseUpdateRequests: {
    event: 'updates-requested',
    ready: () => () => raiseUpdateRequests({ ...moment, today: '2023-08-03' }, () => []),
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
};

/** What this folder exports beside: no act of a person's, each for its own reason. */
const plumbing: Record<string, string> = {
  recordAudit: 'writes the row itself',
  macOf: 'computes the seal of a row',
  hashOf: 'computes the hash of its content',
  once: 'wraps a write that has its own row; keeps the key and the answer beside it',
  answerRequests: 'part of postProgressUpdate, whose row tells of it',
  saveMilestones: 'part of createAction and changeAction, whose row holds the milestones',
  keepActionState: 'part of every write that changes an action',
  keepPlanState: 'part of every write that changes a plan',
  keepRecommendationState: 'part of every write that changes a recommendation',
  keepStatesOfPost: 'part of changePost',
  touchSession: 'marks a session as in use with every page, or ends one that has run out; nobody did anything',
  assertMaySignIn: 'counts, and writes nothing',
  passwordLinkHash: 'computes a hash',
};

async function exportedFunctions(): Promise<string[]> {
  const folder = path.join(databaseFolder, 'writes');
  const files = fs.readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'));
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
});
