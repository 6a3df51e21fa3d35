import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { charactersOf } from './character-map.ts';

/** In the order they are tried. Unmodified files; each package carries its licence (SIL Open Font Licence). */
const families = [
  { family: 'Source Sans 3', path: '@expo-google-fonts/source-sans-3', file: 'SourceSans3' },
  { family: 'Noto Sans Arabic', path: '@expo-google-fonts/noto-sans-arabic', file: 'NotoSansArabic' },
  { family: 'Noto Sans Devanagari', path: '@expo-google-fonts/noto-sans-devanagari', file: 'NotoSansDevanagari' },
  { family: 'Noto Sans Hebrew', path: '@expo-google-fonts/noto-sans-hebrew', file: 'NotoSansHebrew' },
  { family: 'Noto Sans Bengali', path: '@expo-google-fonts/noto-sans-bengali', file: 'NotoSansBengali' },
] as const;

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
  const read = families.map(({ path, file }) =>
    ['400Regular', '700Bold'].map((weight) =>
      readFileSync(fileURLToPath(import.meta.resolve(`${path}/${weight}/${file}_${weight}.ttf`))),
    ),
  );
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
