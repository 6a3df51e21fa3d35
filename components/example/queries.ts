'use client';
import { useMutation } from '@tanstack/react-query';
import { Refused } from '#components/sending/send.ts';
import type { ExampleWorld } from '#domain/dates/example-day.ts';

async function post(address: string, body: object): Promise<void> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Refused(await response.json());
}

/** Starts the example again in a world; everybody is signed out, so the sign-in page comes anew. */
export function useStartWorld() {
  return useMutation({
    mutationFn: (world: ExampleWorld) => post('/api/example-world', { world }),
    onSuccess: () => window.location.assign('/sign-in'),
    retry: 0,
  });
}

/** Moves the example's day on. */
export function useMoveDay(onMoved: () => void) {
  return useMutation({
    mutationFn: (toOn: string) => post('/api/example-day', { toOn }),
    onSuccess: onMoved,
    retry: 0,
  });
}
