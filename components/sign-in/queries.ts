'use client';
import { useMutation } from '@tanstack/react-query';
import { Refused } from '#components/sending/send.ts';
import type { Role } from '#domain/vocabulary.ts';

async function post(address: string, body: object): Promise<void> {
  const response = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Refused(await response.json());
}

/** A new person on this browser: the page is fetched anew, so that nothing of the last one's stays. */
const goTo = (address: string) => () => window.location.assign(address);

export function useSignIn() {
  return useMutation({
    mutationFn: (body: { email: string; password: string }) => post('/api/sign-in', body),
    onSuccess: goTo('/'),
    retry: 0,
  });
}

export function useExampleSignIn() {
  return useMutation({
    mutationFn: (role: Role) => post('/api/example-session', { role }),
    onSuccess: goTo('/'),
    retry: 0,
  });
}

export function useSignOut() {
  return useMutation({ mutationFn: () => post('/api/sign-out', {}), onSuccess: goTo('/sign-in'), retry: 0 });
}
