import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { getActionForm, getActionPage, getNewActionForm, listProgressUpdates } from '#db/reads/actions/actions.ts';
import { getInspection, listInspections } from '#db/reads/inspections/inspections.ts';
import { getPanelPage, listOwnPanels } from '#db/reads/panels/panels.ts';
import { getPlanRoutings } from '#db/reads/panels/routings.ts';
import { findActor } from '#db/reads/people/actors.ts';
import { getPlanDocumentFacts } from '#db/reads/plans/plan-document.ts';
import { getPlan, getPlanPage, listPlans } from '#db/reads/plans/plans.ts';
import { listLedActions, listOwnActions, listWaitingUpdates } from '#db/reads/work/my-work.ts';
import { answerTo, refusalOf } from '#db/testing/writes.ts';
import { setAsideRecommendation } from '#db/writes/inspections/recommendations.ts';
import { disablePerson } from '#db/writes/people/people.ts';
import { openSession } from '#db/writes/people/sessions.ts';
import { endRouting } from '#db/writes/plans/plans.ts';
import { postProgressUpdate } from '#db/writes/updates/progress-updates.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import { progressUpdateInput } from '#domain/updates/progress-updates.ts';
import { database } from '../database.ts';
import { identitySessions } from '../schema/identity.ts';
import { panels } from '../schema/panels.ts';
import { people } from '../schema/people.ts';
import { actions } from '../schema/plans.ts';
import { panelIdOf } from '../seed/haringey-panels.ts';
import { actionIdOf, areaIdOf, planActions, planId, updateIdOf } from '../seed/haringey-plan.ts';
import { inspectionIdOf } from '../seed/inspection-rows.ts';
import { personIdOf } from '../seed/people-rows.ts';
import { seedId } from '../seed/seed-id.ts';
import { actorOf, freshDatabase, juneMoment } from '../testing.ts';

beforeEach(() => void freshDatabase());

const scrutiny = panelIdOf('scrutiny');
const refs = planActions.map(({ ref }) => ref);
/** The Scrutiny Panel is shown areas 1, 2 and 3; 5.2 answers area 5 alone, as every action of 4 and 5 does. */
const routedRefs = refs.filter((ref) => '123'.includes(ref.charAt(0)));
const hiddenRefs = refs.filter((ref) => '45'.includes(ref.charAt(0)));

describe('a panel member', () => {
  test('reads on one page what is routed to the panel, and nothing else', () => {
    const { panel, plans } = getPanelPage(actorOf('panel-member'), scrutiny, juneMoment);
    expect(panel.name).toBe('Children and Young People’s Scrutiny Panel');
    expect(plans).toHaveLength(1);
    expect(plans[0]?.recommendations.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(plans[0]?.actions.map(({ ref }) => ref)).toEqual(expect.arrayContaining(routedRefs));
    const answered = new Set(plans[0]?.actions.flatMap(({ recommendationIds }) => recommendationIds));
    expect([...answered].sort()).toEqual([areaIdOf(1), areaIdOf(2), areaIdOf(3)].sort());
  });

  test('reads the cleared position: no update that waits or was returned, no comment, no officers’ mark', () => {
    const member = actorOf('panel-member');
    const all = getPanelPage(member, scrutiny, juneMoment).plans.flatMap((plan) => plan.actions);
    expect(all.every(({ uncleared, mayPost }) => uncleared === null && !mayPost)).toBe(true);
    expect(all.some(({ status }) => status.rosier || status.moreCautious)).toBe(false);
    expect(all.find(({ ref }) => ref === '1.1')?.latestCleared?.id).toBe(updateIdOf('1.1', '2023-06-16T09:25'));
    const page = getActionPage(member, actionIdOf('1.1'), juneMoment);
    expect(page.action.uncleared).toBeNull();
    expect(page.action.status).toMatchObject({ rosier: false, moreCautious: false });
    expect(page).toMatchObject({ extent: 'routed', goesTo: [], may: { post: false, edit: false, clear: false } });
    const thread = listProgressUpdates(member, actionIdOf('1.1'));
    expect(thread.map(({ state }) => state)).toEqual(['cleared', 'cleared', 'cleared']);
    expect(thread.every(({ comment, decidedBy }) => comment === '' && decidedBy === null)).toBe(true);
  });

  test.each(routedRefs)('can open action %s', (ref) => {
    expect(getActionPage(actorOf('panel-member'), actionIdOf(ref), juneMoment).action.ref).toBe(ref);
  });

  test.each(hiddenRefs)('finds action %s as little as one that never was', (ref) => {
    const member = actorOf('panel-member');
    const never = refusalOf(NotFound, () => getActionPage(member, 'never-was', juneMoment));
    for (const read of [
      () => getActionPage(member, actionIdOf(ref), juneMoment),
      () => listProgressUpdates(member, actionIdOf(ref)),
      () => getActionForm(member, actionIdOf(ref)),
    ]) {
      const hidden = refusalOf(NotFound, read);
      expect({ ...hidden, words: hidden.message }).toEqual({ ...never, words: never.message });
    }
  });

  test('of an action that answers two areas is told of the routed one only', () => {
    const page = getActionPage(actorOf('panel-member'), actionIdOf('1.6'), juneMoment);
    expect(page.answers.map(({ number }) => number)).toEqual([1]);
    expect(JSON.stringify(page)).not.toContain(areaIdOf(5));
    expect(getActionPage(actorOf('plan-lead'), actionIdOf('1.6'), juneMoment).answers).toHaveLength(2);
  });

  test('sees no plan, no list of plans, no inspection, no document and no form', () => {
    const member = actorOf('panel-member');
    expect(listPlans(member, juneMoment)).toEqual([]);
    for (const read of [
      () => getPlanPage(member, planId, juneMoment),
      () => getPlan(member, planId, juneMoment),
      () => getPlanDocumentFacts(member, planId, juneMoment),
      () => getPlanRoutings(member, planId),
      () => getNewActionForm(member, planId),
      () => getInspection(member, inspectionIdOf('ilacs-2023')),
      () => listInspections(member),
    ]) {
      expect(answerTo(read)).toBe('not found');
    }
    expect(answerTo(() => getActionForm(member, actionIdOf('1.1')))).toBe('not allowed');
    expect([listOwnActions, listWaitingUpdates, listLedActions].map((list) => list(member, juneMoment))).toEqual([
      [],
      [],
      [],
    ]);
  });

  test('of another panel finds neither this panel nor its actions', () => {
    for (const who of ['corporate-parenting-member', 'partnership-chair', 'leader']) {
      const other = actorOf(who);
      expect(answerTo(() => getPanelPage(other, scrutiny, juneMoment))).toBe('not found');
      expect(answerTo(() => getActionPage(other, actionIdOf('1.1'), juneMoment))).toBe('not found');
      expect(listOwnPanels(other).map(({ id }) => id)).not.toContain(scrutiny);
    }
    expect(answerTo(() => getPanelPage(actorOf('panel-member'), 'unknown', juneMoment))).toBe('not found');
  });

  test('of a panel that reads published reports only is shown nothing live', () => {
    const member = actorOf('corporate-parenting-member');
    expect(getPanelPage(member, panelIdOf('corporate-parenting'), juneMoment).plans).toEqual([]);
    expect(answerTo(() => getActionPage(member, actionIdOf('5.1'), juneMoment))).toBe('not found');
  });

  test('no longer finds what was un-routed, with the very next read', () => {
    const member = actorOf('panel-member');
    endRouting(actorOf('plan-lead'), seedId('routing scrutiny 3'), juneMoment);
    expect(answerTo(() => getActionPage(member, actionIdOf('3.1'), juneMoment))).toBe('not found');
    expect(answerTo(() => listProgressUpdates(member, actionIdOf('3.1')))).toBe('not found');
    const [plan] = getPanelPage(member, scrutiny, juneMoment).plans;
    expect(plan?.recommendations.map(({ number }) => number)).toEqual([1, 2]);
    expect(JSON.stringify(plan)).not.toContain(areaIdOf(3));
    for (const area of [1, 2]) endRouting(actorOf('plan-lead'), seedId(`routing scrutiny ${area}`), juneMoment);
    expect(getPanelPage(member, scrutiny, juneMoment).plans).toEqual([]);
  });

  test('no longer finds anything once the panel’s setting shows published reports only', () => {
    database().update(panels).set({ showsLivePosition: false }).where(eq(panels.id, scrutiny)).run();
    expect(getPanelPage(actorOf('panel-member'), scrutiny, juneMoment).plans).toEqual([]);
    expect(answerTo(() => getActionPage(actorOf('panel-member'), actionIdOf('1.1'), juneMoment))).toBe('not found');
  });

  test('is not told of a recommendation that was set aside, nor why', () => {
    setAsideRecommendation(actorOf('plan-lead'), areaIdOf(1), { reason: 'Named twice by mistake' }, juneMoment);
    const member = actorOf('panel-member');
    const page = getPanelPage(member, scrutiny, juneMoment);
    expect(JSON.stringify(page)).not.toContain('Named twice by mistake');
    expect(JSON.stringify(page)).not.toContain(areaIdOf(1));
    expect(page.plans.flatMap((plan) => plan.actions).filter(({ ref }) => ref.startsWith('1.'))).toEqual([]);
    expect(answerTo(() => getActionPage(member, actionIdOf('1.6'), juneMoment))).toBe('not found');
  });
});

describe('a partner’s owner', () => {
  const doctor = () => actorOf('designated-doctor');

  test('reads their own actions and the recommendations these answer, and counts no others', () => {
    const page = getPlanPage(doctor(), planId, juneMoment);
    expect(page.extent).toBe('own');
    expect(page.actions.map(({ ref }) => ref)).toEqual(['2.2']);
    expect(page.recommendations.map(({ id }) => id)).toEqual([areaIdOf(2)]);
    expect(listPlans(doctor(), juneMoment).map((plan) => plan.actions)).toEqual([1]);
    expect(listPlans(actorOf('owner'), juneMoment).map((plan) => plan.actions)).toEqual([22]);
    const facts = getPlanDocumentFacts(doctor(), planId, juneMoment);
    expect([facts.actions, facts.recommendations].map((list) => list.length)).toEqual([1, 1]);
  });

  test('finds no other action, no inspection and no form', () => {
    for (const ref of refs.filter((other) => other !== '2.2')) {
      expect([ref, answerTo(() => getActionPage(doctor(), actionIdOf(ref), juneMoment))]).toEqual([ref, 'not found']);
    }
    expect(answerTo(() => getInspection(doctor(), inspectionIdOf('ilacs-2023')))).toBe('not found');
    expect(answerTo(() => getActionForm(doctor(), actionIdOf('2.2')))).toBe('not allowed');
    expect(answerTo(() => getNewActionForm(doctor(), planId))).toBe('not allowed');
    expect(answerTo(() => getPlanRoutings(doctor(), planId))).toBe('not allowed');
  });

  test('whose action was given to another post no longer finds the plan', () => {
    database()
      .update(actions)
      .set({ deputyPostId: null })
      .where(eq(actions.id, actionIdOf('2.2')))
      .run();
    expect(answerTo(() => getPlanPage(doctor(), planId, juneMoment))).toBe('not found');
    expect(listPlans(doctor(), juneMoment)).toEqual([]);
  });
});

describe('an owner of the council', () => {
  test('reads the whole plan as cleared; what is not cleared, of their own actions only', () => {
    const owner = actorOf('owner');
    const page = getPlanPage(owner, planId, juneMoment);
    expect(page.actions).toHaveLength(22);
    const uncleared = page.actions.filter((action) => action.uncleared !== null).map(({ ref }) => ref);
    expect(uncleared).toEqual(['1.1', '5.2']);
    const states = (ref: string) => new Set(listProgressUpdates(owner, actionIdOf(ref)).map(({ state }) => state));
    expect(states('1.1')).toEqual(new Set(['waiting', 'returned', 'cleared']));
    expect(states('3.3')).toEqual(new Set(['cleared']));
  });

  test('still reads what they wrote and what was answered when the post is no longer theirs', () => {
    const writer: Actor = { ...actorOf('owner'), postIds: ['another-post'] };
    const thread = listProgressUpdates(writer, actionIdOf('1.1'));
    expect(thread.filter(({ postedByMe }) => postedByMe)).toHaveLength(5);
    expect(thread.find(({ state }) => state === 'returned')?.comment).toContain('How many children');
  });

  test('with the role on one plan only finds no action of another, though a post of theirs owns it', () => {
    const elsewhere: Actor = { ...actorOf('owner'), roles: [{ role: 'owner', planId: 'another-plan' }] };
    expect(listPlans(elsewhere, juneMoment)).toEqual([]);
    expect(answerTo(() => getPlanPage(elsewhere, planId, juneMoment))).toBe('not found');
  });
});

describe('whoever may read it', () => {
  test.each(['plan-lead', 'second-plan-lead', 'checker', 'director'])('%s reads what is not cleared', (who) => {
    expect(listProgressUpdates(actorOf(who), actionIdOf('1.1')).map(({ state }) => state)).toContain('waiting');
  });

  test.each(['lead-member', 'clerk', 'observer', 'performance'])(
    '%s reads what is cleared, without comments',
    (who) => {
      const thread = listProgressUpdates(actorOf(who), actionIdOf('1.1'));
      expect(thread.map(({ state }) => state)).toEqual(['cleared', 'cleared', 'cleared']);
      expect(thread.every(({ comment }) => comment === '')).toBe(true);
      const row = getPlanPage(actorOf(who), planId, juneMoment).actions.find(({ ref }) => ref === '1.1');
      expect(row?.uncleared).toBeNull();
      expect(listWaitingUpdates(actorOf(who), juneMoment)).toEqual([]);
    },
  );

  test('a new update is in the plan lead’s list at once, oldest first, and in no one else’s', () => {
    const said = progressUpdateInput.parse({ declaredRag: 'green', done: 'Begun.' });
    const { id } = postProgressUpdate(actorOf('owner'), actionIdOf('3.4'), said, juneMoment);
    const list = listWaitingUpdates(actorOf('plan-lead'), juneMoment);
    expect(list.at(-1)?.id).toBe(id);
    expect(list.map(({ postedAt }) => postedAt)).toEqual(list.map(({ postedAt }) => postedAt).sort());
    expect(listWaitingUpdates(actorOf('director'), juneMoment)).toHaveLength(list.length);
    expect(listWaitingUpdates(actorOf('owner'), juneMoment)).toEqual([]);
  });
});

describe('the administrator', () => {
  test('reads no plan, action, update, inspection or panel page', () => {
    const administrator = actorOf('administrator');
    expect(listPlans(administrator, juneMoment)).toEqual([]);
    for (const read of [
      () => getPlanPage(administrator, planId, juneMoment),
      () => getPlanDocumentFacts(administrator, planId, juneMoment),
      () => getActionPage(administrator, actionIdOf('1.1'), juneMoment),
      () => listProgressUpdates(administrator, actionIdOf('1.1')),
      () => getActionForm(administrator, actionIdOf('1.1')),
      () => listInspections(administrator),
      () => getPanelPage(administrator, scrutiny, juneMoment),
      () => getPlanRoutings(administrator, planId),
    ]) {
      expect(answerTo(read)).toBe('not found');
    }
  });
});

test('a person who is disabled is nobody with the next request, and their sessions are gone', () => {
  const id = personIdOf('owner');
  const identityId = database().select().from(people).where(eq(people.id, id)).get()?.identityId ?? '';
  openSession({ id, identityId }, juneMoment);
  disablePerson(actorOf('administrator'), id, juneMoment);
  expect(findActor(identityId, juneMoment.today)).toBeNull();
  expect(findActor('unknown', juneMoment.today)).toBeNull();
  expect(database().select().from(identitySessions).all()).toEqual([]);
});
