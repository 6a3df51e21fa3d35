import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { getPlan } from '#db/reads/plans/plans.ts';
import { planInspections, plans } from '#db/schema/plans.ts';
import { planId } from '#db/seed/haringey-plan.ts';
import { inspectionIdOf } from '#db/seed/inspection-rows.ts';
import { lastTold, told } from '#db/testing/administration.ts';
import { type Answers, answerTo, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import { changePlanInput, createPlanInput } from '#domain/plans/plans.ts';
import { NotFound, NotValid, Stale } from '#domain/policy/refusals.ts';
import { changePlan, createPlan } from './plans.ts';

beforeEach(() => void freshDatabase());

const words = '=1+1 <script>alert(1)</script> 儿童 👩🏽‍🏫 \uf06e \u202eabc';
const input = createPlanInput.parse({
  title: words,
  inspectionIds: [inspectionIdOf('ilacs-2018'), inspectionIdOf('jtai-2018')],
  receivedOn: '2023-04-04',
  endsOn: '2024-03-31',
});
const change = changePlanInput.parse({ title: 'Renamed', receivedOn: '2023-04-05', receivedNote: 'By post' });
const rowOf = (id: string) => database().select().from(plans).where(eq(plans.id, id)).get();
const fields = (error: NotValid) => error.fields.map(({ field }) => field);

describe('starting a plan', () => {
  test('keeps its words exactly, and the inspections it answers in their order', () => {
    const lead = actorOf('plan-lead');
    const { id, version } = createPlan(lead, input, juneMoment);
    expect(version).toBe(1);
    expect(rowOf(id)).toMatchObject({ title: words, receivedOn: '2023-04-04', receivedNote: null, version: 1 });
    const links = database().select().from(planInspections).where(eq(planInspections.planId, id)).all();
    expect(links.map(({ inspectionId, position }) => [inspectionId, position])).toEqual([
      [inspectionIdOf('ilacs-2018'), 1],
      [inspectionIdOf('jtai-2018'), 2],
    ]);
    expect(told()).toEqual([{ event: 'plan-created', actor: lead.personId, content: input }]);
  });

  test('for an inspection named twice answers it once', () => {
    const twice = { ...input, inspectionIds: [inspectionIdOf('ilacs-2018'), inspectionIdOf('ilacs-2018')] };
    const { id } = createPlan(actorOf('plan-lead'), twice, juneMoment);
    expect(getPlan(actorOf('plan-lead'), id, juneMoment).plan.inspections).toHaveLength(1);
  });

  test('is the work of a plan lead of the whole council alone', () => {
    const answers: Answers = {
      'plan-lead': 'taken',
      'second-plan-lead': 'not allowed',
      owner: 'not allowed',
      'designated-doctor': 'not allowed',
      checker: 'not allowed',
      director: 'not allowed',
      'lead-member': 'not allowed',
      clerk: 'not allowed',
      'panel-member': 'not allowed',
      observer: 'not allowed',
      administrator: 'not allowed',
    };
    for (const [who, answer] of Object.entries(answers)) {
      expect([who, answerTo(() => createPlan(actorOf(who), input, juneMoment))]).toEqual([who, answer]);
    }
    expect(told()).toHaveLength(1);
  });

  test.each([
    [{ inspectionIds: ['unknown'] }, ['inspectionIds']],
    [{ inspectionIds: [inspectionIdOf('ilacs-2018'), 'unknown'] }, ['inspectionIds']],
    [{ overseenByPostId: 'unknown' }, ['overseenByPostId']],
    [{ receivedOn: '2023-07-01' }, ['receivedOn', 'endsOn']],
    [{ statedDueOn: '2023-04-03', endsOn: '2023-04-03' }, ['statedDueOn', 'endsOn']],
  ])('is refused for %j, naming the fields', (wrong, named) => {
    const given = { ...input, endsOn: '2023-06-30', ...wrong };
    const error = refusedWithoutTrace(NotValid, () => createPlan(actorOf('plan-lead'), given, juneMoment));
    expect(fields(error)).toEqual(named);
  });
});

describe('changing a plan', () => {
  test('keeps what stood before and what stands now in the trail', () => {
    const lead = actorOf('second-plan-lead');
    const before = rowOf(planId);
    expect(changePlan(lead, planId, change, 1, juneMoment)).toEqual({ id: planId, version: 2 });
    expect(rowOf(planId)).toMatchObject({ title: 'Renamed', receivedNote: 'By post', endsOn: null, version: 2 });
    expect(lastTold()).toMatchObject({
      event: 'plan-changed',
      content: { before: { title: before?.title, receivedOn: '2023-04-04' }, after: change },
    });
  });

  test('that somebody saved in between is refused with what stands now, ready to be sent again', () => {
    changePlan(actorOf('plan-lead'), planId, change, 1, juneMoment);
    const mine = { ...change, title: 'Mine' };
    const error = refusedWithoutTrace(Stale, () =>
      changePlan(actorOf('second-plan-lead'), planId, mine, 1, juneMoment),
    );
    expect(error).toMatchObject({ current: change, version: 2 });
    expect(changePlanInput.safeParse(error.current).success).toBe(true);
    expect(changePlan(actorOf('second-plan-lead'), planId, mine, error.version, juneMoment).version).toBe(3);
  });

  test.each([0, 2, -1, Number.NaN])('from a version %s that never was is refused the same way', (version) => {
    refusedWithoutTrace(Stale, () => changePlan(actorOf('plan-lead'), planId, change, version, juneMoment));
  });

  test('is answered to each role as the rules have it, and a plan unknown is the same as one not theirs', () => {
    const answers: Answers = {
      owner: 'not allowed',
      'designated-doctor': 'not allowed',
      checker: 'not allowed',
      director: 'not allowed',
      'lead-member': 'not allowed',
      clerk: 'not allowed',
      observer: 'not allowed',
      'panel-member': 'not found',
      'corporate-parenting-member': 'not found',
      administrator: 'not found',
    };
    for (const [who, answer] of Object.entries(answers)) {
      expect([who, answerTo(() => changePlan(actorOf(who), planId, change, 1, juneMoment))]).toEqual([who, answer]);
    }
    const foreign = refusedWithoutTrace(NotFound, () =>
      changePlan(actorOf('panel-member'), planId, change, 1, juneMoment),
    );
    const unknown = refusedWithoutTrace(NotFound, () =>
      changePlan(actorOf('panel-member'), 'unknown', change, 1, juneMoment),
    );
    expect({ ...foreign, words: foreign.message }).toEqual({ ...unknown, words: unknown.message });
  });

  test('for the plan lead of one plan, another does not exist', () => {
    const { id } = createPlan(actorOf('plan-lead'), input, juneMoment);
    refusedWithoutTrace(NotFound, () => changePlan(actorOf('second-plan-lead'), id, change, 1, juneMoment));
  });

  test.each([
    [{ receivedOn: '2023-07-01' }, ['receivedOn']],
    [{ statedDueOn: '2023-04-04' }, ['statedDueOn']],
    [{ overseenByPostId: 'unknown' }, ['overseenByPostId']],
  ])('is refused for %j, naming the field', (wrong, named) => {
    const act = () => changePlan(actorOf('plan-lead'), planId, { ...change, ...wrong }, 1, juneMoment);
    expect(fields(refusedWithoutTrace(NotValid, act))).toEqual(named);
  });
});
