import { z } from 'zod';
import { readableColour } from '#domain/composed-document/colour.ts';
import type { LogoFacts } from '#domain/composed-document/model.ts';
import { optionalLine } from '#domain/inputs/text-input.ts';
import { NotValid } from '#domain/policy/refusals.ts';
import type { PlanDocumentFacts } from './facts.ts';

/** A logo lies in every sealed form, several times over: it is held small. */
export const LOGO_LIMIT_BYTES = 200_000;
const LOGO_MOST_PIXELS = 3_000;
/** A wider one would leave the page at the height that logos are drawn in. */
const MOST_WIDE = 8;

const WHICH_FILE = 'The logo must be a PNG or JPEG file, smaller than 200 kB';

/** What an administrator sets: `logo` null keeps none, 'kept' the one that stands, else the new file's bytes in base64. */
export const letterheadInput = z.strictObject({
  logo: z.union([z.literal('kept'), z.null(), z.base64(WHICH_FILE)], WHICH_FILE),
  alt: optionalLine('what the logo shows'),
  colour: z
    .string('Enter a colour such as #16304a')
    .trim()
    .max(7, 'Enter a colour such as #16304a')
    .refine((typed) => typed === '' || /^#[\da-f]{6}$/i.test(typed), 'Enter a colour such as #16304a')
    .refine((typed) => !/^#[\da-f]{6}$/i.test(typed) || readableColour(typed) !== null, {
      message: 'This colour is too light to be read on white. Choose a darker one',
    })
    .default(''),
});
export type LetterheadInput = z.output<typeof letterheadInput>;

/**
 * An uploaded logo as documents hold it. Told by its own bytes, never by its name (assurance SEC-12): PNG or JPEG, 200 kB and 3,000
 * pixels each way at most, with words for a person who cannot see it.
 * @param base64 the file
 * @throws NotValid naming `logo` or `alt`
 */
export function logoOf(base64: string, alt: string): LogoFacts {
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  if (bytes.byteLength > LOGO_LIMIT_BYTES) throw notValid('logo', 'The logo must be smaller than 200 kB');
  const found = sizeOfPng(bytes) ?? sizeOfJpeg(bytes);
  if (!found) throw notValid('logo', WHICH_FILE);
  const { width, height } = found;
  if (Math.min(width, height) < 1 || Math.max(width, height) > LOGO_MOST_PIXELS) {
    throw notValid('logo', 'The logo must be 3,000 pixels wide and high at most');
  }
  if (width > height * MOST_WIDE) throw notValid('logo', 'The logo must be at most eight times as wide as it is high');
  assertLogoTold(alt);
  return { mediaType: found.mediaType, base64, alt, width, height };
}

/** @throws NotValid when nothing says what the logo shows */
export function assertLogoTold(alt: string): void {
  if (alt === '') throw notValid('alt', 'Enter what the logo shows, for people who cannot see it');
}

/** A plan without content under a letterhead: written once as a PDF before the letterhead is kept. */
export function sampleFacts(letterhead: Pick<PlanDocumentFacts['council'], 'logo' | 'colour'>): PlanDocumentFacts {
  const dates = { receivedOn: null, publishedOn: null, dueOn: null };
  return {
    council: { name: 'Sample', marking: 'OFFICIAL', ...letterhead },
    plan: { title: 'Sample', reference: null, versionLabel: 'Sample', ...dates, overseenBy: null, governance: [] },
    inspections: [],
    judgements: [],
    recommendations: [],
    actions: [],
    today: '2023-06-30',
    printedAt: '2023-06-30T09:00:00.000Z',
  };
}

const notValid = (field: string, words: string) => new NotValid([{ field, words }]);

type Found = { mediaType: LogoFacts['mediaType']; width: number; height: number };
const pngHead = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function sizeOfPng(bytes: Uint8Array): Found | null {
  if (bytes.byteLength < 33 || pngHead.some((byte, place) => bytes[place] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { mediaType: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

/** Walks the segments of a JPEG to the frame that tells its size. */
function sizeOfJpeg(bytes: Uint8Array): Found | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 < bytes.byteLength && bytes[at] === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = bytes[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return { mediaType: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
  }
  return null;
}
