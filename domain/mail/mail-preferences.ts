import { z } from 'zod';
import { mutableKinds } from './mail-kinds.ts';
import { digestHours } from './reminders.ts';

const HOUR = `Choose an hour from ${digestHours.earliest}am to ${digestHours.latest - 12}pm`;

/** When a person gets their message of the day, and what they leave out of it. */
export const mailPreferencesInput = z.strictObject({
  digestHour: z.int(HOUR).min(digestHours.earliest, HOUR).max(digestHours.latest, HOUR),
  muted: z.array(z.enum(mutableKinds)).max(mutableKinds.length),
});
export type MailPreferences = z.output<typeof mailPreferencesInput>;

export const defaultMailPreferences: MailPreferences = { digestHour: digestHours.usual, muted: [] };
