import { z } from 'zod';
import { chosen, optionallyChosen } from '#domain/inputs/chosen-input.ts';
import { line } from '#domain/inputs/text-input.ts';
import { Gone, NotPossible, NotValid } from '#domain/policy/refusals.ts';
import { counted, inWords } from '#domain/texts/count-in-words.ts';
import { type Role, roles } from '#domain/vocabulary.ts';

const EMAIL_FORM = 'Enter an e-mail address in the correct format, like name@example.com';

/** An e-mail address as sign-in takes it: ASCII, at most 254 characters, kept in lower case. */
export const email = z
  .string('Enter an e-mail address')
  .trim()
  .toLowerCase()
  .min(1, 'Enter an e-mail address')
  .max(254, EMAIL_FORM)
  .pipe(z.email(EMAIL_FORM));

export const addPersonInput = z.strictObject({ name: line('a name'), email });
export const changePersonInput = addPersonInput;
export type PersonInput = z.output<typeof addPersonInput>;

export const grantRoleInput = z.strictObject({
  personId: chosen('a person'),
  role: z.enum(roles, 'Choose a role'),
  /** Null: on every plan, those to come too. */
  planId: optionallyChosen('a plan'),
});
export type GrantRoleInput = z.output<typeof grantRoleInput>;

/** For verbs that need nothing but their address. */
export const nothing = z.strictObject({});

/**
 * An administrator looks after the whole installation and cannot be one on a single plan (rules §6).
 * @throws NotValid on `planId`
 */
export function assertRoleFitsPlan(role: Role, planId: string | null): void {
  if (role !== 'administrator' || planId === null) return;
  throw new NotValid([{ field: 'planId', words: 'An administrator is one on all plans. Choose “All plans”' }]);
}

/**
 * There must always be somebody who can sign in and administer; this holds for oneself too.
 * @param administrators ids of the people who are administrators, are not disabled and have chosen a password
 * @param leaving who would cease to be one
 * @throws NotPossible when nobody would be left
 */
export function assertAdministratorRemains(administrators: readonly string[], leaving: string): void {
  if (!administrators.includes(leaving) || administrators.some((id) => id !== leaving)) return;
  throw new NotPossible('There must be one administrator. Make somebody else an administrator first.');
}

/**
 * Somebody whose personal data was erased is nobody who can be changed, enabled or given a role.
 * @throws Gone
 */
export function assertNotErased({ name, erasedAt }: { name: string; erasedAt: string | null }): void {
  if (erasedAt === null) return;
  throw new Gone(`The personal data of ${name} was erased. If they come back, add them as a new person.`);
}

export type SignInState = 'can-sign-in' | 'no-password' | 'disabled' | 'erased';

/** How a person stands to signing in. Without an identity they have not chosen a password yet. */
export function signInState(person: {
  disabledAt: string | null;
  erasedAt: string | null;
  identityId: string | null;
}): SignInState {
  if (person.erasedAt !== null) return 'erased';
  if (person.disabledAt !== null) return 'disabled';
  return person.identityId === null ? 'no-password' : 'can-sign-in';
}

export const signInStateWords: Record<SignInState, string> = {
  'can-sign-in': 'Can sign in',
  'no-password': 'No password chosen yet',
  disabled: 'Disabled',
  erased: 'Personal data erased',
};

/** Who has left: they need no role, and are not asked after. */
export const hasLeft = (state: SignInState): boolean => state === 'disabled' || state === 'erased';

/** "14 people, one without a role", of those who have not left. */
export function peopleTitle(people: readonly { state: SignInState; roles: readonly unknown[] }[]): string {
  const without = people.filter((person) => !hasLeft(person.state) && person.roles.length === 0).length;
  const all = counted(people.length, 'person', 'people');
  return without === 0 ? all : `${all}, ${inWords(without)} without a role`;
}
