'use client';
import { type RefObject, useEffect, useState } from 'react';
import type { ReadPage } from '#domain/inspections/inspection-reports.ts';
import { type PageWords, selectedIn, wordsOfLines } from './page-words.ts';

/** What the person has selected on the page with the mouse; null for nothing. */
export function useSelectedWords(box: RefObject<HTMLElement | null>, page: ReadPage | undefined): PageWords | null {
  const [words, setWords] = useState<PageWords | null>(null);
  useEffect(() => {
    setWords(null);
    if (!page) return;
    const look = () => {
      const within = box.current;
      // A button takes the selection away in some browsers before it is pressed: only the page itself ends it.
      const at = document.getSelection()?.anchorNode ?? null;
      if (within?.contains(at)) setWords(wordsOfLines(page, selectedIn(within)));
    };
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, [box, page]);
  return words;
}
