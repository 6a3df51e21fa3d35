/**
 * The ways a read or write refuses. Each is one HTTP status at the edge (`app/_request/problem.ts`); nobody else turns
 * them into responses. The words are for the person: they say what to do.
 */

export type FieldError = { field: string; words: string };

/** 404: no such thing, or not for this person to know of. Says the same for both. */
export class NotFound extends Error {
  override name = 'NotFound';
  constructor() {
    super('We cannot find that page or item. It may have been moved, or you may not have access to it.');
  }
}

/** 403: seen, but not this person's to do. */
export class NotAllowed extends Error {
  override name = 'NotAllowed';
  constructor(words = 'You can see this, but your role does not let you do that. Ask the plan lead.') {
    super(words);
  }
}

/** 409: not possible in this state; `missing` lists what stands in the way. */
export class NotPossible extends Error {
  override name = 'NotPossible';
  missing: readonly string[];
  constructor(words: string, missing: readonly string[] = []) {
    super(words);
    this.missing = missing;
  }
}

/**
 * 410: the address is right, and what it named was taken back, withdrawn, ended or used up, for good (assurance §5, case 39). What
 * may come back, such as a withdrawn action, is `NotPossible`.
 */
export class Gone extends NotPossible {
  override name = 'Gone';
}

/** 412: somebody saved in between. `current` is what stands now, in the shape the form sends, so both texts can be shown. */
export class Stale extends Error {
  override name = 'Stale';
  current: unknown;
  version: number;
  constructor(
    current: unknown,
    version: number,
    words = 'Somebody changed this after you opened it. Nothing you typed is lost.',
  ) {
    super(words);
    this.current = current;
    this.version = version;
  }
}

/** 422: the values cannot be right; each is named with its field. */
export class NotValid extends Error {
  override name = 'NotValid';
  fields: readonly FieldError[];
  constructor(fields: readonly FieldError[]) {
    super(fields[0]?.words ?? 'Check what you typed.');
    this.fields = fields;
  }
}

/** 422 once, then taken: dates that are likely a slip. Sent again with `confirmed`, they are saved. */
export class Questioned extends Error {
  override name = 'Questioned';
  questions: readonly FieldError[];
  constructor(questions: readonly FieldError[]) {
    super(questions[0]?.words ?? 'Check these dates.');
    this.questions = questions;
  }
}

/** 429: too many tries; `retryAfterSeconds` from now. */
export class TooMany extends Error {
  override name = 'TooMany';
  retryAfterSeconds: number;
  constructor(words: string, retryAfterSeconds: number) {
    super(words);
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
