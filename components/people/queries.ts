'use client';
import { useMutation } from '@tanstack/react-query';
import { send } from '#components/sending/send.ts';

/** Makes a one-time link. The answer is shown and kept nowhere; asked for again, another takes its place. */
export function usePasswordLink() {
  return useMutation({
    mutationFn: (personId: string) =>
      send<{ link: string }>({
        method: 'POST',
        address: `/api/people/${personId}/password-link`,
        key: crypto.randomUUID(),
        body: {},
      }),
    retry: 0,
    gcTime: 0,
  });
}
