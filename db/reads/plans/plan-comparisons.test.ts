import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { keptOf } from '#db/kept-bytes.ts';
import { getActionInput } from '#db/reads/actions/action-input.ts';
import { getActionHistory, getRecommendationHistory } from '#db/reads/actions/item-history.ts';
import { composeDraft } from '#db/reads/submissions/composed-drafts.ts';
import { planApprovals, planVersions } from '#db/schema/submissions.ts';
import { actionIdOf, areaIdOf, planId } from '#db/seed/haringey-plan.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { answerTo, refusalOf } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import { changeAction, createAction } from '#db/writes/actions/actions.ts';
import { changesInSentences, summaryOf } from '#domain/plan-comparison/sentences.ts';
import { standpointOf } from '#domain/plans/plan-standpoints.ts';
import { NotValid } from '#domain/policy/refusals.ts';
import { getComparisonChoices, getPlanComparison } from './plan-comparisons.ts';
import { contentFactsOf } from './plan-content.ts';
import { getPlanDocumentFacts } from './plan-document.ts';

const lead = () => actorOf('plan-lead');
const july = { ...juneMoment, today: '2023-07-03', now: '2023-07-03T09:00:00.000Z' };

/** Version 1, as if it had been approved and sealed on 30 June. */
function seal(): void {
  const approval = (capacity: 'director' | 'lead-member', who: 'director' | 'lead-member') => ({
    id: capacity,
    planId,
    capacity,
    personId: personIdOf(who),
    postTitle: who,
    contentHash: 'hash',
    approvedAt: juneMoment.now,
    sealedAt: juneMoment.now,
  });
  database()
    .insert(planApprovals)
    .values([approval('director', 'director'), approval('lead-member', 'lead-member')])
    .run();
  database()
    .insert(planVersions)
    .values({
      planId,
      number: 1,
      kind: 'submission',
      contentHash: 'hash',
      factsId: keptOf(contentFactsOf(planId, juneMoment), undefined, juneMoment).id,
      documentId: keptOf({}, undefined, juneMoment).id,
      directorApprovalId: 'director',
      leadMemberApprovalId: 'lead-member',
      sealedBy: personIdOf('plan-lead'),
      sealedByPost: 'Assistant Director',
      sealedAt: juneMoment.now,
      sealedOn: juneMoment.today,
    })
    .run();
}

beforeEach(() => {
  freshDatabase();
  seal();
});

/** An action reworded, another measured otherwise, one moved to another area, one added. */
function fourActs(): void {
  const change = (ref: string, changes: Partial<ReturnType<typeof getActionInput>>) => {
    const input = getActionInput(actionIdOf(ref));
    changeAction(lead(), actionIdOf(ref), { ...input, ...changes, confirmed: true }, 1, july);
  };
  change('1.5', { title: 'Complete a sibling assessment before every care plan is final' });
  change('4.3', { successMeasure: 'Nine records in ten show an effect' });
  change('5.3', { recommendationIds: [areaIdOf(4)] });
  const words = { ...getActionInput(actionIdOf('1.5')), title: 'A new action', milestones: [], confirmed: true };
  createAction(lead(), planId, words, july);
}

const compared = (from: string, to: string, who = 'plan-lead', moment = july) =>
  getPlanComparison(actorOf(who), planId, standpointOf(from)!, standpointOf(to)!, moment);

describe('four edits since version 1 was sealed', () => {
  test('show as exactly those four', () => {
    fourActs();
    const { comparison } = compared('version-1', 'live');
    expect(summaryOf(comparison)).toBe(
      '4 changes: 1 action added, 1 action moved, 1 title changed and 1 success measure changed.',
    );
    expect(changesInSentences(comparison)).toMatchObject({
      added: ['Action 1.7, “A new action”, was added under Area for improvement 1.'],
      moved: ['Action 5.3 was moved from Area for improvement 5 to Area for improvement 4.'],
    });
  });

  test('show the same between the day before and the plan as it stands, and none between two days before', () => {
    fourActs();
    const since = compared('on-2023-07-02', 'live').comparison;
    expect(summaryOf(since)).toBe(summaryOf(compared('version-1', 'live').comparison));
    expect(compared('on-2023-07-01', 'on-2023-07-02').comparison.changes).toEqual([]);
    expect(compared('version-1', 'on-2023-07-02').comparison.changes).toEqual([]);
  });

  test('and the sealing stand in the history of the action and of the recommendation', () => {
    fourActs();
    const told = (days: { entries: { sentence: string }[] }[]) =>
      days.flatMap(({ entries }) => entries.map(({ sentence }) => sentence));
    expect(told(getActionHistory(lead(), actionIdOf('1.5')).days)).toContain(
      'Assistant Director sealed version 1 of the plan, with this in it.',
    );
    const area = told(getRecommendationHistory(lead(), areaIdOf(4)).days);
    expect(area.some((line) => line.startsWith('Action 5.3, ') && line.endsWith('answers it from here on.'))).toBe(
      true,
    );
    expect(area).toContain('Assistant Director sealed version 1 of the plan, with this in it.');
  });
});

test('the document of the plan as it stands says what changed since version 1; a draft for panels and a partner’s own copy do not', () => {
  const since = (who: Parameters<typeof actorOf>[0]) =>
    getPlanDocumentFacts(actorOf(who), planId, july).changesSincePrevious;
  const nothing = { sinceVersion: 1, added: [], removed: [], moved: [], changed: [] };
  expect(since('plan-lead')).toEqual(nothing);
  fourActs();
  const told = changesInSentences(compared('version-1', 'live').comparison);
  expect(told.changed).toHaveLength(2);
  for (const who of ['plan-lead', 'observer', 'owner'] as const) {
    expect(since(who)).toEqual({ sinceVersion: 1, ...told });
  }
  expect(since('designated-doctor')).toBeUndefined();
  expect(composeDraft(lead(), planId, july).facts).toMatchObject({ changesSincePrevious: null, draft: { of: 1 } });
});

test('the page begins with the newest version beside the plan as it stands', () => {
  const { states, first, begunOn } = getComparisonChoices(lead(), planId, july);
  expect(states.slice(0, 2).map(({ code, on }) => [code, on])).toEqual([
    ['live', '2023-07-03'],
    ['version-1', '2023-06-30'],
  ]);
  expect([first, begunOn]).toEqual(['version-1', '2023-04-24']);
});

test('a day that cannot be shown is told at its side; a version that is not there is not found', () => {
  const refused = refusalOf(NotValid, () => compared('live', 'on-2023-07-04'));
  expect(refused.fields[0]?.field).toBe('to');
  expect(refusalOf(NotValid, () => compared('on-2023-01-01', 'live')).fields[0]?.field).toBe('from');
  expect(answerTo(() => compared('version-2', 'live'))).toBe('not found');
  expect(answerTo(() => compared('draft-9', 'live'))).toBe('not found');
});

test.each([
  ['director', 'taken'],
  ['lead-member', 'taken'],
  ['clerk', 'taken'],
  ['observer', 'taken'],
  ['owner', 'taken'],
  ['panel-member', 'not found'],
  ['administrator', 'not found'],
])('%s compares versions: %s', (who, answer) => {
  expect(answerTo(() => compared('version-1', 'live', who))).toBe(answer);
});

test('a partner’s owner compares their own actions by date, and finds no version', () => {
  fourActs();
  expect(compared('on-2023-07-02', 'live', 'designated-doctor').comparison.changes).toEqual([]);
  expect(answerTo(() => compared('version-1', 'live', 'designated-doctor'))).toBe('not found');
  const { states } = getComparisonChoices(actorOf('designated-doctor'), planId, july);
  expect(states.map(({ code }) => code)).toEqual(['live']);
});
