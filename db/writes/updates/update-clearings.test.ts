import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { getActionPage } from '#db/reads/actions/actions.ts';
import { personRoles } from '#db/schema/person-roles.ts';
import { actions } from '#db/schema/plans.ts';
import { progressUpdates, updateClearings } from '#db/schema/progress-updates.ts';
import { actionIdOf, updateIdOf } from '#db/seed/haringey-plan.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { lastTold, told } from '#db/testing/administration.ts';
import { type Answers, answerTo, everyRow, refusalOf, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import { NotAllowed, NotFound, NotPossible } from '#domain/policy/refusals.ts';
import { progressUpdateInput } from '#domain/updates/progress-updates.ts';
import { clearUpdate, clearUpdates, postProgressUpdate, returnUpdate } from './progress-updates.ts';

beforeEach(() => void freshDatabase());

/** Posted by the owner of 1.1 on the morning of 30 June; waits to be cleared. */
const waiting = updateIdOf('1.1', '2023-06-30T07:43');
const returned = updateIdOf('1.1', '2023-06-14T11:15');
const cleared = updateIdOf('1.1', '2023-06-16T09:25');
const comment = 'How many children? =1+1 儿童';
const notStarted = actionIdOf('1.5');
const said = (more: object) => progressUpdateInput.parse({ declaredRag: 'green', done: 'Begun.', ...more });
const actionRow = (id: string) => database().select().from(actions).where(eq(actions.id, id)).get();
const clearingOf = (id: string) =>
  database().select().from(updateClearings).where(eq(updateClearings.progressUpdateId, id)).get();
const postFor = (who: string, actionId: string, more: object = {}) =>
  postProgressUpdate(actorOf(who), actionId, said(more), juneMoment).id;

/** Who reads what is not cleared and may not clear is told so; to the others the update does not exist (rules §5, §6). */
const answers: Answers = {
  owner: 'not allowed',
  'children-in-care': 'not allowed',
  checker: 'not allowed',
  performance: 'not found',
  'lead-member': 'not found',
  clerk: 'not found',
  observer: 'not found',
  'panel-member': 'not found',
  'corporate-parenting-member': 'not found',
  'designated-doctor': 'not found',
  administrator: 'not found',
};

describe('clearing an update', () => {
  test.each(['plan-lead', 'second-plan-lead', 'director'])('is for %s, and makes it the cleared position', (who) => {
    const actor = actorOf(who);
    clearUpdate(actor, waiting, juneMoment);
    expect(clearingOf(waiting)).toEqual({
      progressUpdateId: waiting,
      decision: 'cleared',
      comment: '',
      decidedBy: actor.personId,
      decidedAt: juneMoment.now,
    });
    expect(lastTold()).toMatchObject({ event: 'update-cleared', actor: actor.personId });
    const { action } = getActionPage(actorOf('panel-member'), actionIdOf('1.1'), juneMoment);
    expect(action.latestCleared?.id).toBe(waiting);
  });

  test('takes the stage it proposes, on that day', () => {
    const id = postFor('children-in-care', notStarted, { proposedStage: 'in-progress' });
    expect(actionRow(notStarted)?.stage).toBe('not-started');
    clearUpdate(actorOf('plan-lead'), id, juneMoment);
    expect(actionRow(notStarted)).toMatchObject({ stage: 'in-progress', stageSinceOn: '2023-06-30', version: 2 });
  });

  test('that proposes delivered too early is refused with everything that is missing, alone and among others', () => {
    const id = postFor('children-in-care', notStarted, { proposedStage: 'delivered' });
    const missing = [
      'Say what difference the action made: it has no impact statement.',
      'Attach at least one piece of evidence that is not rejected or expired.',
      'Milestone 1, ‘Sibling assessment template agreed’, is not done. Mark it done, or drop it with a reason.',
      'Milestone 2, ‘Every new care plan has a sibling assessment’, is not done. Mark it done, or drop it with a reason.',
    ];
    const why = 'This action cannot be called delivered yet.';
    const refusal = refusalOf(NotPossible, () => clearUpdate(actorOf('plan-lead'), id, juneMoment));
    expect([refusal.message, refusal.missing]).toEqual([why, missing]);
    expect(clearUpdates(actorOf('plan-lead'), [id], juneMoment)).toEqual({ cleared: [], left: [{ id, why, missing }] });
    expect(actionRow(notStarted)?.stage).toBe('not-started');
  });

  test('that proposes what is already so, or nothing, leaves the action as it was', () => {
    const before = actionRow(actionIdOf('1.1'));
    clearUpdate(
      actorOf('plan-lead'),
      postFor('owner', actionIdOf('1.1'), { proposedStage: 'in-progress' }),
      juneMoment,
    );
    clearUpdate(actorOf('plan-lead'), waiting, juneMoment);
    expect(actionRow(actionIdOf('1.1'))).toEqual(before);
  });

  test('that would set an action back is refused, saying what it is now, and stays undecided', () => {
    const id = postFor('owner', actionIdOf('1.1'), { proposedStage: 'not-started' });
    const error = refusedWithoutTrace(NotPossible, () => clearUpdate(actorOf('plan-lead'), id, juneMoment));
    expect(error.message).toBe('This action is in progress; an update cannot set it back to not started.');
    returnUpdate(actorOf('plan-lead'), id, comment, juneMoment);
  });

  test('that proposes delivered is refused while evidence is missing, naming all that is', () => {
    const id = 'a-proposal';
    const posted = { id, actionId: notStarted, postedBy: personIdOf('children-in-care'), postTitle: 'Post' };
    const words = { declaredRag: 'green' as const, done: 'Done.', postedAt: juneMoment.now };
    database()
      .insert(progressUpdates)
      .values({ ...posted, ...words, proposedStage: 'delivered' })
      .run();
    const error = refusedWithoutTrace(NotPossible, () => clearUpdate(actorOf('plan-lead'), id, juneMoment));
    expect(error.missing.join(' ')).toMatch(/evidence/i);
    expect(error.missing.join(' ')).toMatch(/impact|difference/i);
  });
});

describe('returning an update', () => {
  test('with a comment kept exactly changes nothing of the action', () => {
    const id = postFor('children-in-care', notStarted, { proposedStage: 'in-progress', declaredRag: 'red' });
    const before = everyRow();
    const lead = actorOf('plan-lead');
    returnUpdate(lead, id, comment, juneMoment);
    const after = everyRow();
    const changed = Object.keys(after).filter(
      (table) => JSON.stringify(after[table]) !== JSON.stringify(before[table]),
    );
    expect(changed).toEqual(['audit_contents', 'audit_events', 'update_clearings']);
    expect(clearingOf(id)).toMatchObject({ decision: 'returned', comment, decidedBy: lead.personId });
    expect(lastTold()).toEqual({
      event: 'update-returned',
      actor: lead.personId,
      content: { actionId: notStarted, comment },
    });
    const { action } = getActionPage(actorOf('plan-lead'), notStarted, juneMoment);
    expect(action.status.declared).toBeNull();
  });
});

describe.each([
  ['clearing', (who: string, id: string) => clearUpdate(actorOf(who), id, juneMoment)],
  ['returning', (who: string, id: string) => returnUpdate(actorOf(who), id, comment, juneMoment)],
] as const)('%s', (verb, decide) => {
  test('is answered to each role as the rules have it', () => {
    for (const [who, answer] of Object.entries(answers)) {
      expect([who, answerTo(() => decide(who, waiting))]).toEqual([who, answer]);
    }
    expect(told()).toEqual([]);
  });

  test('twice is refused, naming what was decided', () => {
    expect(refusedWithoutTrace(NotPossible, () => decide('plan-lead', cleared)).message).toContain('cleared already');
    expect(refusedWithoutTrace(NotPossible, () => decide('director', returned)).message).toContain('returned already');
  });

  test('a returned update does not exist for who may not read it, a cleared one they may not decide', () => {
    for (const who of ['clerk', 'observer', 'lead-member', 'panel-member', 'performance']) {
      expect([who, answerTo(() => decide(who, returned))]).toEqual([who, 'not found']);
      expect([who, answerTo(() => decide(who, cleared))]).toEqual([who, 'not allowed']);
    }
    const foreign = refusalOf(NotFound, () => decide('panel-member', returned));
    const unknown = refusalOf(NotFound, () => decide('panel-member', 'unknown'));
    expect({ ...foreign, words: foreign.message }).toEqual({ ...unknown, words: unknown.message });
  });

  test('an update they wrote on the owner’s behalf is nobody’s own to decide; another plan lead or the director can', () => {
    const mine = postFor('plan-lead', actionIdOf('1.1'));
    const error = refusedWithoutTrace(NotAllowed, () => decide('plan-lead', mine));
    expect(error.message).toBe(
      `You cannot ${verb === 'clearing' ? 'clear' : 'return'} an update you wrote. Ask another plan lead.`,
    );
    expect(answerTo(() => decide('second-plan-lead', mine))).toBe('taken');
    expect(answerTo(() => decide('director', postFor('plan-lead', actionIdOf('1.1'))))).toBe('taken');
  });

  test('where no other plan lead is, the sentence names the director', () => {
    database()
      .update(personRoles)
      .set({ endedAt: juneMoment.now })
      .where(eq(personRoles.personId, personIdOf('second-plan-lead')))
      .run();
    const mine = postFor('plan-lead', actionIdOf('1.1'));
    expect(refusalOf(NotAllowed, () => decide('plan-lead', mine)).message).toContain(
      'Ask the director: this plan has no other plan lead.',
    );
  });
});

describe('clearing several at once', () => {
  test('clears each that can be, names what stands in the way of the others, and leaves those as they were', () => {
    const [first, mine] = [postFor('owner', actionIdOf('1.1')), postFor('plan-lead', actionIdOf('1.1'))];
    const result = clearUpdates(actorOf('plan-lead'), [first, mine, 'unknown', cleared], juneMoment);
    expect(result.cleared).toEqual([first]);
    expect(result.left.map(({ id }) => id)).toEqual([mine, 'unknown', cleared]);
    expect(result.left[0]?.why).toContain('You cannot clear an update you wrote');
    expect(result.left[2]?.why).toContain('cleared already');
  });
});
