import { z } from 'zod';
import { longDate } from '#domain/dates/dates.ts';
import { chosen, optionallyChosen } from '#domain/inputs/chosen-input.ts';
import { date } from '#domain/inputs/date-input.ts';
import { line, optionalLine } from '#domain/inputs/text-input.ts';
import { endsOnOrAfter, type Term } from '#domain/people/terms-of-office.ts';
import { NotPossible } from '#domain/policy/refusals.ts';
import { counted, inWords } from '#domain/texts/count-in-words.ts';
import { panelKinds } from '#domain/vocabulary.ts';
import { type PanelCapacity, panelCapacities } from './panel-words.ts';

const CLEAR_DAYS = 'Clear days must be a whole number from 0 to 30';

export const addPanelInput = z.strictObject({
  name: line('a name'),
  kind: z.enum(panelKinds, 'Choose what kind of panel it is'),
  chairPostId: optionallyChosen('a post'),
  /** Between publishing the agenda and the meeting, both excluded (rules §1). */
  clearDays: z.number(CLEAR_DAYS).int(CLEAR_DAYS).min(0, CLEAR_DAYS).max(30, CLEAR_DAYS),
  /** Stands in each plan's document beside the panel. */
  meets: optionalLine('how often it meets'),
  showsLivePosition: z.boolean().default(false),
  /** Members read exempt text of the reports that went to the panel. */
  readsExempt: z.boolean().default(false),
  /** Members take files marked -SENSITIVE away; else they read them on the screen. */
  takesSensitiveFiles: z.boolean().default(false),
});
export const changePanelInput = addPanelInput;
export type PanelInput = z.output<typeof addPanelInput>;

export const addPanelMemberInput = z.strictObject({
  panelId: chosen('a panel'),
  personId: chosen('a person'),
  capacity: z.enum(panelCapacities, 'Choose whether they sit on the panel or clerk it'),
  fromOn: date('The first day'),
  confirmed: z.boolean().default(false),
});
export type AddPanelMemberInput = z.output<typeof addPanelMemberInput>;

export const endPanelMembershipInput = z.strictObject({
  untilOn: date('The last day'),
  confirmed: z.boolean().default(false),
});
export type EndPanelMembershipInput = z.output<typeof endPanelMembershipInput>;

export type Membership = Term & { id: string; personId: string; personName: string; capacity: PanelCapacity };

/**
 * A person sits on a panel once at a time.
 * @param memberships all of the panel, past ones too
 * @throws NotPossible when they sit on it on that day, or later without an end
 */
export function assertMembershipFree(memberships: readonly Membership[], personId: string, fromOn: string): void {
  const taken = memberships.find((held) => held.personId === personId && endsOnOrAfter(held, fromOn));
  if (taken) throw new NotPossible(`${taken.personName} is on this panel from ${longDate(taken.fromOn)} already.`);
}

/** "5 panels, one without a chair" */
export function panelsTitle(panels: readonly { chairPostId: string | null }[]): string {
  const without = panels.filter((panel) => panel.chairPostId === null).length;
  const all = counted(panels.length, 'panel', 'panels');
  return without === 0 ? all : `${all}, ${inWords(without)} without a chair`;
}

const ordinals = ['', '', 'second ', 'third ', 'fourth ', 'fifth ', 'sixth '] as const;

/** "at every meeting", "at every second meeting", "at every 12th meeting": how often something is reported to a panel. */
export function everyMeetingsWords(every: number): string {
  return `at every ${ordinals[every] ?? `${every}th `}meeting`;
}
