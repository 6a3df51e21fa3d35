import type { ComputedRag, DeclaredRag } from '#domain/vocabulary.ts';

/** A colour set by a plan lead or director over the computed one, with why and until when (inclusive). */
export type RagOverride = { rag: DeclaredRag; reason: string; endsOn: string; endedOn?: string | null };

/** `computed` stands beside it always: an override never hides what the rules say. */
export type ShownRag = { rag: ComputedRag; computed: ComputedRag; override: RagOverride | null };

/** The day an override ends where nobody names another: the next meeting of a panel it is routed to (rules §3). */
export function defaultOverrideEnd(meetingsOn: readonly string[], today: string): string | null {
  return meetingsOn.filter((meetingOn) => meetingOn >= today).sort()[0] ?? null;
}

/**
 * What to show: the override in force, with its reason, and always the computed colour (rules §3). An override counts up to and
 * including its last day, and never on an action that is withdrawn, embedded or closed. Of several the last given counts.
 */
export function shownRag(computed: ComputedRag, overrides: readonly RagOverride[], today: string): ShownRag {
  const settled = computed === 'none' || computed === 'blue';
  const inForce = settled ? undefined : overrides.findLast(({ endsOn, endedOn }) => endsOn >= today && !endedOn);
  return { rag: inForce?.rag ?? computed, computed, override: inForce ?? null };
}

/**
 * What an override lacks, in words for the form; empty where it can be taken. Refused (422): no reason, no end date, an end date
 * before today. That it is red, amber or green is the input's own type.
 */
export function overrideMissing(override: { reason: string; endsOn: string | null }, today: string): string[] {
  const missing = override.reason.trim() === '' ? ['Give the reason: it stands wherever the colour shows.'] : [];
  if (override.endsOn === null) missing.push('Give the day the override ends.');
  else if (override.endsOn < today) missing.push('The override must end today or later.');
  return missing;
}
