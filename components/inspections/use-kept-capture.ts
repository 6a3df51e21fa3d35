'use client';
import { useEffect, useRef } from 'react';
import type { Captured } from './confirm-inspection.tsx';
import type { Draft } from './drafting.ts';
import { captureKeyOf, dropCapture, keepCapture } from './kept-captures.ts';

/** How long work on the list rests before it is kept, in ms. */
const REST = 300;

/** Keeps a report that is being confirmed, after each step; `saved` ends it. */
export function useKeptCapture(captured: Captured, draft: Draft) {
  const ended = useRef(false);
  useEffect(() => {
    const keep = () => {
      if (!ended.current) void keepCapture({ captured, draft });
    };
    const resting = setTimeout(keep, REST);
    document.addEventListener('visibilitychange', keep);
    return () => {
      clearTimeout(resting);
      document.removeEventListener('visibilitychange', keep);
    };
  }, [captured, draft]);
  return {
    saved: () => {
      ended.current = true;
      return dropCapture(captureKeyOf(captured));
    },
  };
}
