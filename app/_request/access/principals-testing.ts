import type { SeatKey } from '#db/seed/people-and-posts.ts';
import { personIdOf } from '#db/seed/people-rows.ts';

/* For tests only: everyone who may come, one a letter. Without `db/testing`, whose settings must not reach a browser's tests. */

/**
 * The letters of rules §6, and more: Q a partner's owner, S a plan lead of one plan only, R a member of another panel than P's.
 * Nobody (-) and somebody disabled (x) stand beside them.
 */
export const seats: Readonly<Record<string, SeatKey>> = {
  O: 'owner',
  Q: 'designated-doctor',
  L: 'plan-lead',
  S: 'second-plan-lead',
  K: 'checker',
  D: 'director',
  M: 'lead-member',
  C: 'clerk',
  P: 'panel-member',
  R: 'corporate-parenting-member',
  B: 'observer',
  A: 'administrator',
  x: 'regional-adoption',
};
export const principals = ['-', ...Object.keys(seats)];

/** The letter of the policy's matrix by which somebody is judged. */
export const letterOf = (principal: string) => ({ S: 'L', R: 'P' })[principal] ?? principal;

/** Who they are, by letter. */
export const personIds = Object.fromEntries(Object.entries(seats).map(([letter, seat]) => [letter, personIdOf(seat)]));
