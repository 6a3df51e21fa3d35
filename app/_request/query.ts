import { z } from 'zod';
import { queryTable } from './query-table.ts';

/* The one door for what stands after the "?" of an address: the gate refuses what is odd, pages and routes read what is left. */

type Address = keyof typeof queryTable;
type Shape<A extends Address> = (typeof queryTable)[A];
export type Asked<A extends Address> = { [Name in keyof Shape<A>]?: z.output<Shape<A>[Name] & z.ZodType> };
/** As the framework hands it to a page. */
export type Query = Record<string, string | string[] | undefined>;

const patterns = (Object.keys(queryTable) as Address[])
  .sort((one, other) => fixedParts(other) - fixedParts(one))
  .map((address) => ({ address, pattern: new RegExp(`^${address.replace(/\[\w+\]/g, '[^/]+')}/?$`) }));

/** `/plans/new` is looked for before `/plans/[planId]`. */
function fixedParts(address: string): number {
  return address.split('/').filter((part) => !part.startsWith('[')).length;
}

function read<A extends Address>(address: A, query: Query) {
  const shape: Record<string, z.ZodType> = queryTable[address];
  const isNone = (name: string, value: string | string[] | undefined) =>
    value === undefined || (value === '' && !shape[name]?.safeParse('').success);
  const asked = Object.fromEntries(
    Object.entries(query).filter(([name, value]) => Object.hasOwn(shape, name) && !isNone(name, value)),
  );
  return z.object(shape).partial().safeParse(asked);
}

/**
 * What is odd about the address of a request, in words that begin with the name; null where nothing is. A name given twice is
 * odd, so is a value that the page cannot have meant (assurance §5, cases 32 and 33).
 */
export function oddQuery(url: string): string | null {
  const [path = '', search = ''] = url.split('?', 2);
  const found = search && patterns.find(({ pattern }) => pattern.test(path));
  if (!found) return null;
  const query: Query = {};
  for (const [written, value] of new URLSearchParams(search)) {
    const name = written.replace(/\[.*\]$/, '');
    query[name] = name in query || name !== written ? [value] : value;
  }
  const issue = read(found.address, query).error?.issues[0];
  if (!issue) return null;
  const name = issue.path.join('.');
  return Array.isArray(query[name]) ? `“${name}” must be given once` : `“${name}” ${issue.message}`;
}

/** What its address asks of a page, as the table says; the gate has refused what is odd. A code or number left empty is none. */
export async function askedOf<A extends Address>(address: A, query: Promise<Query>): Promise<Asked<A>> {
  return (read(address, await query).data ?? {}) as Asked<A>;
}

/** The same for a route. */
export function askedIn<A extends Address>(address: A, request: Request): Asked<A> {
  const query = Object.fromEntries(new URL(request.url).searchParams);
  return (read(address, query).data ?? {}) as Asked<A>;
}
