import { beforeEach, describe, expect, test } from 'vitest';
import { inspectionIdOf, recommendationIdOf } from '#db/seed/inspection-rows.ts';
import { lastTold } from '#db/testing/administration.ts';
import { decided, earlier, judged, later, verdict } from '#db/testing/themes.ts';
import { type Answers, answerTo, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment as moment } from '#db/testing.ts';
import { NotPossible, NotValid } from '#domain/policy/refusals.ts';
import { decideCarriedFrom, takeBackCarriedFrom } from './carried-recommendations.ts';
import { recordProgressVerdict, takeBackProgressVerdict } from './progress-verdicts.ts';
import { setAsideRecommendation } from './recommendations.ts';

beforeEach(() => void freshDatabase());

const lead = () => actorOf('plan-lead');
const refused: Answers = {
  owner: 'not allowed',
  checker: 'not allowed',
  director: 'not allowed',
  'lead-member': 'not allowed',
  clerk: 'not allowed',
  observer: 'not allowed',
  'designated-doctor': 'not found',
  'panel-member': 'not found',
  administrator: 'not found',
};

describe('saying that a recommendation is an earlier one named again', () => {
  test('is told with who said it, once; taken back with a reason, it can be decided anew', () => {
    const id = decided('declined');
    expect(lastTold()).toEqual({
      event: 'carried-from-declined',
      actor: lead().personId,
      content: { carriedFromId: earlier },
    });
    refusedWithoutTrace(NotPossible, () => decided('confirmed'));
    takeBackCarriedFrom(lead(), id, 'It is the same after all', moment);
    refusedWithoutTrace(NotPossible, () => takeBackCarriedFrom(lead(), id, 'Twice', moment));
    expect(decided('confirmed')).not.toBe(id);
  });

  test.each([
    ['a later one', recommendationIdOf('ilacs-2018', 2), recommendationIdOf('ilacs-2023', 1)],
    ['one of the same report', recommendationIdOf('ilacs-2018', 2), recommendationIdOf('ilacs-2018', 3)],
    ['one that is unknown', recommendationIdOf('ilacs-2018', 2), 'unknown'],
  ])('is refused of %s, naming the field', (_, id, carriedFromId) => {
    const act = () => decideCarriedFrom(lead(), id, { carriedFromId, decision: 'confirmed' }, moment);
    expect(refusedWithoutTrace(NotValid, act).fields.map(({ field }) => field)).toEqual(['carriedFromId']);
  });

  test('is refused of one that was set aside', () => {
    setAsideRecommendation(lead(), earlier, { reason: 'Misread' }, moment);
    refusedWithoutTrace(NotValid, () => decided());
    setAsideRecommendation(lead(), later, { reason: 'Misread' }, moment);
    refusedWithoutTrace(NotPossible, () => decided());
  });
});

describe('what a later inspection said of a recommendation', () => {
  test('is told with its words; taken back with a reason, once', () => {
    const id = judged();
    expect(lastTold()).toEqual({ event: 'progress-verdict-recorded', actor: lead().personId, content: verdict });
    takeBackProgressVerdict(lead(), id, 'Said of another area', moment);
    refusedWithoutTrace(NotPossible, () => takeBackProgressVerdict(lead(), id, 'Twice', moment));
  });

  test.each([
    ['after today', { saidOn: '2023-07-01' }, 'saidOn'],
    ['before the inspection that named it', { saidOn: '2018-11-09' }, 'saidOn'],
    ['by the inspection that named it', { inspectionId: 'ilacs-2018' }, 'inspectionId'],
    ['by an inspection that is unknown', { inspectionId: 'unknown' }, 'inspectionId'],
  ])('is refused %s', (_, wrong, field) => {
    const given = { ...verdict, ...wrong };
    const inspectionId = given.inspectionId === 'ilacs-2018' ? inspectionOfEarlier : given.inspectionId;
    const act = () => recordProgressVerdict(lead(), earlier, { ...given, inspectionId }, moment);
    expect(refusedWithoutTrace(NotValid, act).fields.map((found) => found.field)).toEqual([field]);
  });
});

const inspectionOfEarlier = inspectionIdOf('ilacs-2018');

test('every other role is answered as the rules have it', () => {
  const [link, said] = [decided(), judged()];
  for (const [who, answer] of Object.entries(refused)) {
    const actor = actorOf(who);
    const decision = { carriedFromId: recommendationIdOf('ilacs-2018', 4), decision: 'confirmed' } as const;
    const acts = [
      () => decideCarriedFrom(actor, later, decision, moment),
      () => takeBackCarriedFrom(actor, link, 'No', moment),
      () => recordProgressVerdict(actor, earlier, verdict, moment),
      () => takeBackProgressVerdict(actor, said, 'No', moment),
    ];
    for (const act of acts) expect([who, answerTo(act)]).toEqual([who, answer]);
  }
});
