import { beforeEach, expect, test } from 'vitest';
import { actorOf, freshDatabase } from '../testing.ts';
import { panelIdOf } from './haringey-panels.ts';
import { planId } from './haringey-plan.ts';
import { postIdOf } from './people-rows.ts';

beforeEach(() => {
  freshDatabase();
});

test('a partner’s owner holds a partner’s post, a council’s owner does not', () => {
  for (const key of ['designated-doctor', 'communications', 'regional-adoption'] as const) {
    expect(actorOf(key).partnerPostIds).toEqual([postIdOf(key)]);
  }
  expect(actorOf('admissions').partnerPostIds).toEqual([]);
});

test('a deputy and an interim act for the post; who held it before does not', () => {
  expect(actorOf('children-in-care').postIds.toSorted()).toEqual(
    [postIdOf('children-in-care'), postIdOf('owner'), postIdOf('court-and-assessment')].toSorted(),
  );
  expect(actorOf('assessment').postIds).toEqual([postIdOf('assessment')]);
  expect(actorOf('owner').postIds).toEqual([postIdOf('owner')]);
});

test('the second plan lead leads the plan of 2023 only, the first every plan', () => {
  expect(actorOf('second-plan-lead').roles).toEqual([{ role: 'plan-lead', planId }]);
  expect(actorOf('plan-lead').roles).toEqual([{ role: 'plan-lead', planId: null }]);
});

test('a member sits on one panel, the clerk serves all five', () => {
  expect(actorOf('panel-member').memberPanelIds).toEqual([panelIdOf('scrutiny')]);
  expect(actorOf('corporate-parenting-member').memberPanelIds).toEqual([panelIdOf('corporate-parenting')]);
  expect(actorOf('clerk').clerkPanelIds.toSorted()).toEqual(
    ['scrutiny', 'corporate-parenting', 'safeguarding-partnership', 'cabinet', 'excellence-for-children']
      .map(panelIdOf)
      .toSorted(),
  );
});
