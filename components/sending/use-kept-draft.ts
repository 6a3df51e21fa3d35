'use client';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { type Draft, dropDraft, findDraft, keepDraft, keepLastWords, type TypedFields } from './kept-drafts.ts';

/** How long typing rests before it is kept, in ms. */
const REST = 800;

/** Tells a form's parts that a draft is about to be put back, so that lines added by hand are there to take it. */
export const DRAFT_IS_BACK = 'draft-is-back';

function fieldsOf(form: HTMLFormElement): TypedFields {
  const fields: TypedFields = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') fields[name] = [...(fields[name] ?? []), value];
  }
  return fields;
}

/** As the page came, whatever has been typed into it before its script did. */
function givenFields(form: HTMLFormElement): TypedFields {
  const given = form.cloneNode(true) as HTMLFormElement;
  given.reset();
  return fieldsOf(given);
}

/** Only what was typed: a field left alone takes what others have saved in it since. */
function changedFields(before: TypedFields, now: TypedFields): TypedFields {
  const names = new Set([...Object.keys(before), ...Object.keys(now)]);
  const changed = [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(now[name]));
  return Object.fromEntries(changed.map((name) => [name, now[name] ?? []]));
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
const isControl = (element: Element): element is Control =>
  element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement;
const isChoice = (control: Control) => control.type === 'radio' || control.type === 'checkbox';

/** A box counts its characters, a page shows what depends on a choice: both listen to the event, not to the value. */
function put(control: Control, values: readonly string[]): void {
  if (control instanceof HTMLInputElement && isChoice(control)) {
    if (control.checked !== values.includes(control.value)) control.click();
    return;
  }
  const value = values[0] ?? '';
  if (control.type === 'file' || control.value === value) return;
  control.value = value;
  control.dispatchEvent(new Event('input', { bubbles: true }));
}

const turn = () => new Promise((resolve) => setTimeout(resolve));

/** Choices first, and a turn for the page to follow them: a box may stand there only because of one. */
async function putBack(form: HTMLFormElement, { fields }: Draft): Promise<void> {
  form.dispatchEvent(new CustomEvent(DRAFT_IS_BACK, { detail: fields }));
  await turn();
  for (const choices of [true, false]) {
    for (const control of [...form.elements].filter(isControl)) {
      const values = fields[control.name];
      if (values && isChoice(control) === choices) put(control, values);
    }
    await turn();
  }
}

/**
 * Keeps what is typed into a form, and puts it back when the form is opened again. `name` is the form's own, such as
 * `update of <action id>`; null keeps nothing. `version` is that of the row the form shows, where it has one.
 */
export function useKeptDraft(form: RefObject<HTMLFormElement | null>, name: string | null, version: number | null) {
  const [back, setBack] = useState<{ changedSince: boolean } | null>(null);
  const resting = useRef<ReturnType<typeof setTimeout> | null>(null);
  // How often it was typed into, and how much of that is kept.
  const count = useRef({ typed: 0, kept: 0 });
  const isAlive = useRef(false);

  useEffect(() => {
    const element = form.current;
    if (!element || name === null) return;
    // Later a form stands as it was saved, which is not how it came.
    const before = isAlive.current ? fieldsOf(element) : givenFields(element);
    isAlive.current = true;
    let [left, typed] = [false, false];
    const keepBy = (way: typeof keepDraft) => {
      const upTo = count.current.typed;
      if (upTo === count.current.kept) return;
      if (resting.current !== null) clearTimeout(resting.current);
      resting.current = null;
      void way(name, { fields: changedFields(before, fieldsOf(element)), version }).then(() => {
        count.current.kept = Math.max(count.current.kept, upTo);
      });
    };
    const keepNow = () => keepBy(keepDraft);
    const keepAtOnce = () => keepBy(keepLastWords);
    const keepSoon = () => {
      count.current.typed += 1;
      if (resting.current !== null) clearTimeout(resting.current);
      resting.current = setTimeout(keepNow, REST);
    };
    const onInput = (event: Event) => {
      typed ||= event.isTrusted;
      keepSoon();
    };
    element.addEventListener('input', onInput);
    document.addEventListener('visibilitychange', keepAtOnce);
    window.addEventListener('pagehide', keepAtOnce);
    const early = changedFields(before, fieldsOf(element));
    void findDraft(name).then(async (draft) => {
      if (left || typed) return;
      if (draft) {
        await putBack(element, { ...draft, fields: { ...draft.fields, ...early } });
        setBack({ changedSince: draft.version !== version });
      } else if (Object.keys(early).length > 0) keepSoon();
    });
    return () => {
      left = true;
      keepNow();
      element.removeEventListener('input', onInput);
      document.removeEventListener('visibilitychange', keepAtOnce);
      window.removeEventListener('pagehide', keepAtOnce);
    };
  }, [form, name, version]);

  function forget(): void {
    if (resting.current !== null) clearTimeout(resting.current);
    resting.current = null;
    count.current.kept = count.current.typed;
    setBack(null);
    if (name !== null) void dropDraft(name);
  }
  return { back, forget };
}
