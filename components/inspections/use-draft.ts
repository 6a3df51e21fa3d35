'use client';
import { useReducer, useState } from 'react';
import type { InspectionReading } from '#domain/inspections/inspection-reports.ts';
import { type Draft, type DraftStep, draftOf, type FoundItem, stepped } from './drafting.ts';

/** The draft of one reading, or the one that was begun; and the page that is shown: choosing an item turns to its page. */
export function useDraft(reading: InspectionReading | null, begun: Draft | null) {
  const [draft, step] = useReducer(stepped, reading, (read) => begun ?? draftOf(read));
  const [turnedTo, turnTo] = useState<number | null>(null);
  const pages = reading?.pages ?? [];

  function pageOf(item: FoundItem): number | null {
    const number = item.lines[0]?.page ?? (/^\d+$/.test(item.page) ? Number(item.page) : null);
    return pages.some((page) => page.number === number) ? number : null;
  }
  const current = draft.items.find((item) => item.key === draft.current);
  const pageShown = turnedTo ?? (current ? pageOf(current) : null) ?? pages[0]?.number ?? null;

  return {
    draft,
    pages,
    pageOf,
    pageShown,
    turnTo,
    step: (next: DraftStep) => {
      const before = draft.current;
      const after = stepped(draft, next).current;
      // A page the person turned to stays until another item is chosen.
      if (next.do === 'choose' || (after !== before && next.do !== 'add')) turnTo(null);
      step(next);
    },
  };
}
