/** NIST SP 800-63B and NCSC: length and a list of known ones, no rules of composition. Apart, so that a form may say it. */
export const passwordLength = { least: 12, most: 128 };
