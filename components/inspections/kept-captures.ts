import { dropDraft, findDraft, keepDraft } from '#components/sending/kept-drafts.ts';
import type { Captured } from './confirm-inspection.tsx';
import type { Draft } from './drafting.ts';

/*
 * A report that is being confirmed, kept in this browser until it is saved: under the person who works on it and the file's
 * fingerprint, for seven days, gone at sign-out (as everything typed is, `kept-drafts.ts`).
 */

export type KeptCapture = { captured: Captured; draft: Draft };
/** `name`: of the file. */
export type BegunCapture = { key: string; name: string };

const list = 'reports being confirmed';
const nameOfDraft = (key: string) => `report being confirmed ${key}`;
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
  const kept = await findDraft(list);
  return Object.entries(kept?.fields ?? {}).map(([key, [name]]) => ({ key, name: name ?? '' }));
}

async function setBegun(change: (begun: Record<string, string[]>) => void): Promise<void> {
  const fields = { ...(await findDraft(list))?.fields };
  change(fields);
  await keepDraft(list, { fields, version: null });
}

export async function keepCapture(kept: KeptCapture): Promise<void> {
  const key = captureKeyOf(kept.captured);
  await keepDraft(nameOfDraft(key), { fields: { kept: [JSON.stringify(kept)] }, version: null });
  await setBegun((begun) => {
    begun[key] = [nameOf(kept.captured)];
  });
}

/** Null where it is older than seven days, or another person's. */
export async function findCapture(key: string): Promise<KeptCapture | null> {
  const text = (await findDraft(nameOfDraft(key)))?.fields.kept?.[0];
  return text === undefined ? null : (JSON.parse(text) as KeptCapture);
}

export async function dropCapture(key: string): Promise<void> {
  await setBegun((begun) => {
    delete begun[key];
  });
  await dropDraft(nameOfDraft(key));
  await dropDraft(factsDraftOf(key));
}
