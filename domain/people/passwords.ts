import { z } from 'zod';
import { line } from '#domain/inputs/text-input.ts';
import { NotValid } from '#domain/policy/refusals.ts';
import { commonPasswords } from './common-passwords.ts';
import { passwordLength } from './password-length.ts';
import { email } from './people.ts';

const TOO_SHORT = `Password must be ${passwordLength.least} characters or more`;
const TOO_LONG = `Password must be ${passwordLength.most} characters or fewer`;
const TRIED_FIRST =
  'This password is one that is tried first. Choose another, like four words that do not belong together';
/** "2023" three times is twelve characters and no harder to guess than once. */
const LONGEST_EASY_PART = 4;

/** Characters are counted as people see them for the least; the most is what sign-in takes, where an emoji counts twice. */
const password = z
  .string('Enter a password')
  .min(1, 'Enter a password')
  .max(passwordLength.most, TOO_LONG)
  .refine((text) => text === '' || [...text].length >= passwordLength.least, TOO_SHORT);

export const setPasswordInput = z.strictObject({
  secret: z.string().max(100),
  password,
  /** Only with the first administrator's link: everybody else's are known. */
  name: line('your name').optional(),
  email: email.optional(),
});
export type SetPasswordInput = z.output<typeof setPasswordInput>;

/** Words that are easily guessed for this person here: the council's name, the product's, their own. */
export type OwnWords = { councilName: string; name: string; email: string };

const figures: Record<string, string> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
};
const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}@$]/gu, '');
const withLetters = (text: string) => text.replace(/[013457@$]/g, (figure) => figures[figure] ?? figure);
const withoutEnds = (text: string) => text.replace(/^[\d@$]+|[\d@$]+$/g, '');

/** "passwordpassword" → "password": the part that a text repeats; the text itself where it repeats nothing. */
function repeatedPart(text: string): string {
  for (let length = 1; length <= text.length / 2; length += 1) {
    const part = text.slice(0, length);
    if (part.repeat(Math.ceil(text.length / length)).slice(0, text.length) === text) return part;
  }
  return text;
}

/** "123456789012", "abcdefghijkl", backwards too: each character one more than the one before, 9 going on to 0. */
function isRun(text: string): boolean {
  const steps = new Set<number>();
  for (let place = 1; place < text.length; place += 1) {
    const step = text.charCodeAt(place) - text.charCodeAt(place - 1);
    steps.add(step === -9 ? 1 : step === 9 ? -1 : step);
  }
  return steps.size === 1 && [...steps].every((step) => Math.abs(step) <= 1);
}

/** The ways in which one word is dressed up to be long enough: repeated, with figures for letters or at its ends. */
function undressed(text: string): Set<string> {
  const found = new Set<string>();
  for (const form of [plain(text), withoutEnds(plain(text))]) {
    for (const spelt of [form, withLetters(form), withoutEnds(withLetters(form))]) {
      found
        .add(spelt)
        .add(repeatedPart(spelt))
        .add(withoutEnds(repeatedPart(spelt)));
    }
  }
  found.delete('');
  return found;
}

function ownWordsOf(own: OwnWords): Set<string> {
  const [localPart = '', domain = ''] = own.email.split('@');
  const said = [own.councilName, ...own.councilName.split(/\s+/), own.name, ...own.name.split(/\s+/), own.email];
  const whole = [...said, localPart, domain, 'seventy', 'seventyseventy'].map(plain);
  return new Set([...whole, ...whole.map(withLetters)].filter((word) => word.length >= 4));
}

/**
 * Refuses a password that is guessed first: on the list of common ones, a run or one part repeated, or made of the council's,
 * the product's or the person's own name or address.
 * @param text exactly as typed; its length is the input's to check
 * @throws NotValid on `password`, saying what to do
 */
export function assertHardToGuess(text: string, own: OwnWords): void {
  const bare = plain(text) || text;
  if (isRun(bare) || repeatedPart(bare).length <= LONGEST_EASY_PART) throw refused(TRIED_FIRST);
  const ownWords = ownWordsOf(own);
  for (const form of undressed(text)) {
    if (ownWords.has(form)) throw refused('This password is made of a name or an address. Choose another');
    if (commonPasswords.has(form)) throw refused(TRIED_FIRST);
  }
}

function refused(words: string): NotValid {
  return new NotValid([{ field: 'password', words }]);
}
