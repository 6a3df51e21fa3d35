import { z } from 'zod';
import { date } from '#domain/inputs/date-input.ts';
import { line, narrative, optionalNarrative } from '#domain/inputs/text-input.ts';
import { approvalCapacities, publishedThings } from './submission-words.ts';

/** SHA-256 in hexadecimal, as the page showed it: whoever approves or seals says what they read. */
const contentHash = z.string().regex(/^[0-9a-f]{64}$/, 'Reload the page: it does not say what is approved');

/** An approval of the content somebody read, as director or as lead member. */
export const approveInput = z.strictObject({
  capacity: z.enum(approvalCapacities, 'Choose whether you approve as director or as lead member'),
  contentHash,
});
export type ApproveInput = z.output<typeof approveInput>;

/** A sealing; an amendment says why, and whether it changes wording only. */
export const sealInput = z.strictObject({
  contentHash,
  why: optionalNarrative('why the plan is amended'),
  minor: z.boolean().default(false),
});
export type SealInput = z.output<typeof sealInput>;

/** A version on its way to Ofsted. */
export const sendingInput = z.strictObject({
  sentOn: date('Date sent'),
  sentTo: line('to whom it was sent'),
  how: line('how it was sent'),
  note: optionalNarrative('the note'),
  confirmed: z.boolean().default(false),
});
export type SendingInput = z.output<typeof sendingInput>;

/** Ofsted's answer to a sending. */
export const ofstedAnswerInput = z
  .strictObject({
    answeredOn: date('Date of the answer'),
    reflects: z.boolean('Choose whether the statement reflects the findings'),
    words: optionalNarrative('Ofsted’s words'),
  })
  .refine(({ reflects, words }) => reflects || words !== '', {
    path: ['words'],
    message: 'Enter what Ofsted says is missing',
  });
export type OfstedAnswerInput = z.output<typeof ofstedAnswerInput>;

/** A publication of the report, or of a sealed version of the statement. */
export const publicationInput = z.strictObject({
  what: z.enum(publishedThings, 'Choose what was published'),
  versionNumber: z.int('Choose the version that was published').min(1).nullable().default(null),
  publishedOn: date('Date published'),
  place: line('where it was published'),
  audience: line('to whom it was sent or shown'),
  confirmed: z.boolean().default(false),
});
export type PublicationInput = z.output<typeof publicationInput>;

/** Why something noted by mistake is taken back. */
export const takeBackInput = z.strictObject({ reason: narrative('why it is taken back') });

/** Whether amendments of wording are left to the director alone. */
export const delegateInput = z.strictObject({ delegated: z.boolean('Choose who approves a minor amendment') });
