import { z } from 'zod';
import { carryingDecisions } from '#domain/panels/panel-words.ts';

/** Whether a recommendation is the same weakness as one of an earlier inspection, as a person decided. */
export const carriedFromInput = z.strictObject({
  carriedFromId: z.string().min(1, 'Choose the earlier recommendation').max(40),
  decision: z.enum(carryingDecisions, 'Choose whether it is the same weakness'),
});
export type CarriedFromInput = z.output<typeof carriedFromInput>;
