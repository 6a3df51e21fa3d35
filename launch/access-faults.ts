import { accessTable } from '../app/_request/access/table.ts';

/** What an address answers to; without methods, all that is known is that it is there. */
type Found = { address: string; methods?: readonly string[] };

/**
 * Where the table of who may come (`app/_request/access`) and the addresses there are differ, in words: an address without an
 * entry, an entry without its address, a method on one side only. Source: assurance SEC-01.
 */
export function accessFaults(found: readonly Found[], table: Readonly<Record<string, object>> = accessTable): string[] {
  const there = new Set(found.map(({ address }) => address));
  return [
    ...found.flatMap(({ address, methods }) => {
      const entry = table[address];
      if (!entry) return [`${address} does not say who may come: give it an entry in app/_request/access`];
      const said = Object.keys(entry).sort().join(', ');
      const answers = methods?.toSorted().join(', ') ?? said;
      return said === answers ? [] : [`${address} answers to ${answers}, and app/_request/access says ${said}`];
    }),
    ...Object.keys(table)
      .filter((address) => !there.has(address))
      .map((address) => `${address} is in app/_request/access and nowhere else`),
  ];
}
