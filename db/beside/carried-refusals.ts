import { type FieldError, NotAllowed, NotFound, NotPossible, NotValid } from '#domain/policy/refusals.ts';

/** A refusal on its way from one process to another, which has classes of its own. */
export type CarriedRefusal =
  | { name: 'NotFound' }
  | { name: 'NotAllowed'; words: string }
  | { name: 'NotPossible'; words: string; missing: string[] }
  | { name: 'NotValid'; fields: FieldError[] };

/** @returns null for what is no refusal of a read */
export function carried(error: unknown): CarriedRefusal | null {
  if (error instanceof NotFound) return { name: 'NotFound' };
  if (error instanceof NotAllowed) return { name: 'NotAllowed', words: error.message };
  if (error instanceof NotPossible) return { name: 'NotPossible', words: error.message, missing: [...error.missing] };
  if (error instanceof NotValid) return { name: 'NotValid', fields: [...error.fields] };
  return null;
}

/** The refusal again, of this process's own class. */
export function refusalOf(refusal: CarriedRefusal): Error {
  switch (refusal.name) {
    case 'NotFound':
      return new NotFound();
    case 'NotAllowed':
      return new NotAllowed(refusal.words);
    case 'NotPossible':
      return new NotPossible(refusal.words, refusal.missing);
    case 'NotValid':
      return new NotValid(refusal.fields);
    default:
      return refusal satisfies never;
  }
}
