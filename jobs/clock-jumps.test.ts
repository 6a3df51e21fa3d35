import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { database, holdDatabase } from '#db/database.ts';
import { type Database, openDatabase } from '#db/open.ts';
import { verifyAuditChain } from '#db/reads/audit/audit-chain.ts';
import { auditEvents } from '#db/schema/audit.ts';
import { outboxMessages, reminderLedger } from '#db/schema/outbox.ts';
import { actions } from '#db/schema/plans.ts';
import { updateRequests } from '#db/schema/update-requests.ts';
import { actionIdOf } from '#db/seed/haringey-plan.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { freshDatabase } from '#db/testing.ts';
import { addDays } from '#domain/dates/dates.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';
import { jobs } from './jobs.ts';
import { lookAt } from './scheduler.ts';

/*
 * The clock of a running server jumps (assurance REL-16, abuse case 76). No program that forges a process's clock is needed: the
 * scheduler is given its clock, here one that jumps, and works over a database in a file as it does in a server.
 */

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'seventy-clock-'));
let open: Database | null = null;
afterAll(() => {
  open?.$client.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

const ours = actionIdOf('1.1');
const ofTheDay = jobs.filter(({ name }) => name === 'remind' || name === 'ask-for-updates');

/** A real installation in a file, that follows the clock, with one open action and this deadline. */
function installation(deadlineOn: string): void {
  const bytes = freshDatabase().$client.serialize();
  open?.$client.close();
  const file = path.join(folder, `${crypto.randomUUID()}.db`);
  fs.writeFileSync(file, bytes);
  open = openDatabase(file);
  holdDatabase(open);
  const { $client } = database();
  $client.exec('update installation set example_day_on = null');
  $client.exec("update actions set stage = 'closed'");
  database().delete(updateRequests).run();
  database().update(actions).set({ stage: 'in-progress', deadlineOn, startOn: null }).where(eq(actions.id, ours)).run();
}

const HOUR_MS = 3_600_000;
/** Every hour from one instant to another, both included. */
function hours(from: string, to: string): string[] {
  const [first, last] = [Date.parse(from), Date.parse(to)];
  const count = Math.floor((last - first) / HOUR_MS) + 1;
  return Array.from({ length: count }, (_, at) => new Date(first + at * HOUR_MS).toISOString());
}

async function live(clocks: readonly string[]): Promise<void> {
  for (const clock of clocks) await lookAt({ today: dateInLondon(clock), now: clock, clock }, ofTheDay);
}

/** What was told, to whom and of which day; a mail a day and person. */
function told() {
  const rows = database().select().from(reminderLedger).all();
  const reminders = rows.map(({ subjectId, kind, onDate, personId }) =>
    // There is one request at a time, under an id of its own each time the test runs.
    [kind, kind === 'request' ? 'request' : subjectId, onDate, personId].join(' '),
  );
  const mail = database()
    .select()
    .from(outboxMessages)
    .all()
    .map(({ dedupeKey }) => dedupeKey ?? '');
  return { reminders: reminders.sort(), mail: mail.sort() };
}

function expectNothingTwice({ reminders, mail }: ReturnType<typeof told>): void {
  expect(new Set(reminders).size).toBe(reminders.length);
  expect(new Set(mail).size).toBe(mail.length);
}

/** Without the first: the example was made on a later day than any here. */
const jumpsTold = () =>
  database().select().from(auditEvents).where(eq(auditEvents.event, 'clock-went-back')).all().slice(1);

describe('an action due on Friday 14 July 2023, on a server whose clock', () => {
  const whole = hours('2023-07-06T20:30:00.000Z', '2023-07-14T14:30:00.000Z');
  const until = (clock: string) => whole.filter((each) => each <= clock);
  const since = (clock: string) => whole.filter((each) => each > clock);
  const noon = '2023-07-13T11:30:00.000Z';
  let usual: ReturnType<typeof told>;

  beforeAll(async () => {
    installation('2023-07-14');
    await live(whole);
    usual = told();
  });
  beforeEach(() => installation('2023-07-14'));

  test('goes on as clocks do, is reminded of 7 days and a day before and on the day', () => {
    const own = usual.reminders.filter((each) => each.endsWith(personIdOf('owner')) && each.includes(ours));
    expect(own.length).toBeGreaterThanOrEqual(3);
  });

  test.each([
    ['is put back an hour', [...until(noon), ...since('2023-07-13T10:00:00.000Z')], 1],
    ['is put back a day', [...until(noon), ...since('2023-07-12T11:00:00.000Z')], 1],
    ['runs a day ahead for an hour and is put right', [...until(noon), '2023-07-14T11:30:00.000Z', ...since(noon)], 1],
    ['stands still for a day and jumps over it', [...until(noon), ...since('2023-07-14T11:30:00.000Z')], 0],
  ])('%s, is reminded of exactly the same', async (_, clocks, jumps) => {
    await live(clocks);
    expectNothingTwice(told());
    expect(told().reminders).toEqual(usual.reminders);
    expect(jumpsTold()).toHaveLength(jumps);
    expect(verifyAuditChain().firstBad).toBeNull();
  });

  test('shows ten years ahead for an hour and is put right, loses nothing and doubles nothing', async () => {
    await live([...until(noon), '2033-07-13T11:30:00.000Z', ...since(noon)]);
    expectNothingTwice(told());
    expect(told().reminders).toEqual(expect.arrayContaining(usual.reminders));
    const [jump] = jumpsTold();
    expect(jumpsTold()).toHaveLength(1);
    expect(jump).toMatchObject({ actor: 'scheduler', at: '2023-07-13T12:30:00.000Z' });
  });
});

test.each(['2023-03-24', '2023-10-27'])(
  'over the change of the clocks on the Sunday after %s each day is told once, and no jump is told of',
  async (friday) => {
    installation(addDays(friday, 4));
    await live(hours(`${addDays(friday, -3)}T00:30:00.000Z`, `${addDays(friday, 4)}T20:30:00.000Z`));
    expectNothingTwice(told());
    const ours = told().mail.filter((key) => key.includes(personIdOf('owner')));
    expect(new Set(ours).size).toBe(ours.length);
    expect(ours.length).toBeGreaterThanOrEqual(3);
    expect(jumpsTold()).toEqual([]);
  },
);
