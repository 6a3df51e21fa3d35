'use client';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { fetchJson, send } from '#components/sending/send.ts';
import type { ThreadUpdate } from '#db/reads/actions.ts';

/** The thread of one action: one description for the first read, the hook and what a write makes stale. */
export function threadOptions(actionId: string) {
  return queryOptions({
    queryKey: ['actions', actionId, 'progress-updates'],
    queryFn: () => fetchJson<ThreadUpdate[]>(`/api/actions/${actionId}/progress-updates`),
  });
}

/** Clears an update. The key is made by the page when the update is shown, so that a second click acts once. */
export function useClearing(actionId: string, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ updateId, key }: { updateId: string; key: string }) =>
      send({ method: 'POST', address: `/api/progress-updates/${updateId}/clearing`, key, body: {} }),
    retry: 0,
    onSettled: () => client.invalidateQueries({ queryKey: threadOptions(actionId).queryKey }),
    onSuccess: onDone,
  });
}
