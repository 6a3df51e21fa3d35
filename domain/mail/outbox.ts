/** Minutes until a message is tried again after its first, second, … failure; the last one from then on (assurance REL-17). */
const waits = [1, 5, 15, 60, 180, 360] as const;
const GIVE_UP_AFTER_DAYS = 5;
/** So that one leap of the clock gives up nothing: this many tries take more than a day and a half at the least. */
const LEAST_TRIES = 12;
const MINUTE_MS = 60_000;

/** What became of one try. `unreached`: nobody answered, so the message itself may be in order. */
export type FailedTry = { attempts: number; createdAt: string; clock: string };

/**
 * When a message that could not be sent is tried again, or null when it is given up: after five days and at least twelve
 * tries.
 * @param attempts tries so far, this one among them; instants are ISO UTC of the real clock
 */
export function nextTry({ attempts, createdAt, clock }: FailedTry): string | null {
  const age = Date.parse(clock) - Date.parse(createdAt);
  if (age >= GIVE_UP_AFTER_DAYS * 24 * 60 * MINUTE_MS && attempts >= LEAST_TRIES) return null;
  const wait = waits[Math.min(attempts, waits.length) - 1] ?? waits[0];
  return new Date(Date.parse(clock) + wait * MINUTE_MS).toISOString();
}

/** No message ever waits longer than this: one that seems to was put off by a clock that has been put back since. */
export function furthestWait(clock: string): string {
  return new Date(Date.parse(clock) + (waits.at(-1) ?? 0) * MINUTE_MS + MINUTE_MS).toISOString();
}

export type MessageState = 'waiting' | 'being-sent' | 'sent' | 'given-up';

export function messageState(message: {
  sentAt: string | null;
  givenUpAt: string | null;
  sendingAt: string | null;
}): MessageState {
  if (message.sentAt !== null) return 'sent';
  if (message.givenUpAt !== null) return 'given-up';
  return message.sendingAt === null ? 'waiting' : 'being-sent';
}

/** For screens. */
export const messageStateWords: Record<MessageState, string> = {
  waiting: 'Not sent yet',
  'being-sent': 'Being sent',
  sent: 'Sent',
  'given-up': 'Given up',
};
