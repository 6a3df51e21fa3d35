import { z } from 'zod';
import { date } from '#domain/inputs/date-input.ts';
import { narrative } from '#domain/inputs/text-input.ts';
import { declaredRags } from '#domain/vocabulary.ts';

/** A colour set over the computed one (rules §3). That it ends today or later is the write's to say. */
export const ragOverrideInput = z.strictObject({
  colour: z.enum(declaredRags, 'Choose a colour'),
  reason: narrative('the reason: it stands wherever the colour shows'),
  untilOn: date('Last day of the override'),
});
export type RagOverrideInput = z.output<typeof ragOverrideInput>;
