import { diffWordsWithSpace } from 'diff';

type Part = { text: string; mark?: 'added' | 'removed'; at: number };

/** A space that both texts share inside a change belongs to the change: "Legal Services" is struck out as one. */
function gathered(from: string, to: string): Array<{ same: string; gone: string; come: string }> {
  const runs = [{ same: '', gone: '', come: '' }];
  for (const { value, added, removed } of diffWordsWithSpace(from, to)) {
    const last = runs[runs.length - 1]!;
    if (added) last.come += value;
    else if (removed) last.gone += value;
    else if (last.gone && last.come && !value.trim()) {
      last.gone += value;
      last.come += value;
    } else runs.push({ same: value, gone: '', come: '' });
  }
  return runs;
}

/** Word by word: what `to` adds to `from` and, unless `addedOnly`, what it takes away. */
export function differenceOf(from: string, to: string, addedOnly = false): Part[] {
  const parts = gathered(from, to).flatMap(({ same, gone, come }) => [
    { text: same },
    { text: addedOnly ? '' : gone, mark: 'removed' as const },
    { text: come, mark: 'added' as const },
  ]);
  return parts.filter((part) => part.text).map((part, at) => ({ ...part, at }));
}

export function TextDifference({ from, to, addedOnly }: { from: string; to: string; addedOnly?: boolean }) {
  return differenceOf(from, to, addedOnly).map(({ text, mark, at }) => {
    if (mark === 'added') return <ins key={at}>{text}</ins>;
    if (mark === 'removed') return <del key={at}>{text}</del>;
    return <span key={at}>{text}</span>;
  });
}
