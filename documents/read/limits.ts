/** 25 MB: product rule for every upload (assurance, abuse case 1). */
export const mostBytes = 25 * 1024 * 1024;

/** Characters of pasted text. */
export const mostPasted = 2_000_000;

export const mostPages = 300;
