import { eq } from 'drizzle-orm';
import { finishLongJob, finishWith, startNextLongJob } from '#db/writes/jobs/long-job-runs.ts';
import {
  askForDraft,
  askForExport,
  askForFreezing,
  askForSealing,
  cancelLongJob,
  tryLongJobAgain,
} from '#db/writes/jobs/long-jobs.ts';
import { changeEscalation } from '#db/writes/mail/escalations.ts';
import { addNotices, queueMail } from '#db/writes/mail/mail.ts';
import { queueTestMessage, retryGivenUpMail, retryMessage } from '#db/writes/mail/mail-administration.ts';
import { changeMailPreferences } from '#db/writes/mail/mail-preferences.ts';
import { readAllNotices, readNotice } from '#db/writes/mail/notices.ts';
import { giveUpSupersededDigests, markNotSent } from '#db/writes/mail/outbox.ts';
import { remindPerson } from '#db/writes/mail/reminders.ts';
import { publishedCalendar as calendar } from '#domain/clocks/bank-holidays.ts';
import type { DigestItem } from '#domain/mail/digest.ts';
import type { MailKind } from '#domain/mail/mail-kinds.ts';
import { defaultMailPreferences } from '#domain/mail/mail-preferences.ts';
import { database } from '../database.ts';
import { outboxMessages } from '../schema/outbox.ts';
import { actionIdOf, planId } from '../seed/haringey-plan.ts';
import { personIdOf } from '../seed/people-rows.ts';
import { actorOf, juneMoment as moment } from '../testing.ts';
import { approvedReport, readNow } from './panel-reports.ts';
import { approveTwice, sealing, sealNow } from './submissions.ts';

/* For tests only: what runs without a request, for the tests that ask something of every write. */

type Write = { event: string; ready: () => () => unknown };

export const reminded: DigestItem = {
  kind: 'deadline',
  subjectKind: 'action',
  subjectId: actionIdOf('1.1'),
  onDate: '2023-06-30',
  planId,
  actionId: actionIdOf('1.1'),
  ref: '1.1',
  title: 'A title',
  isExempt: false,
  dueOn: '2023-06-30',
  ownerPost: null,
};

/** A message in the outbox, to the owner. @returns its id */
export function queuedMessage(dedupeKey = 'a key', createdAt = moment.clock, kind: MailKind = 'digest'): string {
  const draft = { subject: 'A subject', parts: [{ say: 'A sentence.' }] };
  const at = { ...moment, clock: createdAt };
  queueMail({ personId: personIdOf('owner'), dedupeKey, kind, draft }, at);
  const ofKey = eq(outboxMessages.dedupeKey, dedupeKey);
  return database().select({ id: outboxMessages.id }).from(outboxMessages).where(ofKey).get()?.id ?? '';
}

function noticeOfOwner(): string {
  const notice = { personId: personIdOf('owner'), dedupeKey: 'n', kind: 'other', text: 'Said', href: '/' } as const;
  addNotices([notice], moment);
  return database().$client.prepare("select id from notices where dedupe_key = 'n'").pluck().get() as string;
}

const [owner, lead, administrator] = ['owner', 'plan-lead', 'administrator'].map((who) => () => actorOf(who)) as [
  () => ReturnType<typeof actorOf>,
  () => ReturnType<typeof actorOf>,
  () => ReturnType<typeof actorOf>,
];
const asked = () => askForExport(lead(), planId, { form: 'pdf' }, moment);

/** By hand, as in the test of every write. */
export const mailWrites: Record<string, Write> = {
  readNotice: {
    event: 'notice-read',
    ready: () => {
      const id = noticeOfOwner();
      return () => readNotice(owner(), id, moment);
    },
  },
  readAllNotices: { event: 'notices-read', ready: () => () => readAllNotices(owner(), moment) },
  changeMailPreferences: {
    event: 'mail-preferences-changed',
    ready: () => () => changeMailPreferences(owner(), { ...defaultMailPreferences, muted: ['deadline'] }, 0, moment),
  },
  changeEscalation: {
    event: 'escalation-changed',
    ready: () => () =>
      changeEscalation(lead(), planId, { deputyAfter: 1, planLeadAfter: 2, directorAfter: 3 }, 0, moment),
  },
  remindPerson: {
    event: 'person-reminded',
    ready: () => () => remindPerson(personIdOf('owner'), [reminded], { today: moment.today, calendar }, moment),
  },
  retryMessage: {
    event: 'mail-tried-again',
    ready: () => {
      const id = queuedMessage();
      return () => retryMessage(administrator(), id, moment);
    },
  },
  retryGivenUpMail: {
    event: 'given-up-mail-tried-again',
    ready: () => () => retryGivenUpMail(administrator(), moment),
  },
  queueTestMessage: { event: 'test-mail-queued', ready: () => () => queueTestMessage(administrator(), moment) },
  markNotSent: {
    event: 'mail-given-up',
    ready: () => {
      const id = queuedMessage('old', '2026-09-01T09:00:00.000Z');
      database().update(outboxMessages).set({ attempts: 30 }).run();
      return () => markNotSent(id, { error: 'Refused', unreached: false }, moment);
    },
  },
  giveUpSupersededDigests: {
    event: 'superseded-mail-given-up',
    ready: () => {
      for (const key of 'abcdef') queuedMessage(key);
      return () => giveUpSupersededDigests(moment);
    },
  },
  askForExport: { event: 'export-asked-for', ready: () => asked },
  askForSealing: {
    event: 'sealing-asked-for',
    ready: () => {
      approveTwice();
      return () => askForSealing(lead(), planId, sealing(), 1, moment);
    },
  },
  askForDraft: {
    event: 'draft-sending-asked-for',
    ready: () => {
      const panelIds = database().$client.prepare('select id from panels limit 1').pluck().all() as string[];
      const input = { panelIds, postIds: [], note: '', commentsDueOn: '2023-07-07', confirmed: true };
      return () => askForDraft(lead(), planId, input, moment);
    },
  },
  askForFreezing: {
    event: 'report-freezing-asked-for',
    ready: () => {
      const id = approvedReport();
      return () => askForFreezing(lead(), id, readNow(id), moment);
    },
  },
  finishWith: {
    event: 'plan-sealed',
    ready: () => {
      approveTwice();
      askForSealing(lead(), planId, sealing(), 1, moment);
      const job = startNextLongJob(moment);
      if (!job) throw new Error('No job waits.');
      return () => finishWith(job, () => sealNow(), moment);
    },
  },
  cancelLongJob: {
    event: 'export-cancelled',
    ready: () => {
      const { id } = asked();
      return () => cancelLongJob(lead(), id, moment);
    },
  },
  tryLongJobAgain: {
    event: 'export-asked-for-again',
    ready: () => {
      const { id } = asked();
      cancelLongJob(lead(), id, moment);
      return () => tryLongJobAgain(lead(), id, moment);
    },
  },
  finishLongJob: {
    event: 'export-written',
    ready: () => {
      asked();
      const job = startNextLongJob(moment);
      if (!job) throw new Error('No job waits.');
      const result = { fileName: 'plan.pdf', mediaType: 'application/pdf', bytes: 3, sha256: 'abc' };
      return () => finishLongJob(job, result, moment);
    },
  },
};
/** What these folders export beside, each for its own reason. */
export const mailPlumbing: Record<string, string> = {
  queueMail: 'part of the write that has something to tell, whose row tells of it',
  inChunks: 'cuts a list, and writes nothing',
  tellOfDraft: 'part of sending a draft, whose row tells how many were told',
  addNotices: 'part of the write that has something to tell, whose row tells of it',
  tellOfSelfGrant: 'part of grantRole, whose row tells of it',
  takeNextMessage: 'the outbox is its own record of what was sent when',
  markSent: 'the outbox is its own record of what was sent when',
  releaseInterruptedMessages: 'puts back what an end of the server left on its way; nobody did anything',
  hastenUnreached: 'moves the next try of what could not be sent; nobody did anything',
  pruneOnce: 'deletes what is kept for a time only, by the rule in its docstring; nobody did anything',
  noteJobRun: 'the time of a job’s last run',
  NoLongerWanted: 'a refusal, and writes nothing',
  startNextLongJob: 'the job’s own row says when it began',
  noteProgress: 'the job’s own row says how far it is',
  failLongJob: 'the job’s own row says why it failed',
  resumeCutOffLongJobs: 'puts back what an end of the server cut off; nobody did anything',
  pruneLongJobs: 'deletes results a day old; nobody did anything',
};
