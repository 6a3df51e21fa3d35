import { personOnPage } from './send.ts';

/*
 * What somebody types, kept in this browser until it is sent: closing the tab, an expired session, a lost connection or a full
 * disk on the server lose nothing (assurance REL-21). Each draft lies under the person who typed it and is read back for nobody
 * else; all go at sign-out, and each after seven days (SEC-19). A browser without room or in private mode keeps none, silently:
 * the form itself still holds the text.
 */

/** By field name, what was typed; more than one value for boxes that can be ticked together. */
export type TypedFields = Record<string, string[]>;
/** `version`: of the row the form showed; null for a form that makes something new. */
export type Draft = { fields: TypedFields; version: number | null };
type Kept = Draft & { keptAt: number };

/** The browser's own clock, in ms since 1970: a draft never leaves the browser, so no other counts its days. */
const browserClock = () => performance.timeOrigin + performance.now();

const SEVEN_DAYS = 7 * 24 * 60 * 60 * 1000;

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('seventy', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('drafts');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function onDrafts<Result>(
  mode: IDBTransactionMode,
  act: (drafts: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result | null> {
  try {
    const database = await opened();
    try {
      return await new Promise<Result>((resolve, reject) => {
        const request = act(database.transaction('drafts', mode).objectStore('drafts'));
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}

const keyOf = (form: string) => [personOnPage() ?? '', form];

/** Keeps what a form holds now, over what was kept of it before; a form put back as it was keeps nothing. */
export async function keepDraft(form: string, draft: Draft): Promise<void> {
  if (Object.keys(draft.fields).length === 0) return dropDraft(form);
  await onDrafts('readwrite', (drafts) => drafts.put({ ...draft, keptAt: browserClock() } satisfies Kept, keyOf(form)));
}

/** What this person typed into a form and did not send; null where there is nothing, or it is older than seven days. */
export async function findDraft(form: string): Promise<Draft | null> {
  const kept = await onDrafts<Kept | undefined>('readonly', (drafts) => drafts.get(keyOf(form)));
  if (!kept) return null;
  if (browserClock() - kept.keptAt < SEVEN_DAYS) return kept;
  await dropDraft(form);
  return null;
}

export async function dropDraft(form: string): Promise<void> {
  await onDrafts('readwrite', (drafts) => drafts.delete(keyOf(form)));
}

/** At sign-out: nothing of anybody's stays in this browser. */
export async function dropAllDrafts(): Promise<void> {
  await onDrafts('readwrite', (drafts) => drafts.clear());
}
