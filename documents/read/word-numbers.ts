/** One level of a list: how its numbers look, and where they begin. */
type Level = { start: number; format: string; label: string };
type List = { abstract: string; levels: Level[]; restarts: Map<number, number> };
type Numbered = { list: string; level: number };

const attribute = (xml: string, name: string) => new RegExp(`\\bw:${name}="([^"]*)"`).exec(xml)?.[1];
const settingOf = (xml: string, tag: string) => {
  const found = new RegExp(`<w:${tag}\\b[^>]*>`).exec(xml)?.[0];
  return found === undefined ? undefined : attribute(found, 'val');
};
const partsOf = (xml: string, tag: string) =>
  [...xml.matchAll(new RegExp(`<w:${tag}\\b(?:[^>]*/>|[^>]*>[\\s\\S]*?</w:${tag}>)`, 'g'))].map(([whole]) => whole);

const unescaped = (text: string) =>
  text.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name as 'amp'] ?? '',
  );

const levelOf = (xml: string): Level => ({
  start: Number(settingOf(xml, 'start') ?? 1),
  format: settingOf(xml, 'numFmt') ?? 'decimal',
  label: unescaped(settingOf(xml, 'lvlText') ?? ''),
});

const listsIn = (xml: string): Map<string, List> => {
  const abstracts = new Map<string, Level[]>();
  for (const part of partsOf(xml, 'abstractNum')) {
    const levels: Level[] = [];
    for (const level of partsOf(part, 'lvl')) levels[Number(attribute(level, 'ilvl') ?? 0)] = levelOf(level);
    abstracts.set(attribute(part, 'abstractNumId') ?? '', levels);
  }
  const lists = new Map<string, List>();
  for (const part of partsOf(xml, 'num')) {
    const abstract = settingOf(part, 'abstractNumId') ?? '';
    const levels = [...(abstracts.get(abstract) ?? [])];
    const restarts = new Map<number, number>();
    for (const change of partsOf(part, 'lvlOverride')) {
      const at = Number(attribute(change, 'ilvl') ?? 0);
      const level = partsOf(change, 'lvl')[0];
      if (level) levels[at] = levelOf(level);
      const restart = settingOf(change, 'startOverride');
      if (restart !== undefined) restarts.set(at, Number(restart));
    }
    lists.set(attribute(part, 'numId') ?? '', { abstract, levels, restarts });
  }
  return lists;
};

const numberedBy = (xml: string): { list?: string | undefined; level?: string | undefined } | null => {
  const own = partsOf(xml, 'numPr')[0];
  return own ? { list: settingOf(own, 'numId'), level: settingOf(own, 'ilvl') } : null;
};

/** Lists that paragraphs belong to by their style, its own or the one it is based on. */
const stylesIn = (xml: string): Map<string, Numbered> => {
  const styles = new Map<string, { by: ReturnType<typeof numberedBy>; basedOn: string | undefined }>();
  for (const part of partsOf(xml, 'style'))
    styles.set(attribute(part, 'styleId') ?? '', { by: numberedBy(part), basedOn: settingOf(part, 'basedOn') });
  const found = new Map<string, Numbered>();
  for (const id of styles.keys()) {
    let style = styles.get(id);
    for (let depth = 0; style && depth < 10; depth += 1) {
      if (style.by?.list) {
        found.set(id, { list: style.by.list, level: Number(style.by.level ?? 0) });
        break;
      }
      style = style.basedOn === undefined ? undefined : styles.get(style.basedOn);
    }
  }
  return found;
};

const roman = (value: number) => {
  const signs: [number, string][] = [
    [1000, 'm'],
    [900, 'cm'],
    [500, 'd'],
    [400, 'cd'],
    [100, 'c'],
    [90, 'xc'],
    [50, 'l'],
    [40, 'xl'],
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ];
  let [rest, text] = [value, ''];
  for (const [size, sign] of signs) for (; rest >= size; rest -= size) text += sign;
  return text;
};

const inFormat = (value: number, format: string): string => {
  const letter = String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
  if (format === 'lowerLetter') return letter;
  if (format === 'upperLetter') return letter.toUpperCase();
  if (format === 'lowerRoman') return roman(value);
  if (format === 'upperRoman') return roman(value).toUpperCase();
  return format === 'decimalZero' && value < 10 ? `0${value}` : String(value);
};

/** A paragraph of a Word file that stands in a list: the number Word prints before it, or null for a bullet. */
export type PrintedNumber = string | null;

/**
 * The number Word would print before every paragraph of a list, in the order of the document: where a list starts and restarts, and what it counts on each level.
 * @param parts the unpacked XML parts of the file, by name
 * @returns null where the file has no numbering of its own
 */
export function printedNumbers(parts: ReadonlyMap<string, Buffer>): PrintedNumber[] | null {
  const numbering = parts.get('word/numbering.xml')?.toString('utf8');
  const body = parts.get('word/document.xml')?.toString('utf8');
  if (!numbering || !body) return null;
  const lists = listsIn(numbering);
  const styles = stylesIn(parts.get('word/styles.xml')?.toString('utf8') ?? '');
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  const printed: PrintedNumber[] = [];
  for (const paragraph of partsOf(body, 'p')) {
    const settings = partsOf(paragraph, 'pPr')[0] ?? '';
    const own = numberedBy(settings);
    const styled = styles.get(settingOf(settings, 'pStyle') ?? '');
    const id = own?.list ?? styled?.list;
    const at = Number(own?.level ?? styled?.level ?? 0);
    const list = id === undefined ? undefined : lists.get(id);
    const level = list?.levels[at];
    if (!list || !level) continue;
    const count = counts.get(list.abstract) ?? [];
    counts.set(list.abstract, count);
    const restart = begun.has(`${id} ${at}`) ? undefined : list.restarts.get(at);
    begun.add(`${id} ${at}`);
    count[at] = restart ?? (count[at] === undefined ? level.start : count[at] + 1);
    count.length = at + 1;
    if (level.format === 'bullet' || level.format === 'none') printed.push(null);
    else
      printed.push(
        level.label.replace(/%(\d)/g, (_, place: string) => {
          const of = Number(place) - 1;
          const other = list.levels[of];
          return inFormat(count[of] ?? other?.start ?? 1, other?.format ?? 'decimal');
        }),
      );
  }
  return printed;
}
