'use client';
import { useMutation } from '@tanstack/react-query';
import { dropAllDrafts } from '#components/sending/kept-drafts.ts';
import { Refused } from '#components/sending/send.ts';
import { returnAddress } from '#domain/people/return-address.ts';
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

/** On to what was asked for before signing in, else to the first page. */
const goOn = () => goTo(returnAddress(new URLSearchParams(window.location.search).get('to')) ?? '/')();

export function useSignIn() {
  return useMutation({
    mutationFn: (body: { email: string; password: string }) => post('/api/sign-in', body),
    onSuccess: goOn,
    retry: 0,
  });
}

export function useExampleSignIn() {
  return useMutation({
    mutationFn: (role: Role) => post('/api/example-session', { role }),
    onSuccess: goOn,
    retry: 0,
  });
}

/** Nothing typed by the person who leaves stays in this browser. */
async function signOut(): Promise<void> {
  await post('/api/sign-out', {});
  await dropAllDrafts();
}

export function useSignOut() {
  return useMutation({ mutationFn: signOut, onSuccess: goTo('/sign-in'), retry: 0 });
}

export type SignInAgainAs = { role: Role } | { email: string; password: string };

/** Signing in again beside a form that is still open: the page stays as it is. */
export function useSignInAgain(onSignedIn: () => void) {
  return useMutation({
    mutationFn: (as: SignInAgainAs) => post('role' in as ? '/api/example-session' : '/api/sign-in', as),
    onSuccess: onSignedIn,
    retry: 0,
  });
}
