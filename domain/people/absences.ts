import { z } from 'zod';
import { longDate } from '#domain/dates/dates.ts';
import { chosen } from '#domain/inputs/chosen-input.ts';
import { date } from '#domain/inputs/date-input.ts';
import { NotValid } from '#domain/policy/refusals.ts';
import { questionFarDay } from './terms-of-office.ts';

/** Days somebody is away, both included: their deputy is asked instead (rules §4). */
export const setAwayInput = z.strictObject({
  personId: chosen('a person'),
  fromOn: date('The first day'),
  untilOn: date('The last day'),
  confirmed: z.boolean().default(false),
});
export type SetAwayInput = z.output<typeof setAwayInput>;

/**
 * Days that cannot be an absence to come (rules §1), all at once; one that ends more than two years ahead is asked about once.
 * @throws NotValid on `untilOn` when it is before the first day or past already; Questioned on `untilOn`
 */
export function assertCanBeAway({ fromOn, untilOn, confirmed }: SetAwayInput, today: string): void {
  if (untilOn < fromOn) {
    const words = `The last day must be on or after ${longDate(fromOn)}, the first day`;
    throw new NotValid([{ field: 'untilOn', words }]);
  }
  if (untilOn < today) throw new NotValid([{ field: 'untilOn', words: 'The last day must be today or later' }]);
  questionFarDay({ field: 'untilOn', label: 'The last day', day: untilOn }, today, confirmed);
}
