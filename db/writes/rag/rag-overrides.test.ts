import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { getActionPage } from '#db/reads/actions/actions.ts';
import { getPanelPage } from '#db/reads/panels/panels.ts';
import { statusRecords } from '#db/schema/rag-history.ts';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { actionIdOf, planId } from '#db/seed/haringey-plan.ts';
import { lastTold } from '#db/testing/administration.ts';
import { putAtStage } from '#db/testing/stages.ts';
import { type Answers, answerTo, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import { NotPossible, NotValid } from '#domain/policy/refusals.ts';
import { endRagOverride, overrideRag } from './rag-overrides.ts';
import { recordStatuses } from './status-records.ts';

beforeEach(() => void freshDatabase());

const id = actionIdOf('1.1');
const lead = () => actorOf('plan-lead');
const input = { colour: 'red', reason: 'An override’s own reason.', untilOn: '2023-07-31' } as const;
const statusOn = (today: string, who = 'plan-lead') =>
  getActionPage(actorOf(who), id, { ...juneMoment, today }).action.status;
const set = () => overrideRag(lead(), id, input, juneMoment).id;

describe('a colour set over the computed one', () => {
  test('stands beside it with its reason, up to and including its last day', () => {
    const { computed } = statusOn('2023-06-30');
    set();
    expect(statusOn('2023-06-30')).toMatchObject({ computed, override: { rag: 'red', reason: input.reason } });
    expect(statusOn('2023-07-31').override).not.toBeNull();
    expect(statusOn('2023-08-01').override).toBeNull();
    expect(lastTold()).toMatchObject({ event: 'rag-overridden' });
  });

  test('ends earlier when somebody ends it, once', () => {
    const override = set();
    endRagOverride(lead(), override, juneMoment);
    expect(statusOn('2023-06-30').override).toBeNull();
    refusedWithoutTrace(NotPossible, () => endRagOverride(lead(), override, juneMoment));
  });

  test('ends the one before it', () => {
    set();
    overrideRag(lead(), id, { ...input, colour: 'amber' }, juneMoment);
    expect(statusOn('2023-06-30').override?.rag).toBe('amber');
    const open = database().$client.prepare('select count(*) from rag_overrides where ended_at is null').pluck().get();
    expect(open).toBe(1);
  });

  test('does not end before today, and is not set on what is embedded', () => {
    const { fields } = refusedWithoutTrace(NotValid, () =>
      overrideRag(lead(), id, { ...input, untilOn: '2023-06-29' }, juneMoment),
    );
    expect(fields[0]?.field).toBe('untilOn');
    putAtStage(id, 'embedded');
    refusedWithoutTrace(NotPossible, set);
  });

  test('is none of a panel’s business', () => {
    set();
    expect(statusOn('2023-06-30', 'panel-member').override).toBeNull();
    expect(JSON.stringify(getPanelPage(actorOf('panel-member'), panelIdOf('scrutiny'), juneMoment))).not.toContain(
      input.reason,
    );
  });
});

/** By hand from rules §6. */
const answers: Answers = {
  'plan-lead': 'taken',
  director: 'taken',
  owner: 'not allowed',
  checker: 'not allowed',
  'lead-member': 'not allowed',
  clerk: 'not allowed',
  observer: 'not allowed',
  'panel-member': 'not allowed',
  'corporate-parenting-member': 'not found',
  'designated-doctor': 'not found',
  administrator: 'not found',
};

test.each(Object.entries(answers))('%s is answered “%s”', (who, answer) => {
  expect(answerTo(() => overrideRag(actorOf(who), id, input, juneMoment))).toBe(answer);
  if (answer === 'taken') return;
  const override = set();
  // A panel reads the action and knows nothing of what hangs on it (rules §5).
  const ending = who === 'panel-member' ? 'not found' : answer;
  expect(answerTo(() => endRagOverride(actorOf(who), override, juneMoment))).toBe(ending);
});

describe('the status of each day', () => {
  const on = (today: string) => ({ ...juneMoment, today });
  const records = () =>
    database().select().from(statusRecords).where(eq(statusRecords.actionId, id)).orderBy(statusRecords.onDate).all();

  test('is written once however often the job runs, and again only when something differs', () => {
    database().delete(statusRecords).run();
    expect(recordStatuses(planId, on('2023-06-30'))).toBe(22);
    expect(recordStatuses(planId, on('2023-06-30'))).toBe(0);
    expect(recordStatuses(planId, on('2023-07-01'))).toBe(0);
    recordStatuses(planId, on('2023-10-02'));
    expect(records().map(({ onDate, computed }) => [onDate, computed])).toEqual([
      ['2023-06-30', records()[0]?.computed],
      ['2023-10-02', 'red'],
    ]);
  });

  test('tells of an override of that day, and holds the cleared colour, not the one that waits', () => {
    database().delete(statusRecords).run();
    set();
    expect(records()).toMatchObject([{ onDate: '2023-06-30', override: 'red', declared: 'green' }]);
  });
});
