import { assertAdministratorRemains } from '#domain/people/people.ts';
import { Gone, NotPossible } from '#domain/policy/refusals.ts';

/** What a person is called once their data was erased: nobody is told apart by more than a number. */
export const erasedName = (number: number) => `Former colleague ${number}`;

/** An address that nobody has and no mail goes to (RFC 2606). */
export const erasedAddress = (number: number) => `former-colleague-${number}@erased.invalid`;

export type ErasureFacts = {
  isSelf: boolean;
  personId: string;
  name: string;
  disabledAt: string | null;
  erasedAt: string | null;
  /** Who can sign in and administer. */
  administrators: readonly string[];
  /** Titles of the posts that they hold, fill in or deputise for, today or from a day to come. */
  posts: readonly string[];
  /** Names of the panels that they sit on or clerk, likewise. */
  panels: readonly string[];
};

/** What must be done before somebody's data can be erased, in words; empty when nothing stands in the way. */
export function erasureObstacles({ name, disabledAt, posts, panels }: ErasureFacts): string[] {
  return [
    ...(disabledAt === null ? [`Disable the account of ${name}.`] : []),
    ...posts.map((title) => `Hand over the post ${title}, or set their last day in it.`),
    ...panels.map((panel) => `Set their last day on the panel ${panel}.`),
  ];
}

/**
 * Somebody's personal data is erased once they have left (UK GDPR article 17; assurance §5, case 89): never one's own, and never before
 * the account is disabled and their posts and panels are in other hands.
 * @throws Gone when it was erased before; NotPossible naming what must be done first
 */
export function assertErasable(facts: ErasureFacts): void {
  if (facts.erasedAt !== null) throw new Gone(`The personal data of ${facts.name} was erased already.`);
  assertAdministratorRemains(facts.administrators, facts.personId);
  if (facts.isSelf) throw new NotPossible('You cannot erase yourself. Ask another administrator.');
  const obstacles = erasureObstacles(facts);
  if (obstacles.length > 0) throw new NotPossible(`First: ${obstacles.join(' ')}`, obstacles);
}
