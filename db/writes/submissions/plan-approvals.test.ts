import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { getActionInput } from '#db/reads/actions/action-input.ts';
import { contentHashOf, standingApprovals } from '#db/reads/plans/plan-content.ts';
import { people } from '#db/schema/people.ts';
import { planApprovals } from '#db/schema/submissions.ts';
import { actionIdOf, planId, updateIdOf } from '#db/seed/haringey-plan.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { lastTold, told } from '#db/testing/administration.ts';
import { type Answers, answerTo, refusalOf, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import { changeAction } from '#db/writes/actions/actions.ts';
import { grantRole } from '#db/writes/people/person-roles.ts';
import { clearUpdate, postProgressUpdate } from '#db/writes/updates/progress-updates.ts';
import { NotAllowed, NotFound, NotPossible } from '#domain/policy/refusals.ts';
import { approveSubmission } from './plan-approvals.ts';

beforeEach(() => void freshDatabase());

const hash = () => contentHashOf(planId, juneMoment);
const approve = (who: string, capacity: 'director' | 'lead-member', contentHash = hash()) =>
  approveSubmission(actorOf(who), planId, { capacity, contentHash }, juneMoment);
const rows = () => database().select().from(planApprovals).all();

function changeOneWord(ref = '1.1') {
  const input = getActionInput(actionIdOf(ref));
  const version = database().$client.prepare('select version from actions where id = ?').pluck().get(actionIdOf(ref));
  const successMeasure = `${input.successMeasure} soon`;
  changeAction(
    actorOf('plan-lead'),
    actionIdOf(ref),
    { ...input, successMeasure, confirmed: true },
    Number(version),
    juneMoment,
  );
}

/** By hand from rules §6: the director and the lead member approve; whoever reads the plan and may not is told so. */
const answers: Answers = {
  'plan-lead': 'not allowed',
  checker: 'not allowed',
  clerk: 'not allowed',
  observer: 'not allowed',
  owner: 'not allowed',
  'panel-member': 'not found',
  'designated-doctor': 'not found',
  administrator: 'not found',
};

describe('approving a submission', () => {
  test('binds the director’s and the lead member’s names and posts to the content they read', () => {
    approve('director', 'director');
    approve('lead-member', 'lead-member');
    expect(rows()).toMatchObject([
      { capacity: 'director', personId: personIdOf('director'), postTitle: 'Director of Children’s Services' },
      { capacity: 'lead-member', personId: personIdOf('lead-member') },
    ]);
    expect(new Set(rows().map(({ contentHash }) => contentHash))).toEqual(new Set([hash()]));
    expect(lastTold()).toMatchObject({ event: 'submission-approved', actor: personIdOf('lead-member') });
  });

  test.each(Object.entries(answers))('%s is answered: %s', (who, answer) => {
    expect(answerTo(() => approve(who, 'director'))).toBe(answer);
    expect(rows()).toEqual([]);
  });

  test('is not the director’s to do as lead member, nor the other way round', () => {
    refusedWithoutTrace(NotAllowed, () => approve('director', 'lead-member'));
    refusedWithoutTrace(NotAllowed, () => approve('lead-member', 'director'));
  });

  test('one person who holds both roles gives one of the two approvals, not both', () => {
    grantRole(
      actorOf('administrator'),
      { personId: personIdOf('director'), role: 'lead-member', planId: null },
      juneMoment,
    );
    approve('director', 'lead-member');
    const error = refusedWithoutTrace(NotAllowed, () => approve('director', 'director'));
    expect(error.message).toContain('Another person must give the second');
  });

  test('cannot be given twice: the second is told whose it was, when, and what comes next', () => {
    approve('director', 'director');
    database()
      .update(people)
      .set({ name: 'As before' })
      .where(eq(people.id, personIdOf('clerk')))
      .run();
    grantRole(actorOf('administrator'), { personId: personIdOf('clerk'), role: 'director', planId }, juneMoment);
    const second = () => refusedWithoutTrace(NotPossible, () => approve('clerk', 'director')).message;
    const first =
      'Director of Children’s Services approved this plan as director on 30 June 2023 at 9:20am, so you need not.';
    expect(second()).toBe(`${first} The lead member approves it next. Open the page again to see it.`);
    approve('lead-member', 'lead-member');
    expect(second()).toBe(`${first} A plan lead or the director seals it next. Open the page again to see it.`);
  });

  test('of a page that is out of date is refused: the approver has not read what stands now', () => {
    const read = hash();
    changeOneWord();
    expect(refusedWithoutTrace(NotPossible, () => approve('director', 'director', read)).message).toContain(
      'Read it again',
    );
  });

  test('waits for pre-flight, and says what is missing', () => {
    const input = getActionInput(actionIdOf('1.2'));
    const version = Number(
      database().$client.prepare('select version from actions where id = ?').pluck().get(actionIdOf('1.2')),
    );
    changeAction(
      actorOf('plan-lead'),
      actionIdOf('1.2'),
      { ...input, successMeasure: 'TBC', startOn: null, confirmed: true },
      version,
      juneMoment,
    );
    const error = refusedWithoutTrace(NotPossible, () => approve('director', 'director'));
    expect(error.missing).toEqual([
      'Action 1.2 has no start date.',
      'The success measure of action 1.2 still says “TBC”.',
    ]);
  });

  test('of an unknown plan is the same as of one nobody may know of', () => {
    refusalOf(NotFound, () =>
      approveSubmission(
        actorOf('director'),
        'unknown',
        { capacity: 'director', contentHash: 'a'.repeat(64) },
        juneMoment,
      ),
    );
  });
});

describe('a change after approval', () => {
  beforeEach(() => {
    approve('director', 'director');
    approve('lead-member', 'lead-member');
  });

  test('of one word voids both approvals in the same write, and says what changed and who', () => {
    const before = told().length;
    changeOneWord();
    expect(standingApprovals(planId)).toEqual([]);
    const because = 'Action 1.1 changed, by Assistant Director, Safeguarding and Social Care.';
    expect(rows().map(({ voidedBecause }) => voidedBecause)).toEqual([because, because]);
    expect(
      told()
        .slice(before)
        .map((row) => (row as { event: string }).event),
    ).toEqual(['action-changed', 'approval-voided', 'approval-voided']);
  });

  test('by clearing an update voids them too; posting one does not', () => {
    postProgressUpdate(
      actorOf('owner'),
      actionIdOf('1.1'),
      {
        declaredRag: 'green',
        done: 'More.',
        difference: '',
        forecastOn: null,
        nextStep: '',
        proposedStage: null,
        confirmed: true,
      } as never,
      juneMoment,
    );
    expect(standingApprovals(planId)).toHaveLength(2);
    clearUpdate(actorOf('plan-lead'), updateIdOf('1.1', '2023-06-30T07:43'), juneMoment);
    expect(standingApprovals(planId)).toEqual([]);
  });

  test('that changes nothing a document says leaves them standing', () => {
    const input = getActionInput(actionIdOf('1.3'));
    const version = Number(
      database().$client.prepare('select version from actions where id = ?').pluck().get(actionIdOf('1.3')),
    );
    changeAction(actorOf('plan-lead'), actionIdOf('1.3'), { ...input, confirmed: true }, version, juneMoment);
    expect(standingApprovals(planId)).toHaveLength(2);
  });

  test('can be approved again, and the voided approvals stay on record', () => {
    changeOneWord();
    approve('director', 'director');
    approve('lead-member', 'lead-member');
    expect(rows().map(({ voidedAt }) => voidedAt !== null)).toEqual([true, true, false, false]);
  });

  test('cannot be hidden by changing, un-voiding or deleting an approval', () => {
    const run = (sql: string) => () => database().$client.exec(sql);
    expect(run(`update plan_approvals set content_hash = '${'a'.repeat(64)}'`)).toThrow('never changed');
    changeOneWord();
    expect(run('update plan_approvals set voided_at = null, voided_because = null')).toThrow('never changed');
    expect(run('delete from plan_approvals')).toThrow('voided, never deleted');
  });
});
