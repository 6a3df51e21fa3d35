const LEAST_SECRET = 32;
const LEAST_DISTINCT = 8;
const makeOne = 'Make one with: openssl rand -base64 36';

/** Words of secrets copied from a guide, and runs along the keyboard; a random secret holds none of them. */
const guessable =
  /secret|password|change.?me|default|example|seventy|your.?key|12345678|abcdefgh|qwertyui|01234567|deadbeef/i;

const ownMachine = ['localhost', '127.0.0.1', '[::1]'];

/**
 * What stands in the way of a real installation, each in one sentence that names the setting; empty when nothing does.
 * The secret itself is never repeated.
 * @param given the environment: `DATA_DIR`, `BASE_URL`, `SEVENTY_SECRET`
 */
export function settingFaults(given) {
  return [dataFault(given.DATA_DIR), addressFault(given.BASE_URL), secretFault(given.SEVENTY_SECRET)].filter(Boolean);
}

function dataFault(folder) {
  if (!folder?.trim()) return 'DATA_DIR is missing: set it to the folder that keeps this council’s data.';
  return null;
}

function addressFault(address) {
  if (!address?.trim())
    return 'BASE_URL is missing: set it to the address people type, such as https://plans.council.gov.uk.';
  let url;
  try {
    url = new URL(address);
  } catch {
    return `BASE_URL is "${address}" and must be a whole address, such as https://plans.council.gov.uk.`;
  }
  if (url.protocol !== 'https:' && url.protocol !== 'http:') {
    return `BASE_URL must begin with https://, and begins with ${url.protocol}//.`;
  }
  if (url.username || url.password || url.search || url.hash || url.pathname !== '/') {
    return 'BASE_URL must be scheme and host only, such as https://plans.council.gov.uk, with nothing after the host.';
  }
  if (url.protocol === 'http:' && !ownMachine.includes(url.hostname)) {
    return 'BASE_URL must begin with https://: over http, sign-in and plans could be read on the way. Only localhost may use http.';
  }
  return null;
}

function secretFault(secret) {
  if (!secret?.trim()) return `SEVENTY_SECRET is missing: the audit trail and sessions are sealed with it. ${makeOne}`;
  if (secret.length < LEAST_SECRET) {
    return `SEVENTY_SECRET has ${secret.length} characters and must have ${LEAST_SECRET} or more. ${makeOne}`;
  }
  if (new Set(secret).size < LEAST_DISTINCT || isRepeated(secret)) {
    return `SEVENTY_SECRET repeats itself and could be guessed. ${makeOne}`;
  }
  if (guessable.test(secret)) {
    return `SEVENTY_SECRET holds a word or a row of keys that could be guessed. ${makeOne}`;
  }
  return null;
}

/** Whether a text is one shorter piece over and over, such as a word pasted until it was long enough. */
function isRepeated(text) {
  for (let length = 1; length <= text.length / 2; length += 1) {
    if (text.startsWith(text.slice(length))) return true;
  }
  return false;
}
