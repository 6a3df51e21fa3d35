'use client';
import { useMutation } from '@tanstack/react-query';
import { type Problem, Refused } from '#components/sending/send.ts';
import type { SetPasswordInput } from '#domain/people/passwords.ts';

async function setPassword(body: SetPasswordInput): Promise<{ email: string }> {
  const response = await fetch('/api/set-password', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Refused((await response.json()) as Problem);
  return (await response.json()) as { email: string };
}

/** Nobody is signed in here, so there is no key to send: the link itself works once. */
export function useSetPassword() {
  return useMutation({ mutationFn: setPassword, retry: 0, gcTime: 0 });
}
