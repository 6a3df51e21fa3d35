import { beforeEach, describe, expect, test } from 'vitest';
import { actionIdOf, areaIdOf, updateIdOf } from '#db/seed/haringey-plan.ts';
import { answerTo } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment as moment } from '#db/testing.ts';
import { changeAction } from '#db/writes/actions/actions.ts';
import { correctRecommendation, setAsideRecommendation } from '#db/writes/inspections/recommendations.ts';
import { clearUpdate } from '#db/writes/updates/progress-updates.ts';
import { NotAllowed } from '#domain/policy/refusals.ts';
import { getActionInput } from './action-input.ts';
import { getActionHistory, getRecommendationHistory } from './item-history.ts';

beforeEach(() => void freshDatabase());

const lead = () => actorOf('plan-lead');
const sentencesOf = (who: string, ref: string) =>
  getActionHistory(actorOf(who), actionIdOf(ref)).days.flatMap(({ on, entries }) =>
    entries.map(({ sentence }) => `${on} ${sentence}`),
  );

describe('the history of an action', () => {
  test('is told day by day, newest first, from the day it was added', () => {
    const told = sentencesOf('plan-lead', '1.1');
    expect(told.at(-1)).toBe('2023-04-24 The action was added to the plan.');
    expect(told).toContain('2023-06-30 Service Manager, Permanence posted an update: Green. It waits to be cleared.');
    expect(told.map((line) => line.slice(0, 10))).toEqual(
      told
        .map((line) => line.slice(0, 10))
        .sort()
        .reverse(),
    );
  });

  test('says who cleared an update and when, and what was said', () => {
    clearUpdate(lead(), updateIdOf('1.1', '2023-06-30T07:43'), moment);
    const [today] = getActionHistory(lead(), actionIdOf('1.1')).days;
    const entry = today?.entries.find(({ sentence }) => sentence.includes('posted an update'));
    expect(entry?.sentence).toMatch(
      /^Service Manager, Permanence posted an update: Green\. .+ cleared it on 30 June 2023\.$/,
    );
    expect(entry?.given.map(({ label }) => label)).toContain('Done');
  });

  test('shows an edit with old and new words', () => {
    const input = getActionInput(actionIdOf('1.5'));
    const change = { ...input, title: `${input.title} now`, deadlineOn: '2024-02-28', confirmed: true };
    changeAction(lead(), actionIdOf('1.5'), change, 1, moment);
    const [today] = getActionHistory(lead(), actionIdOf('1.5')).days;
    expect(today?.on).toBe('2023-06-30');
    const [entry] = today?.entries ?? [];
    expect(entry?.sentence).toMatch(/changed the action\.$/);
    expect(entry?.fields.map(({ label, before, after }) => [label, before, after])).toEqual([
      ['Title', input.title, `${input.title} now`],
      ['Deadline', expect.any(String), '28 February 2024'],
    ]);
  });

  test('tells when its stage was taken and its milestones were done', () => {
    const told = sentencesOf('plan-lead', '3.1').join('\n');
    expect(told).toContain('The stage became “Delivered”');
  });

  test('has no uncleared update, no returned one and no comment for who may not read them', () => {
    const all = JSON.stringify(getActionHistory(lead(), actionIdOf('1.1')));
    const cleared = JSON.stringify(getActionHistory(actorOf('observer'), actionIdOf('1.1')));
    expect(all).toContain('How many children');
    expect(all).toContain('returned it on');
    for (const hidden of ['How many children', 'returned it on', 'waits to be cleared']) {
      expect(cleared).not.toContain(hidden);
    }
    expect(cleared).toContain('posted an update');
  });

  test.each([
    ['plan-lead', 'taken'],
    ['checker', 'taken'],
    ['director', 'taken'],
    ['lead-member', 'taken'],
    ['observer', 'taken'],
    ['owner', 'taken'],
    ['clerk', 'not allowed'],
    ['panel-member', 'not allowed'],
    ['corporate-parenting-member', 'not found'],
    ['designated-doctor', 'not found'],
    ['administrator', 'not found'],
  ])('%s: %s', (who, answer) => {
    expect(answerTo(() => getActionHistory(actorOf(who), actionIdOf('1.1')))).toBe(answer);
  });

  test('of another’s action is not an owner’s to read; a partner’s owner reads their own', () => {
    expect(() => getActionHistory(actorOf('owner'), actionIdOf('4.2'))).toThrow(NotAllowed);
    expect(getActionHistory(actorOf('designated-doctor'), actionIdOf('2.2')).days.length).toBeGreaterThan(0);
  });
});

describe('the history of a recommendation', () => {
  test('has its corrections with the reason, what answers it, and that it was set aside', () => {
    correctRecommendation(lead(), areaIdOf(2), { text: 'Other words.', reason: 'Misread', version: 1 }, moment);
    setAsideRecommendation(
      lead(),
      areaIdOf(2),
      { reason: 'Named twice' },
      { ...moment, now: '2023-06-30T09:00:00.000Z' },
    );
    const { days } = getRecommendationHistory(lead(), areaIdOf(2));
    const [today] = days;
    expect(today?.entries.map(({ sentence, given }) => [sentence.replace(/^.* (?=corrected|set)/, ''), given])).toEqual(
      [
        ['set it aside.', [{ label: 'Reason', text: 'Named twice' }]],
        ['corrected its words.', [{ label: 'Reason', text: 'Misread' }]],
      ],
    );
    expect(today?.entries[1]?.fields[0]).toMatchObject({ label: 'Words of the report', after: 'Other words.' });
    const all = days.flatMap(({ entries }) => entries.map(({ sentence }) => sentence)).join('\n');
    expect(all).toContain('answers it from here on.');
    expect(all).toContain('confirmed its words from the report.');
  });

  test('says when an action no longer answers it', () => {
    const input = { ...getActionInput(actionIdOf('2.2')), recommendationIds: [areaIdOf(3)], confirmed: true };
    changeAction(lead(), actionIdOf('2.2'), input, 1, moment);
    const [today] = getRecommendationHistory(lead(), areaIdOf(2)).days;
    expect(today?.entries[0]?.sentence).toMatch(/^Action 2\.2, “.+”, no longer answers it\.$/);
  });

  test.each([
    ['plan-lead', 'taken'],
    ['observer', 'taken'],
    ['clerk', 'not allowed'],
    ['panel-member', 'not found'],
    ['designated-doctor', 'not found'],
    ['administrator', 'not found'],
  ])('%s: %s', (who, answer) => {
    expect(answerTo(() => getRecommendationHistory(actorOf(who), areaIdOf(1)))).toBe(answer);
  });
});
