import type { Problem } from '#components/sending/send.ts';
import type { SummaryError } from '#components/ui/error-summary.tsx';
import { type Draft, kept } from './drafting.ts';

/** What the server refused, for the summary on top. */
export function errorsToShow(problem: Problem | null): SummaryError[] {
  if (!problem) return [];
  if (problem.fields) return problem.fields.map(({ field, words }) => ({ message: words, field: field || undefined }));
  return [{ message: problem.detail }, ...(problem.missing ?? []).map((message) => ({ message }))];
}

/** The key of the first item that the server refused, so that it can be opened; null when it refused none. */
export function itemInError(problem: Problem | null, draft: Draft): string | null {
  for (const { field } of problem?.fields ?? []) {
    const place = /^recommendations\.(\d+)\./.exec(field)?.[1];
    if (place !== undefined) return kept(draft)[Number(place)]?.key ?? null;
  }
  return null;
}
