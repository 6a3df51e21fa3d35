import { z } from 'zod';
import { narrative } from '#domain/inputs/text-input.ts';
import { privateNoteKinds } from './panel-words.ts';

const text = narrative('your note');

/** What a person keeps for themselves beside a report: at an item by its number, or (null) at the report as a whole. */
export const writeNoteInput = z.strictObject({
  itemNumber: z.int('Choose an item by its number').min(1, 'Choose an item by its number').nullable().default(null),
  kind: z.enum(privateNoteKinds, 'Say whether this is a note or a question'),
  text,
});
export type WriteNoteInput = z.output<typeof writeNoteInput>;

export const changeNoteInput = z.strictObject({ text });

export const throwAwayNoteInput = z.strictObject({});
