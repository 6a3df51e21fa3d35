import { shortDate } from '#domain/dates/dates.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';
import { type SignInState, signInStateWords } from '#domain/people/people.ts';
import { type HoldingCapacity, type Role, words } from '#domain/vocabulary.ts';

/** "Clerk", "Checker on Improvement plan 2023" */
export function roleWords({ role, planTitle }: { role: Role; planTitle: string | null }): string {
  return planTitle === null ? words.role[role] : `${words.role[role]} on ${planTitle}`;
}

/** "Head of Fostering", "Head of Fostering (interim)" */
export function postWords({ title, capacity }: { title: string; capacity: HoldingCapacity }): string {
  return capacity === 'substantive' ? title : `${title} (${words.holdingCapacity[capacity].toLowerCase()})`;
}

/** "Can sign in", "Disabled on 12 May 2023", "Personal data erased on 30 June 2023" */
export function stateWords(person: { state: SignInState; disabledAt: string | null; erasedAt: string | null }): string {
  if (person.erasedAt !== null) return `${signInStateWords.erased} on ${shortDate(dateInLondon(person.erasedAt))}`;
  if (person.disabledAt === null) return signInStateWords[person.state];
  return `${signInStateWords.disabled} on ${shortDate(dateInLondon(person.disabledAt))}`;
}
