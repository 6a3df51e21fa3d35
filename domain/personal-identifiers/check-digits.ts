const upnLetters = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/** NHS number: ten digits, the last by modulus 11 (NHS Data Dictionary); a check of 10 is never given out. */
export function isNhsNumber(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^0+$/.test(digits)) return false;
  const check = 11 - (weighted(digits.slice(0, 9), 10, -1) % 11);
  return check !== 10 && check % 11 === Number(digits[9]);
}

/** Unique learner number: ten digits, the last by modulus 11 (Learning Records Service); a remainder of 0 is never given out. */
export function isLearnerNumber(digits: string): boolean {
  if (!/^[1-9]\d{9}$/.test(digits)) return false;
  const remainder = weighted(digits.slice(0, 9), 10, -1) % 11;
  return remainder !== 0 && 10 - remainder === Number(digits[9]);
}

/**
 * Unique pupil number (DfE guide): a check letter by modulus 23 over twelve signs, each a digit; the last may be a letter, and
 * the number then is a temporary one. The letters leave out I, O and S.
 */
export function isPupilNumber(signs: string): boolean {
  const upper = signs.toUpperCase();
  if (!/^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/.test(upper)) return false;
  let sum = 0;
  for (let place = 1; place <= 12; place += 1) {
    const sign = upper[place] ?? '';
    sum += (place + 1) * (/\d/.test(sign) ? Number(sign) : upnLetters.indexOf(sign));
  }
  return upnLetters[sum % 23] === upper[0];
}

/** National Insurance number: the prefixes that HMRC gives out, six digits, and a suffix A to D that may be left out. */
export function isInsuranceNumber(signs: string): boolean {
  const upper = signs.toUpperCase();
  return /^[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]?$/.test(upper) && !/^(BG|GB|KN|NK|NT|TN|ZZ)/.test(upper);
}

function weighted(digits: string, first: number, step: number): number {
  return [...digits].reduce((sum, digit, place) => sum + Number(digit) * (first + step * place), 0);
}
