import type { Problem } from '#components/sending/send.ts';
import { type Draft, kept } from './drafting.ts';

/** The key of the first item that the server refused, so that it can be opened; null when it refused none. */
export function itemInError(problem: Problem | null, draft: Draft): string | null {
  for (const { field } of problem?.fields ?? []) {
    const place = /^recommendations\.(\d+)\./.exec(field)?.[1];
    if (place !== undefined) return kept(draft)[Number(place)]?.key ?? null;
  }
  return null;
}
