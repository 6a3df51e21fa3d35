import { createTransport } from 'nodemailer';
import { SMTPServer } from 'smtp-server';
import { databaseFile } from '#db/data-folder.ts';
import { database, holdDatabase } from '#db/database.ts';
import { openDatabase } from '#db/open.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { queueMail } from '#db/writes/mail/mail.ts';
import { askForUpdates } from '#jobs/ask-for-updates.ts';
import { presentMoment } from '#jobs/clock.ts';
import { startLongWork, stopLongWork } from '#jobs/long-work.ts';
import { mailServer } from '#jobs/mail-server.ts';
import { remindPeople } from '#jobs/remind.ts';
import { sendDueMail } from '#jobs/send-mail.ts';
import { type LargePlanMeasured, measureLargePlan } from './large-plan.ts';
import { type Held, longestDelay } from './loop-held.ts';
import { measurePanelReport, type ReportMeasured } from './panel-report.ts';
import { makeHugePlan } from './world.ts';

const MESSAGES = 1_000;
const DAY = '2023-07-05';

export type JobsMeasured = {
  mailPerSecond: number;
  barePerSecond: number;
  received: number;
  reminded: Held<void>;
  panelReport: ReportMeasured;
  largePlan: LargePlanMeasured;
};

/** A mail server that takes everything and keeps nothing but the count of different messages. */
async function startCounting() {
  const seen = new Set<string>();
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    hideSTARTTLS: true,
    onData: (stream, _session, done) => {
      let head = '';
      stream.on('data', (part: Buffer) => {
        head += part.toString('latin1');
      });
      stream.on('end', () => {
        seen.add(/^Message-ID: (.+)$/im.exec(head)?.[1] ?? '');
        done();
      });
    },
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as { port: number };
  return { port, seen, close: () => new Promise<void>((resolve) => server.close(() => resolve())) };
}

/** A thousand messages out of the outbox, beside the same conversations without one. */
async function measureMail() {
  const counting = await startCounting();
  const draft = { subject: 'One thing needs you', parts: [{ say: 'Action 1.1 is due today.' }] };
  database().transaction(() => {
    for (let number = 0; number < MESSAGES; number += 1) {
      queueMail({ personId: personIdOf('owner'), dedupeKey: `bench ${number}`, kind: 'test', draft }, presentMoment());
    }
  });
  const settings = { host: '127.0.0.1', port: counting.port, isSecure: false, wantsTls: false, user: null };
  const server = mailServer({ ...settings, password: null, from: 'plans@council.example' });
  const began = performance.now();
  await sendDueMail(server);
  const mailPerSecond = (MESSAGES * 1_000) / (performance.now() - began);
  server.close();
  const received = counting.seen.size;
  const bare = createTransport({
    host: '127.0.0.1',
    port: counting.port,
    secure: false,
    pool: true,
    maxConnections: 1,
  });
  const from = 'plans@council.example';
  const bareBegan = performance.now();
  for (let number = 0; number < MESSAGES; number += 1) {
    await bare.sendMail({
      from,
      to: 'owner@example.invalid',
      subject: 'x',
      text: 'Action 1.1',
      html: '<p>Action 1.1</p>',
    });
  }
  const barePerSecond = (MESSAGES * 1_000) / (performance.now() - bareBegan);
  bare.close();
  await counting.close();
  return { mailPerSecond, barePerSecond, received };
}

/**
 * What runs without a request, in this process on the world's own file: mail, reminding everybody of 2,400 actions, and what is
 * done with a plan of 2,400; with the longest that a request would have had to wait for it.
 */
export async function measureJobs(): Promise<JobsMeasured> {
  holdDatabase(openDatabase(databaseFile()));
  const mail = await measureMail();
  const day = { ...presentMoment(), today: DAY, now: `${DAY}T08:20:00.000Z` };
  const reminded = await longestDelay(async () => {
    await askForUpdates(day);
    await remindPeople(day, 18);
  });
  makeHugePlan();
  startLongWork();
  const largePlan = await measureLargePlan();
  const panelReport = await measurePanelReport();
  stopLongWork();
  database().$client.close();
  return {
    ...mail,
    reminded,
    largePlan,
    panelReport,
  };
}
