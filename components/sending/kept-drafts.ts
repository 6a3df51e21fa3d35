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

/*
 * A page that is left is gone before IndexedDB has opened, and `localStorage` writes at once: there the last words of a form lie until
 * they are kept, by this page or by the next. Never while somebody types: each such write holds up the typing (decision 11).
 */
const LAST_WORDS = 'seventy last words ';
const lastWordsKey = (form: string) => LAST_WORDS + JSON.stringify(keyOf(form));

function onLastWords<Result>(act: (storage: Storage) => Result): Result | null {
  try {
    return act(window.localStorage);
  } catch {
    return null;
  }
}

function takeBackLastWords(form: string, words: string): void {
  const key = lastWordsKey(form);
  onLastWords((storage) => (storage.getItem(key) === words ? storage.removeItem(key) : null));
}

/** A form put back as it was keeps nothing. */
async function keep(form: string, kept: Kept): Promise<void> {
  if (Object.keys(kept.fields).length > 0) await onDrafts('readwrite', (drafts) => drafts.put(kept, keyOf(form)));
  else await onDrafts('readwrite', (drafts) => drafts.delete(keyOf(form)));
}

/** Keeps what a form holds now, over what was kept of it before. */
export async function keepDraft(form: string, draft: Draft): Promise<void> {
  await keep(form, { ...draft, keptAt: browserClock() });
}

/** As `keepDraft`, of a page that may be gone the next moment. */
export async function keepLastWords(form: string, draft: Draft): Promise<void> {
  const kept: Kept = { ...draft, keptAt: browserClock() };
  const words = JSON.stringify(kept);
  onLastWords((storage) => storage.setItem(lastWordsKey(form), words));
  await keep(form, kept);
  takeBackLastWords(form, words);
}

/** What lies there and is no draft of ours was written by somebody else: it is as if it were not there. */
function keptIn(words: string): Kept | null {
  try {
    const kept: unknown = JSON.parse(words);
    return kept !== null && typeof kept === 'object' && 'fields' in kept ? (kept as Kept) : null;
  } catch {
    return null;
  }
}

/** What the page before left at its last moment becomes a draft like any other, or the end of one. */
async function takeOverLastWords(form: string): Promise<void> {
  const words = onLastWords((storage) => storage.getItem(lastWordsKey(form)));
  if (words === null) return;
  const kept = keptIn(words);
  if (kept) await keep(form, kept);
  takeBackLastWords(form, words);
}

/** What this person typed into a form and did not send; null where there is nothing, or it is older than seven days. */
export async function findDraft(form: string): Promise<Draft | null> {
  await takeOverLastWords(form);
  const kept = await onDrafts<Kept | undefined>('readonly', (drafts) => drafts.get(keyOf(form)));
  if (!kept) return null;
  if (browserClock() - kept.keptAt < SEVEN_DAYS) return kept;
  await dropDraft(form);
  return null;
}

/** As `findDraft`, of every form whose name begins so: by the rest of its name. */
export async function findDrafts(beginning: string): Promise<Record<string, Draft>> {
  const ofThem = IDBKeyRange.bound(keyOf(beginning), keyOf(`${beginning}\uffff`));
  const keys = await onDrafts('readonly', (drafts) => drafts.getAllKeys(ofThem));
  const found: Record<string, Draft> = {};
  for (const [, form] of (keys ?? []) as string[][]) {
    const draft = form === undefined ? null : await findDraft(form);
    if (form !== undefined && draft) found[form.slice(beginning.length)] = draft;
  }
  return found;
}

/** For good, also where the page goes on at once to another. */
export const dropDraft = (form: string): Promise<void> => keepLastWords(form, { fields: {}, version: null });

/** At sign-out: nothing of anybody's stays in this browser. */
export async function dropAllDrafts(): Promise<void> {
  onLastWords((storage) => {
    for (const key of Object.keys(storage)) if (key.startsWith(LAST_WORDS)) storage.removeItem(key);
  });
  await onDrafts('readwrite', (drafts) => drafts.clear());
}
