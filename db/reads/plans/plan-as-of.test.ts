import { beforeEach, describe, expect, test } from 'vitest';
import { getActionInput } from '#db/reads/actions/action-input.ts';
import { actionIdOf, areaIdOf, planId } from '#db/seed/haringey-plan.ts';
import { answerTo, refusalOf } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import { changeAction } from '#db/writes/actions/actions.ts';
import { correctRecommendation } from '#db/writes/inspections/recommendations.ts';
import { comparePlans } from '#domain/plan-comparison/compare.ts';
import { NotValid } from '#domain/policy/refusals.ts';
import { getPlanFactsAsOf, getPlanPageAsOf } from './plan-as-of.ts';
import { getPlanDocumentFacts } from './plan-document.ts';

beforeEach(() => void freshDatabase());

const lead = () => actorOf('plan-lead');
const july = { ...juneMoment, today: '2023-07-03', now: '2023-07-03T09:00:00.000Z' };
const asOf = (on: string, moment = july) => getPlanFactsAsOf(lead(), planId, on, moment);

describe('the plan as it stood on a date', () => {
  test('says today what it says today, whoever looks', () => {
    const live = getPlanDocumentFacts(lead(), planId, juneMoment);
    const { changes, progress } = comparePlans(live, asOf('2023-06-30', juneMoment));
    expect(changes).toEqual([]);
    expect(progress.filter(({ fields }) => fields.some(({ label }) => label !== 'Computed'))).toEqual([]);
  });

  test('keeps the words of the day before they were changed', () => {
    const input = getActionInput(actionIdOf('1.5'));
    changeAction(lead(), actionIdOf('1.5'), { ...input, title: 'Other words', confirmed: true }, 1, july);
    const before = asOf('2023-07-02').actions.find(({ ref }) => ref === '1.5');
    const after = asOf('2023-07-03').actions.find(({ ref }) => ref === '1.5');
    expect([before?.title, after?.title]).toEqual([input.title, 'Other words']);
  });

  test('has the recommendation’s words before the correction, and no word of the correction', () => {
    correctRecommendation(lead(), areaIdOf(2), { text: 'Corrected.', reason: 'Misread', version: 1 }, july);
    const [before, after] = ['2023-07-02', '2023-07-03'].map((on) =>
      asOf(on).recommendations.find(({ id }) => id === areaIdOf(2)),
    );
    expect(before).toMatchObject({ correctedFrom: null });
    expect(before?.text).toContain('private fostering');
    expect(after?.text).toBe('Corrected.');
    expect(after?.correctedFrom).toBe(before?.text);
  });

  test('has the updates cleared until then and none that was cleared later', () => {
    const updateOn = (on: string) => asOf(on).actions.find(({ ref }) => ref === '1.1')?.latestClearedUpdate;
    expect(updateOn('2023-04-30')).toBeNull();
    const days = ['2023-05-31', '2023-06-20'].map((on) => updateOn(on)?.clearedOn ?? '');
    expect(days[0] !== '' && days[0]! <= '2023-05-31').toBe(true);
    expect(days[1]! > days[0]! && days[1]! <= '2023-06-20').toBe(true);
  });

  test('has the figures known by then, and no measure that came later', () => {
    const figures = (on: string) => asOf(on).measures?.flatMap(({ points }) => points.map((point) => point.on)) ?? [];
    const [may, june] = [figures('2023-05-10'), figures('2023-06-30')];
    expect(may.length).toBeLessThan(june.length);
    expect(may.every((on) => on <= '2023-05-10')).toBe(true);
    const live = getPlanDocumentFacts(lead(), planId, july);
    expect(asOf('2023-07-03').measures).toEqual(live.measures);
  });

  test('counts the clock as it was read on that day', () => {
    const { plan } = getPlanPageAsOf(lead(), planId, '2023-05-05', july);
    expect(plan.clock).toMatchObject({ dueOn: '2023-07-18', dayToday: 20 });
  });

  test.each([
    ['2023-04-23', 'The plan was begun on 24 April 2023. Choose that day or a later one'],
    ['2023-07-04', 'That day has not come. Choose 3 July 2023 or an earlier day'],
    ['2023-02-30', 'Enter a real date, like 12 6 2023'],
    ['', 'Enter a real date, like 12 6 2023'],
  ])('is not to be had for %s, and says why', (on, words) => {
    expect(refusalOf(NotValid, () => asOf(on)).fields).toEqual([{ field: 'on', words }]);
  });
});

describe('who may look back', () => {
  test.each([
    ['plan-lead', 'taken'],
    ['checker', 'taken'],
    ['director', 'taken'],
    ['lead-member', 'taken'],
    ['clerk', 'taken'],
    ['observer', 'taken'],
    ['owner', 'taken'],
    ['designated-doctor', 'taken'],
    ['panel-member', 'not found'],
    ['administrator', 'not found'],
  ])('%s: %s', (who, answer) => {
    expect(answerTo(() => getPlanFactsAsOf(actorOf(who), planId, '2023-06-01', july))).toBe(answer);
  });

  test('a partner’s owner finds their own actions of then and the recommendations these answer', () => {
    const facts = getPlanFactsAsOf(actorOf('designated-doctor'), planId, '2023-06-01', july);
    expect(facts.actions.map(({ ref }) => ref)).toEqual(['2.2']);
    expect(facts.recommendations.map(({ id }) => id)).toEqual([areaIdOf(2)]);
    expect(facts.plan.governance).toEqual([]);
  });
});
