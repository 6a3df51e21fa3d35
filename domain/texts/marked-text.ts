import { diffWordsWithSpace } from 'diff';

/** A run of words: in both texts, only in the old, or only in the new. */
export type MarkedRun = { mark: 'same' | 'added' | 'removed'; text: string };

/** Past this many changed words two texts are shown one after the other; it also bounds the time hostile texts can take. */
const MOST_CHANGED_WORDS = 400;

/**
 * Two texts as one, word by word: the runs that are the same or removed give the old text, those that are the same or
 * added the new. A space that both share inside a change belongs to the change, so that "Legal Services" is struck out
 * as one. Texts with hardly a word in common are shown whole, the old before the new.
 */
export function markedText(before: string, after: string): MarkedRun[] {
  if (before === after) return runs([['same', before]]);
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_CHANGED_WORDS });
  if (!parts) return wholeTexts(before, after);
  const gathered: { same: string; gone: string; come: string }[] = [{ same: '', gone: '', come: '' }];
  for (const { value, added, removed } of parts) {
    const last = gathered[gathered.length - 1];
    if (!last) continue;
    if (added) last.come += value;
    else if (removed) last.gone += value;
    else if (last.gone && last.come && !value.trim()) {
      last.gone += value;
      last.come += value;
    } else gathered.push({ same: value, gone: '', come: '' });
  }
  gathered.forEach((part, place) => {
    const after = gathered[place + 1];
    const space = /\s+$/.exec(part.gone)?.[0] ?? '';
    if (!after || space === '' || !part.come.endsWith(space)) return;
    part.gone = part.gone.slice(0, -space.length);
    part.come = part.come.slice(0, -space.length);
    after.same = space + after.same;
  });
  const kept = gathered.reduce((length, { same }) => length + same.trim().length, 0);
  if (kept * 4 < Math.min(before.length, after.length)) return wholeTexts(before, after);
  return runs(
    gathered.flatMap(({ same, gone, come }) => [
      ['same', same],
      ['removed', gone],
      ['added', come],
    ]),
  );
}

/** Both texts whole, the old before the new: for dates, names and codes, which are not read word by word. */
export function wholeTexts(before: string, after: string): MarkedRun[] {
  return runs([
    ['removed', before],
    ['added', after],
  ]);
}

function runs(parts: [MarkedRun['mark'], string][]): MarkedRun[] {
  return parts.filter(([, text]) => text !== '').map(([mark, text]) => ({ mark, text }));
}
