import { z } from 'zod';
import { date } from '#domain/inputs/date-input.ts';
import { line, narrative, optionalNarrative } from '#domain/inputs/text-input.ts';
import { defaultReCheckMonths } from './re-checks.ts';

const id = z.string().max(40);

/** A checker's verification: what was looked at, and after how many months to look again. */
export const verifyInput = z.strictObject({
  sampled: narrative('what was sampled'),
  found: narrative('what was found'),
  reCheckMonths: z
    .array(z.number().int().min(1).max(24))
    .min(1, 'Choose at least one re-check')
    .max(4)
    .default([...defaultReCheckMonths]),
});
export type VerifyInput = z.output<typeof verifyInput>;

/** An act that needs its reason and nothing else. */
export const reasonInput = z.strictObject({ reason: narrative('the reason') });

export const passReCheckInput = z.strictObject({ note: optionalNarrative('what was found') });

/** The decision or meeting that closes an action. That its date is not in the future is the guard's to say. */
export const closeInput = z.strictObject({
  decision: line('the decision or meeting that closed the action'),
  decidedOn: date('Date of the decision'),
});
export type CloseInput = z.output<typeof closeInput>;

export const withdrawInput = z.strictObject({
  reason: narrative('the reason'),
  /** Ids of the recommendations the person confirmed are left without an action. */
  confirmedLeftWithoutAction: z.array(id).max(100).default([]),
});
export type WithdrawInput = z.output<typeof withdrawInput>;

export const milestoneDoneInput = z.strictObject({ doneOn: date('Date done') });
export const milestoneDropInput = z.strictObject({ reason: narrative('why it is dropped') });
export const dependencyInput = z.strictObject({
  waitsOnActionId: z.string('Choose an action').min(1, 'Choose an action').max(40),
});
