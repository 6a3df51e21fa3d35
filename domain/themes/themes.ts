import { z } from 'zod';
import { line } from '#domain/inputs/text-input.ts';
import { inOneLine } from './namings.ts';

const id = z.string().max(40);

/** A theme's name: a new one, or another. */
export const themeInput = z.strictObject({ name: line('a name for the theme, such as “Private fostering”') });
export type ThemeInput = z.output<typeof themeInput>;

/** `confirmed`: who will see it, or no longer see it, was read. */
export const addToThemeInput = z.strictObject({
  recommendationId: id.min(1, 'Choose a recommendation'),
  confirmed: z.boolean().default(false),
});
export type AddToThemeInput = z.output<typeof addToThemeInput>;

export const takeOffThemeInput = z.strictObject({ confirmed: z.boolean().default(false) });
export type TakeOffThemeInput = z.output<typeof takeOffThemeInput>;

/** Shows a panel every recommendation of a theme, at every so many of its meetings. `confirmed`: what it will then see was read. */
export const routeThemeInput = z.strictObject({
  panelId: id.min(1, 'Choose a panel from the list'),
  everyMeetings: z
    .int('Enter a whole number of meetings')
    .min(1, 'Enter a number of meetings from 1 to 12')
    .max(12, 'Enter a number of meetings from 1 to 12')
    .default(1),
  confirmed: z.boolean().default(false),
});
export type RouteThemeInput = z.output<typeof routeThemeInput>;

/** What is asked before a recommendation comes under a routed theme (rules §5). */
export function willSeeWords(panels: readonly string[]): string {
  return `This will show the recommendation, with the actions that answer it, to: ${inOneLine(panels)}. Is that right?`;
}

/** What is asked before it is taken off one. Frozen reports stay readable (rules §5). */
export function willNotSeeWords(panels: readonly string[]): string {
  return `No longer shown the recommendation, but for reports already frozen: ${inOneLine(panels)}. Is that right?`;
}

/** What is asked before a theme is routed to a panel: each recommendation that it will see and did not before. */
export function themeWillShowWords(recommendations: readonly string[]): string {
  return `This will show the panel, with the actions that answer them: ${inOneLine(recommendations)}. What is put under the theme later is shown too. Is that right?`;
}
