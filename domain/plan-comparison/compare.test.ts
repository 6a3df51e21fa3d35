import { describe, expect, test } from 'vitest';
import type { ActionFacts, MeasureFacts, PlanDocumentFacts } from '#domain/plan-document/facts.ts';
import { haringey2023 } from '#domain/plan-document/fixtures/haringey-2023.ts';
import { changeCount, comparePlans } from './compare.ts';
import {
  actionFields,
  inspectionFields,
  measureFields,
  milestoneFields,
  panelFields,
  planFields,
  recommendationFields,
} from './fields.ts';
import { changesInSentences, summaryOf } from './sentences.ts';

const clone = (): PlanDocumentFacts => structuredClone(haringey2023);
const changedAction = (facts: PlanDocumentFacts, ref: string, change: Partial<ActionFacts>): PlanDocumentFacts => ({
  ...facts,
  actions: facts.actions.map((action) => (action.ref === ref ? { ...action, ...change } : action)),
});
const actionOf = (ref: string) => {
  const found = haringey2023.actions.find((action) => action.ref === ref);
  if (!found) throw new Error(ref);
  return found;
};
const withStep = (ref: string, title: string): Partial<ActionFacts> => ({
  milestones: [...actionOf(ref).milestones, { position: 9, title, dueOn: '2023-09-01', doneOn: null }],
});
const measure: MeasureFacts = {
  id: 'm',
  name: 'Plans with a permanence date',
  unit: '%',
  direction: 'higher-is-better',
  baseline: 46,
  target: 85,
  frequency: 'Every month',
  source: null,
  recommendationIds: ['area-1'],
  actionIds: [],
  points: [{ on: '2023-05-01', value: 46, source: null }],
};

describe('four edits of a plan', () => {
  const edited = (() => {
    let facts = changedAction(clone(), '1.1', { title: `${actionOf('1.1').title} every quarter` });
    facts = changedAction(facts, '2.1', { deadlineOn: '2023-12-31', originalDeadlineOn: '2023-12-31' });
    facts = changedAction(facts, '3.1', { ownerPost: 'Head of Fostering' });
    return changedAction(facts, '4.1', withStep('4.1', 'Audit of twenty files'));
  })();
  const comparison = comparePlans(haringey2023, edited);

  test('show as exactly those four', () => {
    expect(changeCount(comparison)).toBe(4);
    expect(comparison.progress).toEqual([]);
    expect(
      comparison.changes.map(({ kind, subject, fields }) => [kind, subject, fields.map(({ label }) => label)]),
    ).toEqual([
      ['changed', 'Action 1.1', ['Title']],
      ['changed', 'Action 2.1', ['Deadline']],
      ['changed', 'Action 3.1', ['Owner']],
      ['added', 'Milestone of action 4.1', ['Due']],
    ]);
  });

  test('are said first in one sentence, then one each', () => {
    expect(summaryOf(comparison)).toBe(
      '4 changes: 1 milestone added, 1 title changed, 1 deadline changed and 1 owner changed.',
    );
    const before = actionOf('1.1').title;
    const due = comparison.changes[1]?.fields[0]?.before;
    expect(changesInSentences(comparison)).toEqual({
      added: ['Milestone of action 4.1, “Audit of twenty files”, was added.'],
      removed: [],
      moved: [],
      changed: [
        `Action 1.1: the title changed from “${before}” to “${before} every quarter”.`,
        `Action 2.1: the deadline changed from ${due} to 31 December 2023.`,
        `Action 3.1: the owner changed from ${actionOf('3.1').ownerPost} to Head of Fostering.`,
      ],
    });
  });

  test('mark the words inside the text: old and new can be read from it', () => {
    const runs = comparison.changes[0]?.fields[0]?.runs ?? [];
    expect(runs.map(({ mark }) => mark)).toEqual(['same', 'added']);
    expect(runs[1]?.text).toBe(' every quarter');
  });

  test('turned about show as four again, the other way round', () => {
    const back = comparePlans(edited, haringey2023);
    expect(changeCount(back)).toBe(4);
    expect(back.changes.map(({ kind }) => kind)).toEqual(['changed', 'changed', 'changed', 'removed']);
  });
});

describe('nothing', () => {
  test('is different between a plan and itself', () => {
    expect(comparePlans(haringey2023, clone())).toMatchObject({ changes: [], progress: [] });
    expect(summaryOf(comparePlans(haringey2023, clone()))).toBe('No change: the plan says the same in both.');
  });

  test('is different because another day is counted: neither today, nor the print, nor how late it is said to be', () => {
    const later = {
      ...changedAction(clone(), '1.1', { computedWhy: ['Milestone 2 is 19 working days late.'] }),
      today: '2023-07-14',
      printedAt: '2023-07-14T09:00:00.000Z',
    };
    expect(comparePlans(haringey2023, later)).toMatchObject({ changes: [], progress: [] });
  });
});

describe('an action', () => {
  test('under another recommendation moved, and was not removed and added', () => {
    const comparison = comparePlans(haringey2023, changedAction(clone(), '1.5', { recommendationIds: ['area-2'] }));
    expect(comparison.changes.map(({ kind, subject }) => [kind, subject])).toEqual([['moved', 'Action 1.5']]);
    expect(summaryOf(comparison)).toBe('1 change: 1 action moved.');
    expect(changesInSentences(comparison).moved).toEqual([
      'Action 1.5 was moved from Area for improvement 1 to Area for improvement 2.',
    ]);
  });

  test('that answers one more area changed in what it answers', () => {
    const ids = { recommendationIds: ['area-1', 'area-4'] };
    const [change] = comparePlans(haringey2023, changedAction(clone(), '1.5', ids)).changes;
    expect(change).toMatchObject({ kind: 'changed', fields: [{ label: 'Answers' }] });
    expect(change?.fields[0]?.after).toBe('Area for improvement 1 and Area for improvement 4');
  });

  test('in another place of the order moved; the others did not', () => {
    const facts = clone();
    const order = [...facts.actions.slice(1, 4), ...facts.actions.slice(0, 1), ...facts.actions.slice(4)];
    const { changes } = comparePlans(haringey2023, { ...facts, actions: order });
    expect(changes.map(({ kind, subject }) => [kind, subject])).toEqual([['moved', 'Action 1.1']]);
  });

  test('that was added or removed takes its milestones with it, as one change', () => {
    const fewer = { ...clone(), actions: haringey2023.actions.filter(({ ref }) => ref !== '1.1') };
    expect(summaryOf(comparePlans(haringey2023, fewer))).toBe('1 change: 1 action removed.');
    const added = comparePlans(fewer, haringey2023);
    expect(summaryOf(added)).toBe('1 change: 1 action added.');
    expect(changesInSentences(added).added).toEqual([
      `Action 1.1, “${actionOf('1.1').title}”, was added under Area for improvement 1.`,
    ]);
  });

  test('that was withdrawn changed the plan; another stage or colour is progress', () => {
    const facts = changedAction(changedAction(clone(), '1.1', { stage: 'withdrawn', computed: 'none' }), '2.2', {
      stage: 'delivered',
      computed: 'red',
    });
    const { changes, progress } = comparePlans(haringey2023, facts);
    expect(changes.map(({ subject, fields }) => [subject, fields.map(({ label }) => label)])).toEqual([
      ['Action 1.1', ['Stage']],
    ]);
    expect(progress.map(({ subject }) => subject)).toEqual(['Action 2.2']);
    expect(progress[0]?.fields.map(({ label, after }) => [label, after])).toContainEqual(['Stage', 'Delivered']);
  });
});

describe('the sentence of a comparison', () => {
  test('counts links to panels’ recommendations and other odd words in good English', () => {
    const panel = (ref: string) => ({ ref, answersPanels: ['Recommendation 1 of Cabinet'] });
    const actions = haringey2023.actions.map((action) =>
      action.ref === '1.1' || action.ref === '1.2' ? { ...action, ...panel(action.ref) } : action,
    );
    const inspections = haringey2023.inspections.map((each) => ({ ...each, authority: 'Another council' }));
    const comparison = comparePlans(haringey2023, { ...clone(), actions, inspections });
    expect(summaryOf(comparison)).toBe(
      '3 changes: 1 authority changed and 2 answers to panels’ recommendations changed.',
    );
    expect(changesInSentences(comparison).changed).toContain(
      'Action 1.1: the answer to a panel’s recommendation was set to Recommendation 1 of Cabinet.',
    );
  });

  test('has a plural for every word that can change', () => {
    const labels = [planFields, inspectionFields, panelFields, recommendationFields, actionFields].flatMap((fields) =>
      fields.map(({ label }) => label),
    );
    const further = [...milestoneFields, ...measureFields].map(({ label }) => label);
    const plurals = [...labels, ...further].map((label) => {
      const fields = [label, label].map((each) => ({ label: each, before: 'a', after: 'b', runs: [] }));
      const change = { kind: 'changed', noun: 'plan', id: '', subject: '', title: '', place: null, fields } as const;
      return summaryOf({ from: '', to: '', changes: [change], progress: [] });
    });
    expect(
      plurals.filter((sentence) => /ss changed|[^aeou]ys changed| the reports changed|tos /.test(sentence)),
    ).toEqual([]);
  });
});

describe('what follows by itself', () => {
  test('is told with its cause: the day of receipt moves the due date', () => {
    const facts = clone();
    const comparison = comparePlans(haringey2023, {
      ...facts,
      plan: { ...facts.plan, receivedOn: '2023-04-06', dueOn: '2023-07-20' },
    });
    expect(summaryOf(comparison)).toBe('1 change: 1 date of receipt changed.');
    expect(comparison.changes[0]?.fields[0]?.consequence).toBe(
      'The due date moved with it, from 18 July 2023 to 20 July 2023.',
    );
  });

  test('is no second change: a correction keeps its first words', () => {
    const facts = clone();
    const recommendations = facts.recommendations.map((each) =>
      each.id === 'area-2' ? { ...each, text: 'Corrected words.', correctedFrom: each.text } : each,
    );
    const comparison = comparePlans(haringey2023, { ...facts, recommendations });
    expect(changeCount(comparison)).toBe(1);
  });
});

describe('every kind of item', () => {
  test.each<[string, (facts: PlanDocumentFacts) => Partial<PlanDocumentFacts>, string]>([
    [
      'a recommendation set aside',
      ({ recommendations }) => ({
        recommendations: recommendations.map((each) =>
          each.id === 'area-5' ? { ...each, setAsideReason: 'Twice' } : each,
        ),
      }),
      '1 change: 1 reason for setting aside changed.',
    ],
    [
      'a recommendation added first: the names of the others are not changes',
      ({ recommendations }) => ({
        recommendations: [{ ...recommendations[0]!, id: 'new', text: 'Another' }, ...recommendations],
      }),
      '1 change: 1 recommendation added.',
    ],
    [
      'a judgement',
      ({ judgements }) => ({
        judgements: judgements.map((each, place) => (place === 0 ? { ...each, grade: 'Outstanding' } : each)),
      }),
      '1 change: 1 grade changed.',
    ],
    [
      'a panel',
      ({ plan }) => ({ plan: { ...plan, governance: plan.governance.slice(1) } }),
      '1 change: 1 panel removed.',
    ],
    [
      'who oversees the plan',
      ({ plan }) => ({ plan: { ...plan, overseenBy: 'Director of Children’s Services' } }),
      '1 change: 1 overseer changed.',
    ],
    ['a measure', () => ({ measures: [measure] }), '1 change: 1 measure added.'],
    [
      'an action’s period',
      ({ actions }) => ({
        actions: actions.map((each) => (each.ref === '2.1' ? { ...each, startOn: null } : each)),
      }),
      '1 change: 1 start date changed.',
    ],
  ])('%s', (_, change, summary) => {
    const facts = clone();
    expect(summaryOf(comparePlans(haringey2023, { ...facts, ...change(facts) }))).toBe(summary);
  });

  test('a measure’s figure is progress', () => {
    const before = { ...clone(), measures: [measure] };
    const points = [...measure.points, { on: '2023-06-01', value: 43, source: null }];
    const { changes, progress } = comparePlans(before, { ...clone(), measures: [{ ...measure, points }] });
    expect(changes).toEqual([]);
    expect(progress[0]?.fields[0]).toMatchObject({ before: '46% on 1 May 2023', after: '43% on 1 June 2023' });
  });
});

/** A small generator with a seed: the same edits each run. */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
}

const edits: ((action: ActionFacts, n: number) => ActionFacts | null)[] = [
  (action, n) => ({ ...action, title: `${action.title} ${n}` }),
  (action, n) => ({ ...action, outcome: `Other ${n}` }),
  (action, n) => ({ ...action, successMeasure: `Measure ${n}` }),
  (action, n) => ({ ...action, ownerPost: `Post ${n}` }),
  (action, n) => ({ ...action, deadlineOn: `2024-01-${String((n % 28) + 1).padStart(2, '0')}` }),
  (action) => ({ ...action, priority: action.priority === 'high' ? 'standard' : 'high' }),
  (action, n) => ({
    ...action,
    milestones: [...action.milestones, { position: 50, title: `Step ${n}`, dueOn: '2024-01-01', doneOn: null }],
  }),
  (action) => ({ ...action, recommendationIds: action.recommendationIds[0] === 'area-1' ? ['area-3'] : ['area-1'] }),
  () => null,
];

test('n edits of any kind, each of another action, show as n changes: 200 rounds', () => {
  for (let round = 1; round <= 200; round += 1) {
    const next = chance(round);
    const actions: (ActionFacts | null)[] = [...clone().actions];
    const places = actions.map((_, place) => place).sort(() => next(3) - 1);
    const n = 1 + next(actions.length);
    for (const place of places.slice(0, n)) {
      const action = actions[place];
      if (action) actions[place] = edits[next(edits.length)]?.(action, round) ?? null;
    }
    const after = { ...clone(), actions: actions.filter((action) => action !== null) };
    expect([round, changeCount(comparePlans(haringey2023, after))]).toEqual([round, n]);
    expect([round, changeCount(comparePlans(after, haringey2023))]).toEqual([round, n]);
  }
});
