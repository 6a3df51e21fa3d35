import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { charactersOf } from './character-map.ts';

/**
 * In the order they are tried. Unmodified files under the SIL Open Font Licence: of a package, which carries its licence, or in
 * `fonts` with the licence beside them.
 */
const families = [
  { family: 'Source Sans 3', file: 'SourceSans3', package: '@expo-google-fonts/source-sans-3' },
  { family: 'Noto Sans Arabic', file: 'NotoSansArabic', package: '@expo-google-fonts/noto-sans-arabic' },
  { family: 'Noto Sans Devanagari', file: 'NotoSansDevanagari', package: '@expo-google-fonts/noto-sans-devanagari' },
  { family: 'Noto Sans Hebrew', file: 'NotoSansHebrew', package: null },
  { family: 'Noto Sans Bengali', file: 'NotoSansBengali', package: null },
] as const;

function fontFile(family: (typeof families)[number], weight: string): Buffer {
  const name = `${family.file}_${weight}.ttf`;
  return readFileSync(
    family.package
      ? fileURLToPath(import.meta.resolve(`${family.package}/${weight}/${name}`))
      : join(import.meta.dirname, 'fonts', name),
  );
}

type PdfFonts = {
  families: string[];
  files: Buffer[];
  /** Whether every weight of some family has the character. */
  canDraw: (codePoint: number) => boolean;
  /** Whether the first family alone draws it by itself: for the second try, when letters do not join. */
  standsAlone: (codePoint: number) => boolean;
};

let loaded: PdfFonts | undefined;

/** The fonts of the PDF, read once in a process. */
export function pdfFonts(): PdfFonts {
  if (loaded) return loaded;
  const read = families.map((family) => ['400Regular', '700Bold'].map((weight) => fontFile(family, weight)));
  const sets = read.map((weights) => weights.map(charactersOf));
  const inAll = (weights: Set<number>[] | undefined, point: number) => (weights ?? []).every((set) => set.has(point));
  loaded = {
    families: families.map(({ family }) => family),
    files: read.flat(),
    canDraw: (point) => sets.some((weights) => inAll(weights, point)),
    standsAlone: (point) => inAll(sets[0], point) && !/\p{M}|\p{Cf}/u.test(String.fromCodePoint(point)),
  };
  return loaded;
}
