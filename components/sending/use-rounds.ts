'use client';
import { useState } from 'react';

export type FormTarget = { method: 'POST'; address: string } | { method: 'PATCH'; address: string; version: number };

/**
 * A form that can begin anew with what somebody else saved. `number` is the key of its fields: a new one makes them
 * again, with the other's words in them and the other's version to save over.
 */
export function useRounds<Start, Target extends FormTarget>(start: Start, target: Target) {
  const [round, setRound] = useState({ number: 0, start, target });
  const takeTheirs = (theirs: Start, version: number) =>
    setRound({
      number: round.number + 1,
      start: theirs,
      target: round.target.method === 'PATCH' ? { ...round.target, version } : round.target,
    });
  return { ...round, takeTheirs };
}
