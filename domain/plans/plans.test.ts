import { describe, expect, test } from 'vitest';
import { changePlanInput, createPlanInput, refusedPlanDates, routeInput } from './plans.ts';

const today = '2023-06-30';
const plan = { title: 'Post-inspection action plan', inspectionIds: ['an-inspection'] };
const fieldsOf = (given: object) => {
  const issues = createPlanInput.safeParse({ ...plan, ...given }).error?.issues ?? [];
  return issues.map(({ path, code }) => (code === 'unrecognized_keys' ? code : path.join('.')));
};
const refused = (dates: object) =>
  refusedPlanDates({ receivedOn: null, statedDueOn: null, endsOn: null, ...dates }, today).map(({ field }) => field);

describe('a new plan', () => {
  test('needs a title and the inspection it answers', () => {
    expect(createPlanInput.parse(plan)).toMatchObject({ ...plan, receivedOn: null, workingDays: null, endsOn: null });
    expect(fieldsOf({ inspectionIds: [] })).toEqual(['inspectionIds']);
    expect(fieldsOf({ title: '\t' })).toEqual(['title']);
  });

  test.each([
    { workingDays: 0 },
    { workingDays: 401 },
    { workingDays: 2.5 },
    { workingDays: '70' },
    { workingDays: Number.POSITIVE_INFINITY },
    { areaSendOutcome: 4 },
    { areaSendOutcome: '3' },
    { statementAskedFor: 'yes' },
    { receivedOn: '2023-02-29' },
    { overseenByPostId: 5 },
  ])('cannot have %j', (wrong) => {
    expect(fieldsOf(wrong)).toEqual(Object.keys(wrong));
  });

  test.each([{ version: 3 }, { id: 'mine' }, { createdAt: '2020-01-01' }, { planId: 'x' }])(
    'cannot smuggle %j in',
    (more) => {
      expect(fieldsOf(more)).toEqual(['unrecognized_keys']);
    },
  );

  test('changes its inspections by no form', () => {
    expect(changePlanInput.safeParse(plan).success).toBe(false);
    expect(changePlanInput.safeParse({ title: plan.title }).success).toBe(true);
  });
});

describe('dates of a plan that cannot be right together', () => {
  test('a report cannot be received in the future; today is possible', () => {
    expect(refused({ receivedOn: '2023-07-01' })).toEqual(['receivedOn']);
    expect(refused({ receivedOn: today })).toEqual([]);
  });

  test('neither the stated due date nor the end comes before the report', () => {
    expect(refused({ receivedOn: '2023-04-04', statedDueOn: '2023-04-03', endsOn: '2023-04-03' })).toEqual([
      'statedDueOn',
      'endsOn',
    ]);
    expect(refused({ receivedOn: '2023-04-04', statedDueOn: '2023-04-04', endsOn: '2023-04-04' })).toEqual([]);
    expect(refused({ statedDueOn: '2023-04-03', endsOn: '2020-01-01' })).toEqual([]);
  });
});

test('routing names a panel, and one recommendation or the whole plan', () => {
  expect(routeInput.safeParse({ panelId: 'p', recommendationId: null }).success).toBe(true);
  expect(routeInput.safeParse({ panelId: 'p' }).success).toBe(false);
  expect(routeInput.safeParse({ panelId: 'p', recommendationId: null, planId: 'x' }).success).toBe(false);
});
