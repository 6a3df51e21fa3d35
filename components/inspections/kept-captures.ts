import { dropDraft, findDraft, findDrafts, keepDraft } from '#components/sending/kept-drafts.ts';
import type { Captured } from './confirm-inspection.tsx';
import type { Draft } from './drafting.ts';

/*
 * A report that is being confirmed, kept in this browser until it is saved: under the person who works on it and the file's
 * fingerprint, for seven days, gone at sign-out (as everything typed is, `kept-drafts.ts`).
 */

export type KeptCapture = { captured: Captured; draft: Draft };
/** `name`: of the file. */
export type BegunCapture = { key: string; name: string };

const beingConfirmed = 'report being confirmed ';
const nameOfDraft = (key: string) => `${beingConfirmed}${key}`;
/** The form of facts beside it keeps its own fields. */
export const factsDraftOf = (key: string) => `facts of report ${key}`;

export function captureKeyOf({ source, reading }: Captured): string {
  return source?.sha256 ?? (reading ? 'pasted' : 'typed');
}

function nameOf({ source, reading }: Captured): string {
  return source?.fileName ?? (reading ? 'Pasted text' : 'A report typed by hand');
}

/** The reports this person began to confirm in this browser and did not save. */
export async function findBegun(): Promise<BegunCapture[]> {
  const begun = await findDrafts(beingConfirmed);
  return Object.entries(begun).map(([key, { fields }]) => ({ key, name: fields.name?.[0] ?? '' }));
}

export async function keepCapture(kept: KeptCapture): Promise<void> {
  const fields = { name: [nameOf(kept.captured)], kept: [JSON.stringify(kept)] };
  await keepDraft(nameOfDraft(captureKeyOf(kept.captured)), { fields, version: null });
}

/** Null where it is older than seven days, or another person's. */
export async function findCapture(key: string): Promise<KeptCapture | null> {
  const text = (await findDraft(nameOfDraft(key)))?.fields.kept?.[0];
  return text === undefined ? null : (JSON.parse(text) as KeptCapture);
}

export async function dropCapture(key: string): Promise<void> {
  await Promise.all([dropDraft(nameOfDraft(key)), dropDraft(factsDraftOf(key))]);
}
