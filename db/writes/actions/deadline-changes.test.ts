import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { getActionPage } from '#db/reads/actions/actions.ts';
import { getPlanDocumentFacts } from '#db/reads/plans/plan-document.ts';
import { actions } from '#db/schema/plans.ts';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { actionIdOf, planId } from '#db/seed/haringey-plan.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { lastTold } from '#db/testing/administration.ts';
import { putAtStage } from '#db/testing/stages.ts';
import { type Answers, answerTo, refusalOf, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import { askDeadlineInput, decideDeadlineInput } from '#domain/actions/deadline-changes.ts';
import { NotAllowed, NotFound, NotPossible, NotValid, Questioned } from '#domain/policy/refusals.ts';
import { askDeadlineChange, decideDeadlineChange, setDeadlineDecider } from './deadline-changes.ts';

beforeEach(() => void freshDatabase());

/** Of the Service Manager, Permanence; its deadline is 29 September 2023, and the Scrutiny Panel is shown its area. */
const id = actionIdOf('1.1');
const owner = () => actorOf('owner');
const lead = () => actorOf('plan-lead');
const asked = (toOn: string, more: object = {}) =>
  askDeadlineInput.parse({ toOn, reason: 'Two posts were vacant until May.', ...more });
const decided = (more: object = {}) => decideDeadlineInput.parse({ decision: 'granted', ...more });
const refusal = decided({ decision: 'refused', decisionReason: 'Cases before court cannot wait.' });
const ask = (toOn = '2023-10-31') => askDeadlineChange(owner(), id, asked(toOn), juneMoment).id;
const action = () => getActionPage(lead(), id, juneMoment).action;
const later = { ...juneMoment, now: '2023-06-30T09:00:00.000Z' };

describe('a new date that is asked for', () => {
  test('changes nothing until it is granted, and then is the deadline everywhere; the original stays', () => {
    const original = action().deadlineOn;
    const change = ask();
    expect(action()).toMatchObject({ deadlineOn: original, deadlineAskedOn: '2023-10-31', deadlineChanges: 0 });
    decideDeadlineChange(lead(), change, decided(), juneMoment);
    const now = { deadlineOn: '2023-10-31', originalDeadlineOn: original, deadlineChanges: 1 };
    expect(action()).toMatchObject({ ...now, deadlineAskedOn: null });
    const facts = getPlanDocumentFacts(lead(), planId, juneMoment).actions.find((of) => of.id === id);
    expect(facts).toMatchObject(now);
    expect(lastTold()).toMatchObject({ event: 'deadline-change-granted', actor: personIdOf('plan-lead') });
  });

  test('and refused leaves the deadline, and another may be asked for', () => {
    const original = action().deadlineOn;
    decideDeadlineChange(lead(), ask(), refusal, juneMoment);
    expect(action()).toMatchObject({ deadlineOn: original, deadlineChanges: 0, deadlineAskedOn: null });
    decideDeadlineChange(lead(), ask(), decided(), juneMoment);
    decideDeadlineChange(lead(), ask('2023-11-30'), decided(), later);
    expect(action()).toMatchObject({ deadlineOn: '2023-11-30', originalDeadlineOn: original, deadlineChanges: 2 });
  });

  test('can be granted with another day than the one asked for', () => {
    decideDeadlineChange(lead(), ask(), decided({ grantedOn: '2023-10-13' }), juneMoment);
    expect(action().deadlineOn).toBe('2023-10-13');
  });

  test('turns a red action green, since the colour is judged by what is agreed', () => {
    const past = { ...juneMoment, today: '2023-10-02' };
    const at = () => getActionPage(lead(), id, past).action.status.why.join(' ');
    expect(at()).toContain('The deadline, 29 September, passed');
    decideDeadlineChange(lead(), ask(), decided(), juneMoment);
    expect(at()).not.toContain('The deadline');
  });

  test('is one at a time', () => {
    ask();
    const { message } = refusedWithoutTrace(NotPossible, () => ask('2023-11-30'));
    expect(message).toBe('A new date, 31 October 2023, has been asked for and is not decided yet.');
  });

  test('is refused when it is the deadline as it stands, before receipt or before the start', () => {
    for (const toOn of ['2023-09-29', '2023-04-03', '2023-04-20']) {
      const { fields } = refusedWithoutTrace(NotValid, () => askDeadlineChange(owner(), id, asked(toOn), juneMoment));
      expect(fields[0]?.field).toBe('toOn');
    }
  });

  test('on a Saturday, after the plan ends or far ahead is asked about once and then taken', () => {
    for (const toOn of ['2023-10-28', '2024-04-02', '2025-07-01']) {
      freshDatabase();
      const { questions } = refusalOf(Questioned, () => askDeadlineChange(owner(), id, asked(toOn), juneMoment));
      expect(questions[0]?.field).toBe('toOn');
      askDeadlineChange(owner(), id, asked(toOn, { confirmed: true }), juneMoment);
      expect(action().deadlineAskedOn).toBe(toOn);
    }
  });

  test('is not for an action without a first deadline, nor for one that is embedded', () => {
    putAtStage(id, 'embedded');
    refusedWithoutTrace(NotPossible, () => ask());
    freshDatabase();
    database().update(actions).set({ deadlineOn: null }).run();
    refusedWithoutTrace(NotPossible, () => ask());
  });
});

describe('deciding it', () => {
  test('is not for whoever asked, who is told whom to ask', () => {
    const { id: change } = askDeadlineChange(lead(), id, asked('2023-10-31'), juneMoment);
    const { message } = refusedWithoutTrace(NotAllowed, () =>
      decideDeadlineChange(lead(), change, decided(), juneMoment),
    );
    expect(message).toBe('You cannot decide a new date you asked for. Ask another plan lead.');
    decideDeadlineChange(actorOf('second-plan-lead'), change, decided(), juneMoment);
  });

  test('happens once', () => {
    const change = ask();
    decideDeadlineChange(lead(), change, refusal, juneMoment);
    const { message } = refusedWithoutTrace(NotPossible, () =>
      decideDeadlineChange(lead(), change, decided(), juneMoment),
    );
    expect(message).toBe('This new date was refused already.');
  });

  test('says why when it is declined', () => {
    expect(decideDeadlineInput.safeParse({ decision: 'refused' }).success).toBe(false);
  });

  test('of an unknown one is not found', () => {
    refusedWithoutTrace(NotFound, () => decideDeadlineChange(lead(), 'never-was', decided(), juneMoment));
  });
});

describe('where a panel decides', () => {
  const scrutiny = { panelId: panelIdOf('scrutiny'), decidedOn: '2023-06-26' };
  const clerk = () => actorOf('clerk');
  const toPanel = () => setDeadlineDecider(lead(), planId, 'panel', juneMoment);

  test('its clerk records the decision with the day it met', () => {
    toPanel();
    decideDeadlineChange(clerk(), ask(), decided(scrutiny), juneMoment);
    expect(action().deadlineOn).toBe('2023-10-31');
    const row = database().$client.prepare('select * from deadline_changes where action_id = ?').get(id);
    expect(row).toMatchObject({ decided_by_panel_id: panelIdOf('scrutiny'), decided_on: '2023-06-26' });
  });

  test('the plan lead does not decide, and where the plan lead decides the clerk does not', () => {
    const change = ask();
    refusedWithoutTrace(NotPossible, () => decideDeadlineChange(clerk(), change, decided(scrutiny), juneMoment));
    toPanel();
    refusedWithoutTrace(NotPossible, () => decideDeadlineChange(lead(), change, decided(), juneMoment));
  });

  test('the day of the meeting must be said, and not lie ahead', () => {
    toPanel();
    const change = ask();
    for (const decidedOn of [null, '2023-07-01']) {
      const input = decided({ ...scrutiny, decidedOn });
      const { fields } = refusedWithoutTrace(NotValid, () => decideDeadlineChange(clerk(), change, input, juneMoment));
      expect(fields[0]?.field).toBe('decidedOn');
    }
  });

  test('a panel that the action does not go to decides nothing', () => {
    toPanel();
    const cabinet = decided({ panelId: panelIdOf('improvement'), decidedOn: '2023-06-26' });
    const change = ask();
    refusedWithoutTrace(NotPossible, () => decideDeadlineChange(clerk(), change, cabinet, juneMoment));
  });
});

/** By hand from rules §6. */
const askers: Answers = {
  owner: 'taken',
  'children-in-care': 'taken',
  'plan-lead': 'taken',
  checker: 'not allowed',
  director: 'not allowed',
  'lead-member': 'not allowed',
  clerk: 'not allowed',
  observer: 'not allowed',
  performance: 'not allowed',
  'panel-member': 'not allowed',
  'corporate-parenting-member': 'not found',
  'designated-doctor': 'not found',
  administrator: 'not found',
};
const deciders: Answers = {
  ...askers,
  ...{ owner: 'not allowed', 'children-in-care': 'not allowed', director: 'taken' },
  // A panel reads the agreed deadline and knows nothing of what was asked (rules §5).
  'panel-member': 'not found',
};

test.each(Object.entries(askers))('asking for a new date: %s is answered “%s”', (who, answer) => {
  expect(answerTo(() => askDeadlineChange(actorOf(who), id, asked('2023-10-31'), juneMoment))).toBe(answer);
});

test.each(Object.entries(deciders).filter(([who]) => who !== 'clerk'))(
  'deciding on it: %s is answered “%s”',
  (who, answer) => {
    const change = ask();
    expect(answerTo(() => decideDeadlineChange(actorOf(who), change, decided(), juneMoment))).toBe(answer);
  },
);

test.each([
  ['plan-lead', 'taken'],
  ['director', 'not allowed'],
  ['clerk', 'not allowed'],
  ['administrator', 'not found'],
])('who decides new dates is set by the plan lead: %s is answered “%s”', (who, answer) => {
  expect(answerTo(() => setDeadlineDecider(actorOf(who), planId, 'panel', juneMoment))).toBe(answer);
});
