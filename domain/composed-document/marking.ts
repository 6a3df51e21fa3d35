import { z } from 'zod';

/** The markings a council can choose (Government Security Classifications, August 2024): the second is a handling marking of the first. */
export const markings = ['OFFICIAL', 'OFFICIAL-SENSITIVE'] as const;
export type Marking = (typeof markings)[number];

export const markingInput = z.strictObject({ marking: z.enum(markings, 'Choose a marking') });

/** Whether a paper is marked -SENSITIVE, in whatever letters and with whatever follows it. */
export function isSensitive(marking: string): boolean {
  return marking.toUpperCase().includes('-SENSITIVE');
}

/** What a member is told whose panel reads papers with this marking on the screen only (assurance §5, case 90). */
export function onScreenOnly(marking: string): string {
  return `This is marked ${marking}. Members of your panel read such papers on the screen and take no file of them. If you need a copy, ask the clerk; an administrator can change this for the panel.`;
}
