import { isInsuranceNumber, isLearnerNumber, isNhsNumber, isPupilNumber } from './check-digits.ts';
import type { Found } from './found.ts';

const NEAR = 300;
const nhsWords = /\b(nhs|patients?|health (number|record)|hospital number|medical record|chi number)\b/i;
const learnerWords = /\b(uln|(unique )?learner (reference )?(number|no))\b/i;
const insuranceWords = /\b(national insurance|nino|ni (number|no))\b/i;
/** What says directly before a number that it is another kind of number. */
const otherLabel =
  /\b(po|p\.o\.|purchase order|order|invoice|contract|account|grant|tel|telephone|phone|fax|mobile)\.?\s*(number|no\.?|n[o°]|#)?\s*[:.-]?\s*$/i;

function near(text: string, from: number, to: number): string {
  return text.slice(Math.max(0, from - NEAR), to + NEAR);
}

const compact = (words: string) => words.replace(/[^0-9a-z]/gi, '');

/**
 * Ten digits. Of random ones one in eleven passes the check, so only those whose words say what they are, or that are spaced as
 * an NHS number is, are certain; the others are asked about (assurance DP-02).
 */
export function* tenDigitNumbers(text: string): Iterable<Found> {
  for (const match of text.matchAll(/(?<![\d.,£])\d(?:[ \n-]{0,2}\d){9}(?![\d]|[.,]\d)/g)) {
    const words = match[0];
    const [from, to] = [match.index, match.index + words.length];
    const digits = compact(words);
    const around = near(text, from, to);
    const another = otherLabel.test(text.slice(Math.max(0, from - 30), from));
    const spaced = /^\d{3}[ \n-]{1,2}\d{3}[ \n-]{1,2}\d{4}$/.test(words);
    const whole = spaced || /^\d{10}$/.test(words);
    if (isNhsNumber(digits) && (whole || nhsWords.test(around))) {
      const certain = spaced || (nhsWords.test(around) && !another);
      yield { kind: 'nhs-number', certainty: certain ? 'block' : 'warn', from, to };
    } else if (isLearnerNumber(digits) && (learnerWords.test(around) || /^\d{10}$/.test(words))) {
      yield { kind: 'learner-number', certainty: learnerWords.test(around) && !another ? 'block' : 'warn', from, to };
    }
  }
}

/** Letters and digits of the pupil and National Insurance numbers, with blanks or hyphens anywhere between. */
export function* letteredNumbers(text: string): Iterable<Found> {
  for (const match of text.matchAll(/(?<![0-9a-z])[a-hj-np-rt-z](?:[ -]?\d){11}[ -]?[\da-hj-np-rt-z](?![0-9a-z])/gi)) {
    if (!isPupilNumber(compact(match[0]))) continue;
    yield { kind: 'pupil-number', certainty: 'block', from: match.index, to: match.index + match[0].length };
  }
  for (const match of text.matchAll(/(?<![0-9a-z])[a-z]{2}(?:[ -]?\d){6}(?:[ -]?[a-d])?(?![0-9a-z])/gi)) {
    const [from, to] = [match.index, match.index + match[0].length];
    const whole = /[a-d]$/i.test(match[0]);
    if (!isInsuranceNumber(compact(match[0]))) continue;
    if (!whole && !insuranceWords.test(near(text, from, to))) continue;
    yield { kind: 'insurance-number', certainty: 'block', from, to };
  }
}
