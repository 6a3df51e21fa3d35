/** Somebody saves a row so often while something long goes on. */
export const SAVED_EVERY_MS = 25;
