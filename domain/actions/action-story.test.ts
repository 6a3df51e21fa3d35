import { describe, expect, test } from 'vitest';
import { recommendationSentence } from '#domain/inspections/recommendation-story.ts';
import { actionStateEvents, recommendationStateEvents } from '#domain/plans/kept-states.ts';
import { type ActionEvent, actionStory, sentenceOf } from './action-story.ts';
import { stageActs } from './stage-guards.ts';

const at = '2023-06-12T09:00:00.000Z';
const head = 'Head of Permanence';
const cleared = {
  decision: 'cleared',
  who: 'The Assistant Director',
  at: '2023-06-13T09:00:00.000Z',
  comment: '',
} as const;
const update = { at, who: head, kind: 'update', onBehalf: false, declared: 'amber', given: [] } as const;
const given = [{ label: 'Reason', text: 'A reason' }];

describe('a sentence', () => {
  test.each<[ActionEvent, string]>([
    [
      { ...update, decision: cleared },
      'Head of Permanence posted an update: Amber. The Assistant Director cleared it on 13 June 2023.',
    ],
    [
      { ...update, decision: { ...cleared, decision: 'returned', who: null } },
      'Head of Permanence posted an update: Amber. It was returned on 13 June 2023.',
    ],
    [
      { ...update, onBehalf: true, decision: null },
      'An update was posted on behalf of Head of Permanence: Amber. It waits to be cleared.',
    ],
    [
      { at, who: head, kind: 'deadline-asked', from: '2023-09-29', to: '2023-10-31', given },
      'Head of Permanence asked for a new deadline, 31 October 2023 in place of 29 September 2023.',
    ],
    [
      { at, who: 'Clerk', kind: 'deadline-decided', granted: '2023-10-31', panel: 'The Scrutiny Panel', given },
      'The Scrutiny Panel agreed 31 October 2023 as the deadline.',
    ],
    [
      { at, who: 'Plan lead', kind: 'deadline-decided', granted: null, panel: null, given },
      'Plan lead declined the new deadline.',
    ],
    [
      { at, who: 'Director', kind: 'override-set', rag: 'red', until: '2023-07-18', given },
      'Director set the colour to Red until 18 July 2023.',
    ],
    [{ at, who: null, kind: 'evidence-added', title: 'Audit' }, 'Evidence was attached, “Audit”.'],
    [
      { at, who: 'Checker', kind: 'evidence-decided', title: 'Audit', accepted: false, given },
      'Checker rejected the evidence “Audit”.',
    ],
    [
      { at, who: 'Improvement Manager', kind: 'sealed', version: 1 },
      'Improvement Manager sealed version 1 of the plan, with this in it.',
    ],
    [{ at, who: null, kind: 'stage-act', act: 'verify', to: 'verified', given }, 'It was verified.'],
  ])('%#', (event, words) => {
    expect(sentenceOf(event)).toBe(words);
  });

  test.each(actionStateEvents.map((event) => [event]))(
    'there is one for the state %s, with and without a person',
    (event) => {
      for (const who of [head, null]) {
        for (const stage of ['delivered', null] as const) {
          expect(sentenceOf({ at, who, kind: 'state', event, fields: [], stage })).toMatch(/^[A-Z].*\.$/);
        }
      }
    },
  );

  test.each(stageActs.map((act) => [act]))('there is one for the act %s', (act) => {
    for (const who of [head, null]) {
      expect(sentenceOf({ at, who, kind: 'stage-act', act, to: 'verified', given: [] })).toMatch(/^[A-Z].*\.$/);
    }
  });

  test.each(recommendationStateEvents.map((event) => [event]))(
    'there is one for a recommendation’s state %s',
    (event) => {
      for (const who of [head, null]) {
        expect(recommendationSentence({ at, who, kind: 'state', event, fields: [], given: [] })).toMatch(/^[A-Z].*\.$/);
      }
    },
  );
});

describe('the story', () => {
  const added: ActionEvent = { at, who: head, kind: 'state', event: 'action-created', fields: [], stage: null };

  test('is by day in London, newest first, whatever the order of the events', () => {
    const late: ActionEvent = { at: '2023-06-12T23:30:00.000Z', who: head, kind: 'evidence-added', title: 'Audit' };
    expect(actionStory([late, added]).map(({ on }) => on)).toEqual(['2023-06-13', '2023-06-12']);
  });

  test('says a stage once: by the act that changed it, or where none is known by the state', () => {
    const state: ActionEvent = { at, who: null, kind: 'state', event: 'stage-taken', fields: [], stage: 'verified' };
    const act: ActionEvent = { at, who: head, kind: 'stage-act', act: 'verify', to: 'verified', given };
    const told = (events: ActionEvent[]) =>
      actionStory(events).flatMap(({ entries }) => entries.map(({ sentence }) => sentence));
    expect(told([added, state, act])).toEqual([
      'Head of Permanence verified it.',
      `${head} added the action to the plan.`,
    ]);
    expect(told([added, state])).toEqual(['The stage became “Verified”.', `${head} added the action to the plan.`]);
  });

  test('keeps the comment an update was returned with', () => {
    const returned = { ...cleared, decision: 'returned', comment: 'How many?' } as const;
    const [day] = actionStory([{ ...update, decision: returned }]);
    expect(day?.entries[0]?.given).toEqual([{ label: 'Comment', text: 'How many?' }]);
  });
});
