import { mailSetUp } from '#db/reads/mail/mail-settings.ts';
import {
  giveUpSupersededDigests,
  hastenUnreached,
  markNotSent,
  markSent,
  takeNextMessage,
} from '#db/writes/mail/outbox.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { presentMoment } from './clock.ts';
import { type MailServer, mailServer, NotTaken } from './mail-server.ts';

/** One round ends after so many, so that a stop of the server or a new setting is not waited for long. */
const MOST_A_ROUND = 2_000;

export type Round = { sent: number; refused: number };

/**
 * Sends what is due, one message after another, until nothing is or the server cannot be reached. Each is marked before the
 * conversation and after it: an end of the process in between costs at most one message that arrives twice, under one
 * Message-ID.
 * @param present the moment, asked anew for each message
 */
export async function sendDueMail(server: MailServer, present: () => Moment = presentMoment): Promise<Round> {
  const round: Round = { sent: 0, refused: 0 };
  giveUpSupersededDigests(present());
  for (let tried = 0; tried < MOST_A_ROUND; tried += 1) {
    const message = takeNextMessage(present());
    if (!message) break;
    try {
      await server.send(message);
    } catch (error) {
      if (!(error instanceof NotTaken)) throw error;
      round.refused += 1;
      markNotSent(message.id, { error: error.message, unreached: error.unreached }, present());
      if (error.unreached) break;
      continue;
    }
    markSent(message.id, present());
    round.sent += 1;
    if (round.sent === 1) hastenUnreached(present());
  }
  return round;
}

/** The job: nothing leaves without a mail server in the settings; it stays "not sent yet", and an administrator is told so. */
export async function sendMail(): Promise<void> {
  const setUp = mailSetUp();
  if ('fault' in setUp) return;
  const server = mailServer(setUp.settings);
  try {
    await sendDueMail(server);
  } finally {
    server.close();
  }
}
