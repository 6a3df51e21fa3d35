import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { answersWithoutAction, getAnswersWithoutAction } from '#db/reads/inspections/recommendation-answers.ts';
import { getPlanDocumentFacts } from '#db/reads/plans/plan-document.ts';
import { areaIdOf, planId } from '#db/seed/haringey-plan.ts';
import { recommendationIdOf } from '#db/seed/inspection-rows.ts';
import { lastTold } from '#db/testing/administration.ts';
import { type Answers, answerTo, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import { NotFound, NotPossible, NotValid, Questioned } from '#domain/policy/refusals.ts';
import { answerWithoutAction, takeBackAnswer } from './recommendation-answers.ts';
import { setAsideRecommendation } from './recommendations.ts';

/** Area 5 without its actions: all withdrawn. */
beforeEach(() => {
  freshDatabase();
  stage('withdrawn');
});

const stage = (to: string) =>
  database().$client.exec(`update actions set stage = '${to}' where ref like '5.%' or ref in (
    select a.ref from actions a join action_recommendations r on r.action_id = a.id where r.recommendation_id = '${areaIdOf(5)}')`);
const reason = 'The regional agency took this over on 1 May and reports on it itself.';
const give = (who: string, more: object = {}) =>
  answerWithoutAction(
    actorOf(who),
    planId,
    { recommendationId: areaIdOf(5), reason, confirmed: false, ...more },
    juneMoment,
  );
const inDocument = () =>
  getPlanDocumentFacts(actorOf('plan-lead'), planId, juneMoment).recommendations[4]?.answeredWithoutAction;

describe('answering a recommendation without an action', () => {
  test('stands in the coverage and in the plan’s document with its reason', () => {
    const { id } = give('plan-lead');
    expect(answersWithoutAction(planId)).toEqual([
      { id, recommendationId: areaIdOf(5), reason, answeredAt: juneMoment.now },
    ]);
    expect(inDocument()).toBe(reason);
    expect(lastTold()).toMatchObject({ event: 'recommendation-answered-without-action', content: { reason } });
  });

  test('is the plan lead’s, as an action is', () => {
    const answers: Answers = {
      owner: 'not allowed',
      director: 'not allowed',
      checker: 'not allowed',
      clerk: 'not allowed',
      observer: 'not allowed',
      'designated-doctor': 'not allowed',
      'panel-member': 'not found',
      administrator: 'not found',
      'second-plan-lead': 'taken',
    };
    for (const [who, wanted] of Object.entries(answers))
      expect([who, answerTo(() => give(who))]).toEqual([who, wanted]);
  });

  test('is refused where an action answers it, naming that, and where it is answered so already', () => {
    stage('in-progress');
    expect(refusedWithoutTrace(NotPossible, () => give('plan-lead')).message).toBe(
      'An action answers this already: 1.6, 5.1, 5.2, 5.3.',
    );
    stage('withdrawn');
    give('plan-lead');
    refusedWithoutTrace(NotPossible, () => give('plan-lead'));
  });

  test('is refused for one of another plan, and for one that was set aside', () => {
    const other = { recommendationId: recommendationIdOf('ilacs-2018', 1) };
    const { fields } = refusedWithoutTrace(NotValid, () => give('plan-lead', other));
    expect(fields.map(({ field }) => field)).toEqual(['recommendationId']);
    setAsideRecommendation(actorOf('plan-lead'), areaIdOf(5), { reason: 'Named twice' }, juneMoment);
    refusedWithoutTrace(NotPossible, () => give('plan-lead'));
  });

  test('asks once about a reason that may name a child', () => {
    const text = { reason: 'It was one child, born 03/04/2014.' };
    refusedWithoutTrace(Questioned, () => give('plan-lead', text));
    expect(answerTo(() => give('plan-lead', { ...text, confirmed: true }))).toBe('taken');
  });

  test('does not count while an action answers it', () => {
    give('plan-lead');
    stage('in-progress');
    expect(answersWithoutAction(planId)).toEqual([]);
    expect(inDocument()).toBeNull();
  });

  test('is read by who reads the whole plan; a partner’s owner is told nothing of it', () => {
    give('plan-lead');
    expect(getAnswersWithoutAction(actorOf('observer'), planId)).toMatchObject({
      mayAnswer: false,
      answers: [{ reason }],
    });
    expect(getAnswersWithoutAction(actorOf('designated-doctor'), planId).answers).toEqual([]);
    refusedWithoutTrace(NotFound, () => getAnswersWithoutAction(actorOf('panel-member'), planId));
  });
});

test('taken back, it is unanswered again; the row stays and takes no other change', () => {
  const { id } = give('plan-lead');
  expect(answerTo(() => takeBackAnswer(actorOf('director'), id, juneMoment))).toBe('not allowed');
  expect(answerTo(() => takeBackAnswer(actorOf('panel-member'), id, juneMoment))).toBe('not found');
  takeBackAnswer(actorOf('plan-lead'), id, juneMoment);
  expect(answersWithoutAction(planId)).toEqual([]);
  expect(lastTold()).toMatchObject({ event: 'recommendation-answer-taken-back' });
  refusedWithoutTrace(NotPossible, () => takeBackAnswer(actorOf('plan-lead'), id, juneMoment));
  refusedWithoutTrace(NotFound, () => takeBackAnswer(actorOf('plan-lead'), 'unknown', juneMoment));
  const run = (sql: string) => () => database().$client.exec(sql);
  expect(run('update recommendation_answers set ended_at = null, ended_by = null')).toThrow('never changed');
  expect(run('delete from recommendation_answers')).toThrow('never deleted');
  give('plan-lead');
});
