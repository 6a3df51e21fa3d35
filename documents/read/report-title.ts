import type { InspectionKind } from '#domain/vocabulary.ts';
import { tidied } from './joined-text.ts';
import type { PageText, TextLine } from './page-text.ts';

/** Words that name the kind, tried on the title and the subject of a letter before the whole opening. The order matters: a focused visit's letter speaks of inspections too. */
const kinds: [RegExp, InspectionKind][] = [
  [/joint targeted area inspection|\bJTAI\b/i, 'jtai'],
  [/area SEND|local area (?:SEND|partnership)|special educational needs and\/or disabilit/i, 'area-send'],
  [/monitoring visit/i, 'monitoring-visit'],
  [/focused (?:assurance )?visit|assurance visit/i, 'focused-visit'],
  [
    /services for children in need of help and protection|single inspection (?:framework|of)|review of the effectiveness of the local safeguarding/i,
    'sif',
  ],
  [
    /inspection of (?:\S+ ){1,10}?children(?:’|'|ʼ)?s (?:social care )?services|inspection of children(?:’|'|ʼ)?s (?:social care )?services|\bILACS\b/i,
    'ilacs',
  ],
  [/joint area review|safeguarding and looked after|arrangements for the protection of children/i, 'other'],
];

/** The lines of the opening that are set apart: the largest letters, and bold lines above the first paragraph. */
const titleLines = (page: PageText | undefined, outside: ReadonlySet<TextLine>, body: number): TextLine[] => {
  const lines = (page?.lines ?? []).filter((line) => !outside.has(line));
  const apart = lines.filter((line) => line.fontSize >= body * 1.08 || line.bold);
  return apart.length > 0 ? apart : lines.slice(0, 40).filter((line) => line.text.length < 110);
};

const joined = (lines: readonly TextLine[]) => tidied(lines.map((line) => line.text).join(' '));

export function kindOf(
  pages: readonly PageText[],
  outside: ReadonlySet<TextLine>,
  body: number,
): InspectionKind | null {
  const title = joined(titleLines(pages[0], outside, body));
  const opening = joined((pages[0]?.lines ?? []).slice(0, 60));
  for (const text of [title, opening]) {
    const hit = kinds.find(([pattern]) => pattern.test(text));
    if (hit) return hit[1];
  }
  return null;
}

const forms =
  /^(?:the )?(?:(?:london|royal|metropolitan|county) borough of |royal borough of |council of the |county of |city and county of |borough of )|^the (?=\p{Lu})/iu;
const endings =
  /(?:,? (?:metropolitan |london |royal |county |city |district |unitary )*(?:borough |district |county |city )?council| (?:metropolitan )?(?:county|borough|district)| local authority| unitary authority| city)$/i;

/** An authority's name without the form of its council: "London Borough of Croydon" → "Croydon", "Peterborough City Council" → "Peterborough". */
export function authorityName(raw: string): string | null {
  let name = tidied(raw)
    .replace(/[’']s?$/, (end) => (end.length > 1 ? '' : end))
    .replace(/[\s.,:;–-]+$/, '')
    .trim();
  name = name.replace(forms, '').replace(forms, '');
  name = name.replace(endings, '').replace(endings, '');
  if (/^city of /i.test(name) && !/^city of london$/i.test(name)) name = name.replace(/^city of /i, '');
  if (/^(?:london corporation|corporation of london|city of london corporation)$/i.test(name)) return 'City of London';
  return name.length >= 3 && name.length <= 80 && /^\p{Lu}/u.test(name) ? name : null;
}

const name =
  "([\\p{Lu}][\\p{L}’'.,&-]*(?:(?: |-)(?:[\\p{Lu}][\\p{L}’'.,&-]*|of|and|upon|the|in|on|with|under|le|next|by|&))*?)";
const subjects: RegExp[] = [
  /area send (?:\w+ )?inspection of (.+?local area partnership)/iu,
  new RegExp(
    `(?:focus(?:s)?ed|monitoring|assurance) visit (?:to|of) (?:the )?${name}(?:’s|'s)? (?:local authority|children|council|city council|county council|borough council|metropolitan)`,
    'iu',
  ),
  new RegExp(`(?:focus(?:s)?ed|monitoring|assurance) visit (?:to|of) (?:the )?${name}$`, 'iu'),
  new RegExp(
    `inspection of (?:the )?${name}(?:’s|'s)? (?:local authority|children|council|city council|county council|borough council|metropolitan)`,
    'iu',
  ),
  new RegExp(`joint targeted area inspection (?:of|in) ${name}$`, 'u'),
  new RegExp(`joint (?:local )?area (?:review|send inspection) (?:of|in|:) ?${name}$`, 'iu'),
  new RegExp(`\\bin (?:the )?${name}$`, 'u'),
  new RegExp(`\\bof (?:the )?${name}$`, 'u'),
];

const groupsOf = (lines: readonly TextLine[]): TextLine[][] => {
  const groups: TextLine[][] = [];
  for (const line of lines) {
    const above = groups.at(-1)?.at(-1);
    const same =
      above &&
      above.bold === line.bold &&
      Math.abs(above.fontSize - line.fontSize) < 0.6 &&
      line.y - above.y < line.fontSize * 1.8;
    if (same) groups.at(-1)!.push(line);
    else groups.push([line]);
  }
  return groups;
};

const generic =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|children|services|local authority|inspection|report|the|joint|ofsted|contents)/i;

/** The authority a report is about, as its title or the subject of its letter names it; null where neither does. */
export function authorityOf(pages: readonly PageText[], outside: ReadonlySet<TextLine>, body: number): string | null {
  const groups = groupsOf(titleLines(pages[0], outside, body));
  for (const group of groups) {
    const text = joined(group);
    if (!/inspection|visit|review/i.test(text)) continue;
    for (const subject of subjects) {
      const hit = subject.exec(text);
      const found = hit && authorityName(hit[1]!);
      if (found && !generic.test(found) && !/safeguarding|\bboard\b/i.test(found)) return found;
    }
  }
  const largest = groups.toSorted((a, b) => b[0]!.fontSize - a[0]!.fontSize)[0];
  const alone =
    largest && largest[0]!.fontSize > body * 1.3 && /inspection of/i.test(joined(groups.flat()))
      ? authorityName(joined(largest))
      : null;
  if (alone && !generic.test(alone) && alone.split(' ').length <= 7 && !/inspection|report|letter/i.test(alone))
    return alone;
  for (const page of pages)
    for (const line of page.lines) {
      if (!outside.has(line)) continue;
      const hit = new RegExp(
        `inspection of (?:the )?${name}(?:’s|'s)? (?:local authority|children|council)`,
        'iu',
      ).exec(line.text);
      const found = hit && authorityName(hit[1]!);
      if (found && !generic.test(found)) return found;
    }
  return null;
}
