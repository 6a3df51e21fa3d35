import { eq } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { getInspection, listInspections } from '#db/reads/inspections/inspections.ts';
import { listPanels } from '#db/reads/panels/panel-administration.ts';
import { getPanelPage } from '#db/reads/panels/panels.ts';
import { listPeople } from '#db/reads/people/people.ts';
import { listPosts } from '#db/reads/people/posts.ts';
import { getPlanDocumentFacts } from '#db/reads/plans/plan-document.ts';
import { getPlanPage, listPlans } from '#db/reads/plans/plans.ts';
import { listLedActions, listOwnActions, listWaitingUpdates } from '#db/reads/work/my-work.ts';
import { createPlan } from '#db/writes/plans/plans.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { database } from '../database.ts';
import { panels } from '../schema/panels.ts';
import { actions, plans } from '../schema/plans.ts';
import { panelIdOf } from '../seed/haringey-panels.ts';
import { planId } from '../seed/haringey-plan.ts';
import { inspectionIdOf } from '../seed/inspection-rows.ts';
import { addManyActions } from '../seed/many-actions.ts';
import { hearStatements, statements } from '../testing/statements.ts';
import { actorOf, freshDatabase, juneMoment } from '../testing.ts';

beforeEach(() => {
  freshDatabase();
  hearStatements();
});

const lead = () => actorOf('plan-lead');
const scrutiny = panelIdOf('scrutiny');
const grow = () => addManyActions(planId, 120, juneMoment);
const count = () => database().select().from(actions).where(eq(actions.planId, planId)).all().length;

test.each<[string, string, (actor: Actor) => unknown, number]>([
  ['the plan', 'plan-lead', (actor) => getPlanPage(actor, planId, juneMoment), 19],
  ['the plan of an owner', 'owner', (actor) => getPlanPage(actor, planId, juneMoment), 19],
  ['the plan of a partner’s owner', 'designated-doctor', (actor) => getPlanPage(actor, planId, juneMoment), 20],
  ['a panel’s page', 'panel-member', (actor) => getPanelPage(actor, scrutiny, juneMoment), 17],
  ['the facts of the plan’s document', 'plan-lead', (actor) => getPlanDocumentFacts(actor, planId, juneMoment), 28],
  ['an owner’s own actions', 'owner', (actor) => listOwnActions(actor, juneMoment), 13],
  ['the updates that wait', 'plan-lead', (actor) => listWaitingUpdates(actor, juneMoment), 14],
  ['every action somebody leads', 'plan-lead', (actor) => listLedActions(actor, juneMoment), 13],
  ['the list of inspections', 'plan-lead', (actor) => listInspections(actor), 6],
  ['one inspection', 'plan-lead', (actor) => getInspection(actor, inspectionIdOf('ilacs-2023')), 18],
])('%s takes as many statements for 142 actions as for 22, and no more than its few', (_, who, read, most) => {
  const actor = actorOf(who);
  const few = statements(() => read(actor));
  grow();
  expect(count()).toBe(142);
  const many = statements(() => read(actor));
  expect(many).toBe(few);
  expect(few).toBeGreaterThan(1);
  expect(few).toBeLessThanOrEqual(most);
});

test('the plan takes as many statements for 120 actions as for 12', () => {
  const { id } = createPlan(lead(), { ...emptyPlan, title: 'A plan' }, juneMoment);
  const actor = lead();
  const page = () => getPlanPage(actor, id, juneMoment);
  addManyActions(id, 12, juneMoment);
  expect(page().actions).toHaveLength(12);
  const few = statements(page);
  addManyActions(id, 108, juneMoment);
  expect(page().actions).toHaveLength(120);
  expect(statements(page)).toBe(few);
});

const emptyPlan = {
  inspectionIds: [inspectionIdOf('ilacs-2023')],
  overseenByPostId: null,
  receivedOn: null,
  receivedNote: '',
  publishedOn: null,
  statedDueOn: null,
  workingDays: null,
  statementAskedFor: false,
  principalAuthority: '',
  areaSendOutcome: null,
  endsOn: null,
};

test('the list of plans takes as many statements for 20 plans as for 2', () => {
  const actor = lead();
  const add = (many: number) => {
    for (let n = 0; n < many; n++) createPlan(actor, { ...emptyPlan, title: `Plan ${n}` }, juneMoment);
  };
  add(1);
  const few = statements(() => listPlans(actor, juneMoment));
  add(18);
  expect(database().select().from(plans).all()).toHaveLength(20);
  expect(statements(() => listPlans(actor, juneMoment))).toBe(few);
  expect(few).toBeLessThanOrEqual(3);
});

test('the administrator’s lists take a few statements each', () => {
  const administrator = actorOf('administrator');
  const { today } = juneMoment;
  expect(statements(() => listPeople(administrator, today))).toBeLessThanOrEqual(3);
  expect(statements(() => listPosts(administrator, today))).toBeLessThanOrEqual(2);
  expect(statements(() => listPanels(administrator, today))).toBeLessThanOrEqual(2);
  expect(database().select().from(panels).all()).toHaveLength(5);
});
