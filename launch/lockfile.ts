export type LockedPackage = {
  version?: string;
  resolved?: string;
  link?: boolean;
  optionalDependencies?: Record<string, string>;
};
export type Lockfile = { packages: Record<string, LockedPackage> };
export type Floors = { floors: Record<string, string[]>; banned: Record<string, string> };

/** `node_modules/a/node_modules/@b/c` → `@b/c` */
const nameOf = (place: string) => place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Whether a version is older than its floor, number by number; a pre-release counts as the version before it. */
export function isBelow(version: string, floor: string): boolean {
  const [numbers = '', preRelease] = version.split('-');
  const [has, needs] = [numbers.split('.').map(Number), floor.split('.').map(Number)];
  const difference = needs.map((need, place) => (has[place] ?? 0) - need).find((gap) => gap !== 0);
  return difference === undefined ? preRelease !== undefined : difference < 0;
}

/** Packages older than a known hole allows, or that may not be here at all; wherever in the tree they lie. */
export function belowFloors(lockfile: Lockfile, { floors, banned }: Floors): string[] {
  return Object.entries(lockfile.packages).flatMap(([place, { version = '0' }]) => {
    const name = nameOf(place);
    const [floor, why] = floors[name] ?? [];
    if (place !== '' && banned[name]) return `${place} is banned: ${banned[name]}`;
    return floor && isBelow(version, floor) ? `${place} ${version} is below ${floor}: ${why}` : [];
  });
}

/**
 * What keeps a clean install from working elsewhere: an address of one network's registry, or an optional package of
 * another platform that has no entry (npm then refuses the whole lockfile).
 */
export function lockfileFaults({ packages }: Lockfile): string[] {
  const locked = new Set(Object.keys(packages).map(nameOf));
  return Object.entries(packages).flatMap(([place, { resolved, link, optionalDependencies }]) => [
    ...(resolved && !link ? [`${place} names the address it came from: set omit-lockfile-registry-resolved`] : []),
    ...Object.keys(optionalDependencies ?? {})
      .filter((name) => !locked.has(name))
      .map((name) => `${place || 'package.json'} wants ${name}, which the lockfile does not hold`),
  ]);
}
