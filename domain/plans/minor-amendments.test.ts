import { expect, test } from 'vitest';
import type { ActionFacts, PlanDocumentFacts } from '#domain/plan-document/facts.ts';
import { haringey2023 as before } from '#domain/plan-document/fixtures/haringey-2023.ts';
import { beyondWording } from './minor-amendments.ts';

const [first] = before.actions;
const ref = first?.ref ?? '';
const withFirst = (change: Partial<ActionFacts>): PlanDocumentFacts => ({
  ...before,
  actions: before.actions.map((action) => (action.ref === ref ? { ...action, ...change } : action)),
});

test.each<[string, PlanDocumentFacts]>([
  ['nothing', before],
  ['the words of an action', withFirst({ title: 'Other words', outcome: 'So that', successMeasure: 'Otherwise' })],
  [
    'the words of its milestones',
    withFirst({ milestones: (first?.milestones ?? []).map((step) => ({ ...step, title: 'Other words' })) }),
  ],
  ['its progress', withFirst({ stage: 'delivered', declared: 'green', latestClearedUpdate: null })],
  ['the plan’s title', { ...before, plan: { ...before.plan, title: 'Another title' } }],
])('an amendment of %s is one of wording', (_, after) => {
  expect(beyondWording(before, after)).toEqual([]);
});

const otherwise = `Action ${ref} has another owner, period, milestone date or area.`;
test.each<[string, PlanDocumentFacts, string]>([
  ['an owner', withFirst({ ownerPost: 'Another post' }), otherwise],
  ['a start', withFirst({ startOn: '2022-01-03' }), otherwise],
  ['a deadline', withFirst({ deadlineOn: '2026-01-05' }), otherwise],
  ['what it answers', withFirst({ recommendationIds: [] }), otherwise],
  [
    'a milestone more',
    withFirst({
      milestones: [...(first?.milestones ?? []), { position: 9, title: 'One more', dueOn: '2023-12-01', doneOn: null }],
    }),
    otherwise,
  ],
  ['an action less', { ...before, actions: before.actions.slice(1) }, `Action ${ref} is gone.`],
  [
    'an action more',
    { ...before, actions: [...before.actions, { ...(first as ActionFacts), ref: '9.9', id: 'new' }] },
    'Action 9.9 is new.',
  ],
  [
    'an area less',
    { ...before, recommendations: before.recommendations.slice(1) },
    'The areas answered are not the same.',
  ],
  [
    'who oversees it',
    { ...before, plan: { ...before.plan, overseenBy: 'Another post' } },
    'Another post oversees the plan.',
  ],
])('an amendment of %s is more than wording, and says so', (_, after, words) => {
  expect(beyondWording(before, after)).toEqual([words]);
});
