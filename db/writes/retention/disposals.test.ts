import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { listDisposalsToConfirm } from '#db/reads/retention/disposals.ts';
import { getPlanRetention, listRetentions } from '#db/reads/retention/plan-retention.ts';
import { actionIdOf, planId } from '#db/seed/haringey-plan.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { lastTold, refusesEveryOtherRole, told } from '#db/testing/administration.ts';
import { disposeNow, endedPlan, proposedDisposal, whenOver } from '#db/testing/retention.ts';
import { answerTo, refusalOf, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import { grantRole } from '#db/writes/people/person-roles.ts';
import { Gone, NotAllowed, NotFound, NotPossible, Stale } from '#domain/policy/refusals.ts';
import { confirmDisposal } from './confirmed-disposals.ts';
import { endDisposalProposal, proposeDisposal, setRetention } from './disposals.ts';
import { liftLegalHold, placeLegalHold } from './legal-holds.ts';

/* Deleting under a legal hold, and deleting with an open action, are refused (assurance §5, case 88; DP-09). */

beforeEach(() => void freshDatabase());

const administrator = () => actorOf('administrator');
const director = () => actorOf('director');
const why = { reason: 'Its time has run out' };
const inquiry = { reason: 'Public inquiry' };
const propose = (moment = whenOver) => proposeDisposal(administrator(), planId, why, moment);
const hold = () => placeLegalHold(actorOf('plan-lead'), planId, inquiry, juneMoment).id;

describe('disposing of a plan is refused, naming why', () => {
  test('under a legal hold, at the proposal and at its confirmation, until the hold is lifted', () => {
    endedPlan();
    const first = hold();
    expect(refusedWithoutTrace(NotPossible, () => propose()).message).toBe(
      'This plan cannot be disposed of. There is a legal hold on it since 30 June 2023: “Public inquiry”. A plan lead or the director lifts it once it is no longer needed.',
    );
    liftLegalHold(director(), first, { reason: 'It has ended' }, juneMoment);
    const { id } = propose();
    hold();
    refusedWithoutTrace(NotPossible, () => confirmDisposal(director(), id, whenOver));
  });

  test('under a legal hold, by the database itself', () => {
    const id = proposedDisposal();
    hold();
    expect(() =>
      database().$client.exec(
        `update plan_disposals set confirmed_at = 'x', confirmed_by = '${personIdOf('director')}', certificate = '{}', certificate_sha256 = 'x' where id = '${id}'`,
      ),
    ).toThrow('A disposal has one end');
  });

  test('while an action is open', () => {
    endedPlan();
    database().$client.exec(`update actions set stage = 'embedded' where id = '${actionIdOf('2.1')}'`);
    expect(refusedWithoutTrace(NotPossible, () => propose()).message).toBe(
      'This plan cannot be disposed of. 1 action is open. A plan lead or the director closes or withdraws each first.',
    );
  });

  test('when an action was opened again after the proposal', () => {
    const id = proposedDisposal();
    database().$client.exec(`update actions set stage = 'in-progress' where id = '${actionIdOf('2.1')}'`);
    refusedWithoutTrace(NotPossible, () => confirmDisposal(director(), id, whenOver));
  });

  test('before its time has run out, and where nobody said how long it is kept', () => {
    endedPlan();
    expect(refusedWithoutTrace(NotPossible, () => propose({ ...whenOver, today: '2030-06-30' })).message).toContain(
      'It is kept until 30 June 2030',
    );
    database().$client.exec('delete from plan_retentions');
    expect(refusedWithoutTrace(NotPossible, () => propose()).message).toContain('No rule says how long it is kept');
  });

  test('in the example as it is: everything at once', () => {
    hold();
    const { missing } = refusalOf(NotPossible, () => propose(juneMoment));
    expect(missing).toHaveLength(3);
  });
});

describe('a legal hold', () => {
  const placing: readonly (readonly [string, string])[] = [
    ['plan-lead', 'taken'],
    ['director', 'taken'],
    ['owner', 'not allowed'],
    ['checker', 'not allowed'],
    ['lead-member', 'not allowed'],
    ['clerk', 'not allowed'],
    ['observer', 'not allowed'],
    ['panel-member', 'not found'],
    ['administrator', 'not found'],
    ['designated-doctor', 'not found'],
  ];
  test.each(placing)('placed by the %s is %s', (who, answer) => {
    expect(answerTo(() => placeLegalHold(actorOf(who), planId, inquiry, juneMoment))).toBe(answer);
  });

  test('is placed and lifted by plan lead and director, each with a reason, and told of', () => {
    const id = hold();
    expect(lastTold()).toMatchObject({ event: 'legal-hold-placed', content: inquiry });
    expect(getPlanRetention(director(), planId, juneMoment).holds).toMatchObject([{ id, ...inquiry }]);
    liftLegalHold(director(), id, { reason: 'It has ended' }, juneMoment);
    expect(lastTold()).toMatchObject({ event: 'legal-hold-lifted', content: { reason: 'It has ended' } });
    expect(getPlanRetention(director(), planId, juneMoment).holds).toEqual([]);
    refusedWithoutTrace(Gone, () => liftLegalHold(director(), id, inquiry, juneMoment));
  });

  test('of a plan one does not know of is none', () => {
    const id = hold();
    expect(answerTo(() => placeLegalHold(actorOf('panel-member'), planId, inquiry, juneMoment))).toBe('not found');
    expect(answerTo(() => liftLegalHold(administrator(), id, inquiry, juneMoment))).toBe('not found');
    refusedWithoutTrace(NotFound, () => liftLegalHold(director(), 'never-was', inquiry, juneMoment));
  });

  test('is never changed and never deleted', () => {
    hold();
    const client = database().$client;
    expect(() => client.exec("update legal_holds set reason = 'Another'")).toThrow('lifted, never changed');
    expect(() => client.exec('delete from legal_holds')).toThrow('lifted, never deleted');
  });

  test('does not void what was approved or signed', () => {
    hold();
    expect(told().map(({ event }) => event)).toEqual(['legal-hold-placed']);
  });
});

describe('how long a plan is kept', () => {
  const rule = { years: 7, basis: 'Schedule 12.3' };
  refusesEveryOtherRole((actor) => setRetention(actor, planId, rule, 0, juneMoment));

  test('is said by an administrator, and said again', () => {
    expect(setRetention(administrator(), planId, rule, 0, juneMoment)).toEqual({ id: planId, version: 1 });
    refusedWithoutTrace(Stale, () => setRetention(administrator(), planId, rule, 0, juneMoment));
    setRetention(administrator(), planId, { ...rule, years: 25 }, 1, juneMoment);
    expect(lastTold()).toMatchObject({ event: 'retention-set', content: { before: rule, after: { years: 25 } } });
    expect(listRetentions(administrator(), juneMoment)[0]).toMatchObject({ rule: { years: 25, version: 2 } });
    refusedWithoutTrace(NotFound, () => setRetention(administrator(), 'never-was', rule, 0, juneMoment));
  });
});

describe('two people', () => {
  refusesEveryOtherRole((actor) => proposeDisposal(actor, planId, why, whenOver));

  test('dispose of a plan: the administrator proposes, the director is asked and confirms', () => {
    const id = proposedDisposal();
    expect(listDisposalsToConfirm(director())).toMatchObject([{ planId }]);
    expect(listDisposalsToConfirm(actorOf('plan-lead'))).toEqual([]);
    refusedWithoutTrace(NotPossible, () => propose());
    const by = (who: string) => answerTo(() => confirmDisposal(actorOf(who), id, whenOver));
    expect(['administrator', 'plan-lead'].map(by)).toEqual(['not allowed', 'not allowed']);
    expect(['owner', 'clerk', 'observer', 'panel-member'].map(by)).toEqual(Array(4).fill('not found'));
    confirmDisposal(director(), id, whenOver);
    expect(listDisposalsToConfirm(director())).toEqual([]);
    refusedWithoutTrace(Gone, () => confirmDisposal(director(), id, whenOver));
  });

  test('are two: a director who is an administrator too does not confirm what they proposed', () => {
    endedPlan();
    grantRole(administrator(), { personId: personIdOf('director'), role: 'administrator', planId: null }, juneMoment);
    const { id } = proposeDisposal(director(), planId, why, whenOver);
    expect(refusedWithoutTrace(NotAllowed, () => confirmDisposal(director(), id, whenOver)).message).toBe(
      'You proposed this disposal. Another director must confirm it.',
    );
    expect(() =>
      database().$client.exec(
        `update plan_disposals set confirmed_at = 'x', confirmed_by = proposed_by, certificate = '{}', certificate_sha256 = 'x'`,
      ),
    ).toThrow('plan_disposals_two_people');
  });

  test('can let it be: the director declines or the administrator takes it back, and it can be proposed again', () => {
    const id = proposedDisposal();
    expect(answerTo(() => endDisposalProposal(actorOf('plan-lead'), id, why, whenOver))).toBe('not allowed');
    endDisposalProposal(director(), id, { reason: 'Not yet' }, whenOver);
    refusedWithoutTrace(Gone, () => confirmDisposal(director(), id, whenOver));
    refusedWithoutTrace(Gone, () => endDisposalProposal(administrator(), id, why, whenOver));
    const again = propose().id;
    endDisposalProposal(administrator(), again, { reason: 'A mistake' }, whenOver);
    expect(listDisposalsToConfirm(director())).toEqual([]);
  });
});

describe('after it was disposed of', () => {
  test('nobody proposes, holds or keeps it any longer', () => {
    disposeNow();
    refusedWithoutTrace(Gone, () => propose());
    refusedWithoutTrace(Gone, () => setRetention(administrator(), planId, { years: 1, basis: 'x' }, 1, whenOver));
    refusedWithoutTrace(NotFound, () => placeLegalHold(director(), planId, inquiry, whenOver));
  });
});
