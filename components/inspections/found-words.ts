import { inWords } from '#domain/texts/count-in-words.ts';
import type { RecommendationKind } from '#domain/vocabulary.ts';

const kinds: readonly { kind: RecommendationKind; one: string; many: string }[] = [
  { kind: 'area-for-priority-action', one: 'area for priority action', many: 'areas for priority action' },
  { kind: 'area-for-improvement', one: 'area for improvement', many: 'areas for improvement' },
  { kind: 'recommendation', one: 'recommendation', many: 'recommendations' },
];

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** "two areas for priority action and five areas for improvement"; null for none. */
export function countedKinds(items: readonly { kind: RecommendationKind }[]): string | null {
  const parts = kinds.flatMap(({ kind, one, many }) => {
    const count = items.filter((item) => item.kind === kind).length;
    return count === 0 ? [] : [`${inWords(count)} ${count === 1 ? one : many}`];
  });
  if (parts.length === 0) return null;
  const last = parts.pop();
  return parts.length === 0 ? (last ?? null) : `${parts.join(', ')} and ${last}`;
}

/** The title that is the answer: "Five areas for improvement found". */
export function foundTitle(items: readonly { kind: RecommendationKind }[], typed: boolean): string {
  const counted = countedKinds(items);
  if (counted === null) return typed ? 'Type what the report says' : 'No area for improvement found';
  return `${capital(counted)} ${typed ? 'typed' : 'found'}`;
}

/** "Five areas for improvement" */
export function countedTitle(items: readonly { kind: RecommendationKind }[]): string | null {
  const counted = countedKinds(items);
  return counted && capital(counted);
}
