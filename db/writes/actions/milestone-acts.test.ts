import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { getActionInput } from '#db/reads/actions/action-input.ts';
import { getActionPage } from '#db/reads/actions/actions.ts';
import { actions, milestones } from '#db/schema/plans.ts';
import { actionIdOf } from '#db/seed/haringey-plan.ts';
import { seedId } from '#db/seed/seed-id.ts';
import { lastTold } from '#db/testing/administration.ts';
import { type Answers, answerTo, refusalOf, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import { NotPossible, NotValid } from '#domain/policy/refusals.ts';
import { changeAction } from './actions.ts';
import { completeMilestone, dropMilestone } from './milestone-acts.ts';

beforeEach(() => void freshDatabase());

const id = actionIdOf('1.1');
/** Late: it makes the action amber. */
const late = seedId('milestone 1.1 2');
const done = seedId('milestone 1.1 1');
const lead = () => actorOf('plan-lead');
const row = () => database().select().from(milestones).where(eq(milestones.id, late)).get();
const why = () => getActionPage(lead(), id, juneMoment).action.status.why.join(' ');

describe('a milestone', () => {
  test('that is done on a day is late no more', () => {
    expect(why()).toContain('Milestone 2');
    completeMilestone(lead(), late, '2023-06-29', juneMoment);
    expect(row()).toMatchObject({ doneOn: '2023-06-29', droppedReason: null });
    expect(why()).not.toContain('Milestone 2');
    expect(lastTold()).toMatchObject({ event: 'milestone-done' });
  });

  test('that is dropped is late no more, and stays with its reason', () => {
    dropMilestone(lead(), late, 'Replaced by the first', juneMoment);
    expect(row()).toMatchObject({ doneOn: null, droppedReason: 'Replaced by the first' });
    expect(why()).not.toContain('Milestone 2');
    const input = getActionInput(id);
    const without = { ...input, milestones: input.milestones.filter((step) => step.id !== late), confirmed: true };
    refusalOf(NotPossible, () => changeAction(lead(), id, without, 2, juneMoment));
  });

  test('that was dropped can be done after all', () => {
    dropMilestone(lead(), late, 'Replaced by the first', juneMoment);
    completeMilestone(lead(), late, '2023-06-30', juneMoment);
    expect(row()).toMatchObject({ doneOn: '2023-06-30', droppedReason: null });
  });

  test('is not done in the future, nor twice, nor dropped once done', () => {
    const { fields } = refusedWithoutTrace(NotValid, () => completeMilestone(lead(), late, '2023-07-01', juneMoment));
    expect(fields[0]?.field).toBe('doneOn');
    refusedWithoutTrace(NotPossible, () => completeMilestone(lead(), done, '2023-06-30', juneMoment));
    refusedWithoutTrace(NotPossible, () => dropMilestone(lead(), done, 'No', juneMoment));
  });

  test('of a closed action stands as it was', () => {
    database().update(actions).set({ stage: 'closed' }).where(eq(actions.id, id)).run();
    refusedWithoutTrace(NotPossible, () => dropMilestone(lead(), late, 'No', juneMoment));
  });
});

/** By hand from rules §6. */
const answers: Answers = {
  'plan-lead': 'taken',
  owner: 'not allowed',
  checker: 'not allowed',
  director: 'not allowed',
  'lead-member': 'not allowed',
  clerk: 'not allowed',
  observer: 'not allowed',
  'panel-member': 'not allowed',
  'corporate-parenting-member': 'not found',
  'designated-doctor': 'not found',
  administrator: 'not found',
};

test.each(Object.entries(answers))('%s is answered “%s”', (who, answer) => {
  expect(answerTo(() => dropMilestone(actorOf(who), late, 'Replaced', juneMoment))).toBe(answer);
  if (answer !== 'taken')
    expect(answerTo(() => completeMilestone(actorOf(who), late, '2023-06-30', juneMoment))).toBe(answer);
});
