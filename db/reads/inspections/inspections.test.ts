import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#db/database.ts';
import { planInspections, plans } from '#db/schema/plans.ts';
import { inspectionIdOf } from '#db/seed/inspection-rows.ts';
import { actorOf, freshDatabase } from '#db/testing.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import { heldReports } from './held-reports.ts';
import { findInspectionBySource, getInspection, listInspections } from './inspections.ts';

beforeEach(() => void freshDatabase());

const fingerprint2023 = '89c35b1a3771064033e5c1b75f06890543809f985ccc47574771b64f073c4ce4';

describe('the list of inspections', () => {
  it('has the latest first, with the overall judgement and how many recommendations stand', () => {
    const { list } = listInspections(actorOf('plan-lead'));
    expect(list[0]).toMatchObject({
      id: inspectionIdOf('ilacs-2023'),
      kind: 'ilacs',
      overall: 'Good',
      recommendations: 5,
    });
    const days = list.map((row) => row.inspectedTo ?? row.inspectedFrom ?? row.publishedOn ?? '');
    expect(days).toEqual([...days].sort().reverse());
  });

  it('says what is known where a report’s words are not held', () => {
    const { list } = listInspections(actorOf('observer'));
    expect(list.filter((row) => row.recommendations === 0).every((row) => row.note !== null)).toBe(true);
  });

  it('offers a new one to the plan lead only', () => {
    expect(listInspections(actorOf('plan-lead')).mayConfirm).toBe(true);
    expect(listInspections(actorOf('director')).mayConfirm).toBe(false);
  });

  it('does not exist for those who read no inspections', () => {
    for (const role of ['administrator', 'panel-member']) {
      expect(() => listInspections(actorOf(role))).toThrow(NotFound);
      expect(() => getInspection(actorOf(role), inspectionIdOf('ilacs-2023'))).toThrow(NotFound);
    }
  });

  it('does not exist for a partner’s owner, whose recommendations stand on the plan’s pages', () => {
    const owner = actorOf('owner');
    const partner: Actor = { ...owner, postIds: ['a-police-post'], partnerPostIds: ['a-police-post'] };
    expect(() => listInspections(partner)).toThrow(NotFound);
    expect(() => getInspection(partner, inspectionIdOf('ilacs-2023'))).toThrow(NotFound);
  });
});

it('someone of one plan reads an inspection two plans answer, but nothing of the other plan', () => {
  const id = inspectionIdOf('ilacs-2023');
  const other = database().insert(plans).values({ title: 'Second plan', createdAt: 'then' }).returning().get();
  database().insert(planInspections).values({ planId: other.id, inspectionId: id, position: 1 }).run();
  const observer = actorOf('observer');
  const ofOther: Actor = { ...observer, roles: [{ role: 'observer', planId: other.id }] };
  const seen = getInspection(ofOther, id);
  expect(seen.plans.map((plan) => plan.title)).toEqual(['Second plan']);
  expect(seen.recommendations.flatMap((each) => each.actions)).toEqual([]);
  expect(getInspection(observer, id).plans).toHaveLength(2);
  expect(() => getInspection(ofOther, inspectionIdOf('ilacs-2018'))).toThrow(NotFound);
});

it('a report is known again by its bytes, to those who may see it', () => {
  expect(findInspectionBySource(actorOf('plan-lead'), fingerprint2023)?.id).toBe(inspectionIdOf('ilacs-2023'));
  expect(findInspectionBySource(actorOf('plan-lead'), '0'.repeat(64))).toBeNull();
  expect(findInspectionBySource(actorOf('administrator'), fingerprint2023)).toBeNull();
});

it('what is held is compared with a new report only for those who may see it', () => {
  const held = heldReports(actorOf('plan-lead')).find(({ id }) => id === inspectionIdOf('ilacs-2023'));
  expect(held).toMatchObject({ kind: 'ilacs', authority: 'Haringey' });
  expect(held?.recommendations).toHaveLength(5);
  expect(held?.judgements).toContainEqual({ area: 'Overall effectiveness', grade: 'Good' });
  expect(heldReports(actorOf('administrator'))).toEqual([]);
});

it('a plan lead is offered what others only read', () => {
  expect(getInspection(actorOf('plan-lead'), inspectionIdOf('ilacs-2023')).may).toEqual({
    correct: true,
    setAside: true,
    readHistory: true,
    startPlan: true,
  });
  expect(getInspection(actorOf('owner'), inspectionIdOf('ilacs-2023')).may).toEqual({
    correct: false,
    setAside: false,
    readHistory: false,
    startPlan: false,
  });
});
