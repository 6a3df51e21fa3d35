import { describe, expect, test } from 'vitest';
import type { ActionFacts, PlanDocumentFacts } from '#domain/plan-document/facts.ts';
import { contentOfPlan } from './plan-content.ts';

const action: ActionFacts = {
  id: 'a1',
  ref: '1.1',
  title: 'Hold permanence planning meetings',
  outcome: 'So that children know where they will grow up',
  recommendationIds: ['r1'],
  ownerPost: 'Head of Service',
  ownerVacant: false,
  deputyPost: null,
  partnerBody: null,
  startOn: '2023-05-01',
  deadlineOn: '2023-09-29',
  originalDeadlineOn: '2023-09-29',
  successMeasure: '85% by March',
  priority: 'standard',
  stage: 'in-progress',
  declared: 'green',
  computed: 'amber',
  computedWhy: ['Milestone 2 is late.'],
  milestones: [{ position: 1, title: 'Tracker agreed', dueOn: '2023-06-19', doneOn: null, droppedReason: null }],
  latestClearedUpdate: null,
};
const facts: PlanDocumentFacts = {
  council: { name: 'A council', marking: 'OFFICIAL' },
  plan: {
    title: 'Plan',
    reference: null,
    versionLabel: 'Working copy, not sealed',
    receivedOn: '2023-04-04',
    publishedOn: '2023-04-11',
    dueOn: '2023-07-18',
    overseenBy: null,
    governance: [],
  },
  inspections: [],
  judgements: [],
  recommendations: [],
  actions: [action],
  today: '2023-06-30',
  printedAt: '2023-06-30T08:20:00.000Z',
};
const withAction = (changes: Partial<ActionFacts>): PlanDocumentFacts => ({
  ...facts,
  actions: [{ ...action, ...changes }],
});

describe('the content of a plan is the same', () => {
  const same: [string, PlanDocumentFacts][] = [
    ['on another day', { ...facts, today: '2023-07-03', printedAt: '2023-07-03T08:20:00.000Z' }],
    [
      'when a colour turned because a date passed',
      withAction({ computed: 'red', computedWhy: ['The deadline passed.'] }),
    ],
    ['when the holder of a post left', withAction({ ownerVacant: true })],
    ['when an override ran out', withAction({ override: { rag: 'amber', reason: 'Agreed', endsOn: '2023-07-10' } })],
    [
      'once it is approved and labelled',
      {
        ...facts,
        plan: {
          ...facts.plan,
          versionLabel: 'Version 1',
          approvals: [{ role: 'Director', post: 'Director', approvedOn: '2023-07-03' }],
        },
      },
    ],
    [
      'with the names of its facts in another order',
      { ...facts, actions: [Object.fromEntries(Object.entries(action).reverse()) as ActionFacts] },
    ],
    [
      'whether nothing is said by null or by leaving it out',
      withAction({ deadlineChanges: undefined, override: null }),
    ],
  ];
  test.each(same)('%s', (_, other) => {
    expect(contentOfPlan(other)).toBe(contentOfPlan(facts));
  });
});

describe('the content of a plan is another', () => {
  const changed: [string, PlanDocumentFacts][] = [
    ['when one word of an action changes', withAction({ title: 'Hold permanence planning meeting' })],
    ['when its deadline moves by a day', withAction({ deadlineOn: '2023-09-30' })],
    ['when its owner changes', withAction({ ownerPost: 'Service Manager' })],
    ['when it answers nothing any more', withAction({ recommendationIds: [] })],
    [
      'when a milestone is done',
      withAction({ milestones: action.milestones.map((milestone) => ({ ...milestone, doneOn: '2023-06-29' })) }),
    ],
    [
      'when an update is cleared',
      withAction({
        latestClearedUpdate: {
          clearedOn: '2023-06-30',
          postedOn: '2023-06-29',
          ownerPost: 'Head of Service',
          declared: 'amber',
          done: 'Met twice',
          difference: '',
          forecastOn: null,
          nextStep: '',
        },
      }),
    ],
    ['when the due date moves', { ...facts, plan: { ...facts.plan, dueOn: '2023-07-19' } }],
    [
      'when a panel comes to govern it',
      { ...facts, plan: { ...facts.plan, governance: [{ name: 'Scrutiny', kind: 'scrutiny' }] } },
    ],
    ['when its marking rises', { ...facts, council: { name: 'A council', marking: 'OFFICIAL-SENSITIVE' } }],
    ['when two actions change places', { ...facts, actions: [{ ...action, id: 'a2', ref: '1.2' }, action] }],
    ['by a fact nobody here has heard of', { ...facts, somethingNew: 'said' } as PlanDocumentFacts],
  ];
  test.each(changed)('%s', (_, other) => {
    expect(contentOfPlan(other)).not.toBe(contentOfPlan(facts));
  });
});

test('an approval is bound to exactly this text, written out by hand', () => {
  const bare: PlanDocumentFacts = { ...facts, actions: [] };
  expect(contentOfPlan(bare)).toBe(
    '{"actions":[],"council":{"marking":"OFFICIAL","name":"A council"},"inspections":[],"judgements":[],"plan":{"dueOn":"2023-07-18","governance":[],"publishedOn":"2023-04-11","receivedOn":"2023-04-04","title":"Plan"},"recommendations":[]}',
  );
});
