'use client';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { fetchJson, send } from '#components/sending/send.ts';
import type { ThreadUpdate } from '#db/reads/actions/actions.ts';
import { PAGE_SIZE, type PageWanted } from '#domain/paging.ts';

const threadKey = (actionId: string) => ['actions', actionId, 'progress-updates'] as const;

/** One page of the thread of an action: one description for the first read and the hook. A write makes all pages stale. */
export function threadOptions(actionId: string, { page = 1, limit = PAGE_SIZE }: PageWanted) {
  return queryOptions({
    queryKey: [...threadKey(actionId), page, limit],
    queryFn: () => fetchJson<ThreadUpdate[]>(`/api/actions/${actionId}/progress-updates?page=${page}&limit=${limit}`),
  });
}

/** Clears an update. The key is made by the page when the update is shown, so that a second click acts once. */
export function useClearing(actionId: string, onDone: () => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ updateId, key }: { updateId: string; key: string }) =>
      send({ method: 'POST', address: `/api/progress-updates/${updateId}/clearing`, key, body: {} }),
    retry: 0,
    onSettled: () => client.invalidateQueries({ queryKey: threadKey(actionId) }),
    onSuccess: onDone,
  });
}
