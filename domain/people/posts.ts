import { z } from 'zod';
import { addDays, longDate } from '#domain/dates/dates.ts';
import { chosen } from '#domain/inputs/chosen-input.ts';
import { date } from '#domain/inputs/date-input.ts';
import { line, optionalLine } from '#domain/inputs/text-input.ts';
import { NotPossible } from '#domain/policy/refusals.ts';
import { counted, inWords } from '#domain/texts/count-in-words.ts';
import { type HoldingCapacity, holdingCapacities } from '#domain/vocabulary.ts';
import { endsOnOrAfter, runsOn, type Term } from './terms-of-office.ts';

const partnerBody = optionalLine('the partner body').transform((text) => (text === '' ? null : text));

export const addPostInput = z.strictObject({ title: line('a title'), partnerBody });
export const changePostInput = addPostInput;
export type PostInput = z.output<typeof addPostInput>;

export const placeInPostInput = z.strictObject({
  postId: chosen('a post'),
  personId: chosen('a person'),
  capacity: z.enum(holdingCapacities, 'Choose whether they hold the post, fill in, or deputise'),
  fromOn: date('The first day'),
  confirmed: z.boolean().default(false),
});
export type PlaceInPostInput = z.output<typeof placeInPostInput>;

export const endHoldingInput = z.strictObject({ untilOn: date('The last day'), confirmed: z.boolean().default(false) });
export type EndHoldingInput = z.output<typeof endHoldingInput>;

export type Holding = Term & {
  id: string;
  personId: string;
  personName: string;
  capacity: HoldingCapacity;
  /** Their account is disabled: nobody acts in their place here, as if the holding were not. */
  former?: boolean;
};

/** A holding that ends because another begins. */
export type EndedByPlacement = { id: string; untilOn: string };

const standing: Record<HoldingCapacity, string> = {
  substantive: 'holds this post',
  interim: 'is interim in this post',
  deputy: 'deputises for this post',
};

/**
 * What putting a person in a post ends (product §1: a leaver hands over in one step). A post has one holder and one interim at a
 * time, so the one before ends the day before; deputies can be several. A person stands in one capacity to a post: whatever
 * else they were there ends too.
 * @param holdings all of the post, past ones too
 * @returns the holdings to end, with their last day
 * @throws NotPossible when the same person already stands there so, or when one to be ended begins on that day or later
 */
export function endedByPlacement(
  holdings: readonly Holding[],
  placed: { personId: string; capacity: HoldingCapacity; fromOn: string },
): EndedByPlacement[] {
  const meeting = holdings.filter((holding) => endsOnOrAfter(holding, placed.fromOn));
  const replaced = meeting.filter(
    (holding) =>
      holding.personId === placed.personId || (placed.capacity !== 'deputy' && holding.capacity === placed.capacity),
  );
  for (const holding of replaced) {
    const who = `${holding.personName} ${standing[holding.capacity]} from ${longDate(holding.fromOn)}`;
    if (holding.personId === placed.personId && holding.capacity === placed.capacity) {
      throw new NotPossible(`${who} already.`);
    }
    if (holding.fromOn >= placed.fromOn) {
      throw new NotPossible(`${who}. End that first, or choose a first day after it began.`);
    }
  }
  return replaced.map(({ id }) => ({ id, untilOn: addDays(placed.fromOn, -1) }));
}

/** Who stands to a post on a day, and whether it is vacant: neither a holder nor an interim who can sign in. */
export function postOn(holdings: readonly Holding[], day: string) {
  const current = holdings.filter((holding) => runsOn(holding, day));
  const of = (capacity: HoldingCapacity) => current.filter((holding) => holding.capacity === capacity);
  const [holders, interims, deputies] = [of('substantive'), of('interim'), of('deputy')];
  return { current, holders, interims, deputies, vacant: [...holders, ...interims].every(({ former }) => former) };
}

/** "30 posts, two vacant" */
export function postsTitle(posts: readonly { vacant: boolean }[]): string {
  const vacant = posts.filter((post) => post.vacant).length;
  const all = counted(posts.length, 'post', 'posts');
  return vacant === 0 ? all : `${all}, ${inWords(vacant)} vacant`;
}
