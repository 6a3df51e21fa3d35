import { addressesIn } from '#launch/addresses.ts';
import { inProject } from '#launch/project.mjs';

/** An address with a made-up id in each place of one. */
export type Route = { address: string; methods: string[] };

const asUnknown = (address: string) => address.replaceAll(/\[[a-zA-Z]+\]/g, 'never-was');
const all = addressesIn(inProject('app')).map((found) => ({ ...found, address: asUnknown(found.address) }));

/** Every route with the methods it answers to: the API, and the few documents that are shown as a page. */
export function everyRoute(): Route[] {
  return all.filter(({ page }) => !page).map(({ address, methods }) => ({ address, methods }));
}

/** Every page that asks who one is. */
export function everySignedInPage(): string[] {
  return all.filter(({ page, file }) => page && file.startsWith('(signed-in)')).map(({ address }) => address);
}
