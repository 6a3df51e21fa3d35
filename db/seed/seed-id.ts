import { createHash } from 'node:crypto';

/** The id of a seeded row: shaped like any other id, and the same each time the world is loaded. */
export function seedId(key: string): string {
  return createHash('sha256').update(`seventy world: ${key}`).digest().subarray(0, 16).toString('base64url');
}
