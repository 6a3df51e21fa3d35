'use client';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { TypedFields } from '#components/sending/kept-drafts.ts';
import { DRAFT_IS_BACK } from '#components/sending/use-kept-draft.ts';
import type { ReportHeading } from '#domain/panel-reports/headings.ts';
import { headingField, suppliedHeading } from '#domain/panel-reports/own-headings.ts';
import { type ReportPart, reportParts } from '#domain/panels/panel-words.ts';
import { moveButtonId } from './heading-row.tsx';

/** The field that holds the order of the rows, so that a draft keeps it too. */
export const ORDER_FIELD = 'headingOrder';

/** The rows of a form of headings: moved, left out and added by buttons, put back with a draft, and begun again when it is left. */
export function useHeadingRows(
  form: RefObject<HTMLFormElement | null>,
  headings: readonly ReportHeading[],
  onAct: () => void,
) {
  const [rows, setRows] = useState(headings);
  const [said, setSaid] = useState('');
  const acted = useRef(false);
  const focusNext = useRef<string | null>(null);

  // A row that moves takes the focus along, else it would be lost with the node; and a draft is kept of what no key typed.
  useEffect(() => {
    if (!acted.current) return;
    acted.current = false;
    if (focusNext.current) document.getElementById(focusNext.current)?.focus();
    focusNext.current = null;
    form.current?.dispatchEvent(new Event('input', { bubbles: true }));
  });

  useEffect(() => {
    const element = form.current;
    const startAgain = () => {
      setRows(headings);
      setSaid('');
    };
    const makeRoom = (event: Event) => {
      const order = (event as CustomEvent<TypedFields>).detail[ORDER_FIELD]?.[0]?.split(',');
      const parts = order?.flatMap((word) => reportParts.find((part) => part === word) ?? []);
      const rowOf = (part: ReportPart) =>
        headings.find((row) => row.part === part) ?? { part, heading: suppliedHeading(part) };
      if (parts) setRows(parts.map(rowOf));
    };
    element?.addEventListener('reset', startAgain);
    element?.addEventListener(DRAFT_IS_BACK, makeRoom);
    return () => {
      element?.removeEventListener('reset', startAgain);
      element?.removeEventListener(DRAFT_IS_BACK, makeRoom);
    };
  }, [form, headings]);

  const act = (next: readonly ReportHeading[], words: string, focus: string | null) => {
    acted.current = true;
    focusNext.current = focus;
    setRows(next);
    setSaid(`${words} It is not saved yet.`);
    onAct();
  };
  return {
    rows,
    said,
    saved: () => setSaid(''),
    left: reportParts.filter((part) => rows.every((row) => row.part !== part)),
    move: (place: number, by: 1 | -1) => {
      const next = [...rows];
      const [row] = next.splice(place, 1);
      if (!row) return;
      const to = place + by;
      next.splice(to, 0, row);
      const isAtEnd = to === 0 || to === rows.length - 1;
      const focus = moveButtonId(row.part, isAtEnd ? (by === 1 ? -1 : 1) : by);
      act(next, `Heading ${place + 1} is number ${to + 1} of ${rows.length} now.`, focus);
    },
    leaveOut: (part: ReportPart) =>
      act(
        rows.filter((row) => row.part !== part),
        'The heading is left out.',
        null,
      ),
    add: (part: ReportPart) =>
      act(
        [...rows, { part, heading: suppliedHeading(part) }],
        `The heading is number ${rows.length + 1}, the last.`,
        `field-${headingField(part)}`,
      ),
  };
}
