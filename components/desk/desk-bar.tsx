'use client';
import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { largerTextCookie } from '#domain/texts/larger-text.ts';

type Props = {
  /** By the number of each item of the report, the page on which it stands. */
  itemPages: Readonly<Record<number, number>>;
  larger: boolean;
};

const ITEM = 'item-';
const anchorOf = (item: number) => `${ITEM}${item}`;

/** Brings an item into sight with the focus on it. @returns whether it stands on this page */
function showItem(anchor: string): boolean {
  const place = document.getElementById(anchor);
  if (!place) return false;
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
  place.scrollIntoView({ block: 'start' });
  return true;
}

/** Stays in sight while a report is read: to an item by its number, and larger text. */
export function DeskBar({ itemPages, larger }: Props) {
  const [wrong, setWrong] = useState('');
  const router = useRouter();
  const wanted = useRef('');

  // The page on which the item stands came: as a page of its own, or in place of the one before.
  useEffect(() => {
    const anchor = window.location.hash.slice(1);
    if (anchor.startsWith(ITEM)) showItem(anchor);
  }, []);
  useEffect(() => {
    if (wanted.current !== '' && showItem(wanted.current)) wanted.current = '';
  });

  function go(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = String(new FormData(event.currentTarget).get('item') ?? '').trim();
    const item = Number(typed);
    const page = itemPages[item];
    if (page === undefined) return setWrong(missingWords(typed, Object.keys(itemPages).map(Number)));
    setWrong('');
    if (showItem(anchorOf(item))) return;
    wanted.current = anchorOf(item);
    router.push(`?page=${page}#${anchorOf(item)}`);
  }

  function switchText() {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not there on a council's own plain-http address
    document.cookie = largerTextCookie(!larger);
    router.refresh();
  }

  return (
    <section className="deskbar not-print" aria-label="Reading">
      <form className="row" onSubmit={go} noValidate>
        <label htmlFor="go-to-item">Go to item</label>
        <input
          className="govuk-input govuk-input--width-3"
          id="go-to-item"
          name="item"
          inputMode="numeric"
          autoComplete="off"
          aria-describedby="go-to-item-said"
          aria-invalid={wrong ? true : undefined}
        />
        <Button type="submit" look="secondary" about="to this item">
          Go
        </Button>
      </form>
      <Button look="secondary" aria-pressed={larger} onClick={switchText}>
        Larger text
      </Button>
      <p id="go-to-item-said" role="status" className="small">
        {wrong}
      </p>
    </section>
  );
}

function missingWords(typed: string, items: readonly number[]): string {
  if (items.length === 0) return 'This report has no items.';
  const [first, last] = [Math.min(...items), Math.max(...items)];
  const range = `Its items are numbered from ${first} to ${last}, and some may not be in it.`;
  return typed === ''
    ? 'Enter the number of an item.'
    : `There is no item ${typed.slice(0, 6)} in this report. ${range}`;
}
