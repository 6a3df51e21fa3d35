import fs from 'node:fs';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@playwright/test';
import { openDatabase } from '#db/open.ts';
import { actionIdOf } from '#db/seed/haringey-plan.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { startMailServer } from '#jobs/smtp-testing.ts';
import { inProject } from '#launch/project.mjs';
import { OwnServer } from './own-server.ts';

/*
 * The clock of a running server jumps an hour, a day and over the end of summer time (assurance REL-16, abuse case 76), and a real mail
 * server counts what comes of it. Every jump there is, hour by hour, is told to the scheduler in jobs/clock-jumps.test.ts.
 */

const ours = actionIdOf('1.1');

test('a clock that jumps an hour, a day or over the end of summer time neither doubles nor drops a reminder', async () => {
  test.setTimeout(120_000);
  const mailServer = await startMailServer();
  const server = await OwnServer.prepare('e2e-clock');
  const file = server.file('clock-off-by');
  const setTo = (clock: string) => fs.writeFileSync(file, String(Date.parse(clock) - Date.now()));
  server.settings = {
    SMTP_URL: `smtp://127.0.0.1:${mailServer.port}`,
    MAIL_FROM: 'plans@council.example',
    CLOCK_OFF_BY: file,
    NODE_OPTIONS: `--import=${pathToFileURL(inProject('e2e/set-clock.mjs'))}`,
  };
  // An installation that follows the clock, with one action that is open.
  const db = openDatabase(server.file('seventy.db'));
  db.$client.exec(
    "update installation set example_day_on = null; update actions set stage = 'closed'; delete from update_requests",
  );
  db.$client
    .prepare("update actions set stage = 'in-progress', start_on = null, deadline_on = '2023-10-31' where id = ?")
    .run(ours);
  const ran = db.$client.prepare("select last_ran_at from job_runs where name = 'remind'").pluck();
  const waiting = db.$client.prepare('select count(*) from outbox_messages where sent_at is null').pluck();
  /** Sets the clock, and waits until reminders were looked for by it. */
  const jumpTo = async (clock: string) => {
    setTo(clock);
    await expect.poll(() => String(ran.get()).slice(0, 13), { timeout: 30_000 }).toBe(clock.slice(0, 13));
  };
  try {
    setTo('2023-10-27T08:30:00Z');
    await server.start();
    for (const clock of [
      '2023-10-27T08:30:00Z',
      '2023-10-27T07:30:00Z',
      '2023-10-30T09:30:00Z',
      '2023-10-29T00:30:00Z',
      '2023-10-31T09:30:00Z',
      '2023-10-30T08:30:00Z',
    ]) {
      await jumpTo(clock);
    }
    db.$client.exec("delete from job_runs where name = 'send-mail'");
    await expect.poll(() => waiting.get(), { timeout: 30_000 }).toBe(0);
    const told = db.$client.prepare('select kind, on_date from reminder_ledger where subject_id = ? and person_id = ?');
    // The one of 7 days before was due on the Tuesday, before this server was there to tell it.
    expect(told.raw().all(ours, personIdOf('owner'))).toEqual([
      ['deadline', '2023-10-24'],
      ['deadline', '2023-10-30'],
      ['deadline', '2023-10-31'],
    ]);
    const mail = mailServer.received.map(({ recipients, messageId }) => [...recipients, messageId].join());
    expect(mail.filter((to) => to.startsWith('owner@'))).toHaveLength(3);
    expect(new Set(mail).size).toBe(mail.length);
  } finally {
    await server.end();
    await mailServer.close();
    db.$client.close();
  }
});
