import { z } from 'zod';
import { isRealDate } from '#domain/dates/dates.ts';
import { optionallyChosen } from '#domain/inputs/chosen-input.ts';
import { optionalDate } from '#domain/inputs/date-input.ts';
import { line, narrative, optionalLine } from '#domain/inputs/text-input.ts';
import type { FieldError } from '#domain/policy/refusals.ts';
import type { EvidenceState, EvidenceVerdict } from './evidence-codes.ts';

/** What a person says of a file or link they show: the same for both. Dates are `YYYY-MM-DD`. */
const about = {
  title: line('what the evidence is called'),
  whatItShows: optionalLine('what it shows'),
  datedOn: optionalDate('Date of the evidence'),
  expiresOn: optionalDate('Date it expires'),
  measureId: optionallyChosen('a measure'),
  milestoneId: optionallyChosen('a milestone'),
  progressUpdateId: optionallyChosen('an update'),
};

export const evidenceFileInput = z.strictObject(about);
export type EvidenceFileInput = z.output<typeof evidenceFileInput>;

/** An address that a browser opens on the web: never a script, a file of the reader's machine or a name with a password in it. */
function isWebAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password } = new URL(text);
  return (protocol === 'https:' || protocol === 'http:') && username === '' && password === '';
}

export const evidenceLinkInput = z.strictObject({
  ...about,
  url: z
    .string('Enter the address of the page')
    .trim()
    .min(1, 'Enter the address of the page')
    .max(2000, 'The address must be 2,000 characters or fewer')
    .refine(isWebAddress, 'The address must begin with https:// or http://, like https://www.example.org/report'),
});
export type EvidenceLinkInput = z.output<typeof evidenceLinkInput>;

export const acceptEvidenceInput = z.strictObject({ reason: optionalLine('a note') });
export const rejectEvidenceInput = z.strictObject({ reason: narrative('why it does not stand as evidence') });
export const withdrawEvidenceInput = z.strictObject({ reason: narrative('why it is withdrawn') });

/**
 * What is refused of the dates of evidence (rules §1): dated in the future, or expired before its own date.
 * `today` is `YYYY-MM-DD`.
 */
export function refusedEvidenceDates(
  { datedOn, expiresOn }: Pick<EvidenceFileInput, 'datedOn' | 'expiresOn'>,
  today: string,
): FieldError[] {
  const found: FieldError[] = [];
  if (datedOn !== null && isRealDate(datedOn) && datedOn > today) {
    found.push({ field: 'datedOn', words: 'Date of the evidence must be today or in the past' });
  }
  if (expiresOn !== null && datedOn !== null && expiresOn < datedOn) {
    found.push({ field: 'expiresOn', words: 'Date it expires must be the same as or after the date of the evidence' });
  }
  return found;
}

export type EvidenceFacts = {
  withdrawnAt: string | null;
  expiresOn: string | null;
  /** The latest decision; null while nobody has looked at it. */
  decision: EvidenceVerdict | null;
};

/**
 * Where a piece of evidence stands on a day. Withdrawn before all else; rejected even when it has expired as well; its last
 * day is still a day on which it stands.
 */
export function evidenceState({ withdrawnAt, expiresOn, decision }: EvidenceFacts, today: string): EvidenceState {
  if (withdrawnAt !== null) return 'withdrawn';
  if (decision === 'rejected') return 'rejected';
  if (expiresOn !== null && expiresOn < today) return 'expired';
  return decision ?? 'waiting';
}
