import { diffWordsWithSpace } from 'diff';

type Part = { text: string; mark?: 'added' | 'removed'; at: number };

/** Word by word: what `to` adds to `from` and, unless `addedOnly`, what it takes away. */
export function differenceOf(from: string, to: string, addedOnly = false): Part[] {
  return diffWordsWithSpace(from, to)
    .filter((part) => !(addedOnly && part.removed))
    .map((part, at) => ({ text: part.value, mark: part.added ? 'added' : part.removed ? 'removed' : undefined, at }));
}

export function TextDifference({ from, to, addedOnly }: { from: string; to: string; addedOnly?: boolean }) {
  return differenceOf(from, to, addedOnly).map(({ text, mark, at }) => {
    if (mark === 'added') return <ins key={at}>{text}</ins>;
    if (mark === 'removed') return <del key={at}>{text}</del>;
    return <span key={at}>{text}</span>;
  });
}
