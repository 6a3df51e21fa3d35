export type LockedPackage = {
  version?: string;
  resolved?: string;
  link?: boolean;
  dev?: boolean;
  optional?: boolean;
  license?: string;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  engines?: Record<string, string>;
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

/** The optional packages of other platforms that have no entry, so that npm refuses the whole lockfile. */
export function missingOptionals({ packages }: Lockfile): { wantedBy: string; name: string; version: string }[] {
  const locked = new Set(Object.keys(packages).map(nameOf));
  return Object.entries(packages).flatMap(([wantedBy, { optionalDependencies }]) =>
    Object.entries(optionalDependencies ?? {})
      .filter(([name]) => !locked.has(name))
      .map(([name, version]) => ({ wantedBy, name, version })),
  );
}

/** What keeps a clean install from working elsewhere: an address of one network's registry, or a missing entry. */
export function lockfileFaults(lockfile: Lockfile): string[] {
  const addressed = Object.entries(lockfile.packages).filter(([, { resolved, link }]) => resolved && !link);
  return [
    ...addressed.map(([place]) => `${place} names the address it came from: set omit-lockfile-registry-resolved`),
    ...missingOptionals(lockfile).map(
      ({ wantedBy, name }) =>
        `${wantedBy || 'package.json'} wants ${name}, which the lockfile does not hold: run node launch/complete-lockfile.ts`,
    ),
  ];
}

/** What a platform's package says of where it runs, read from its name: `tool-linux-x64-musl`. */
function platformOf(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> {
  const [, os, cpu, rest = ''] =
    /(android|darwin|linux|win32|freebsd)-(arm64|arm|x64|ia32|riscv64)-?(.*)$/.exec(name) ?? [];
  if (!os || !cpu) return {};
  const libc = rest === 'musl' ? ['musl'] : rest.startsWith('gnu') ? ['glibc'] : undefined;
  return { os: [os], cpu: [cpu], ...(libc && { libc }) };
}

/**
 * The lockfile with an entry for each optional package that the registry at hand does not carry. Such an entry has no
 * checksum, since nobody here has seen the package; on platforms that do not need it nothing is fetched.
 */
export function completed(lockfile: Lockfile): Lockfile {
  const packages = { ...lockfile.packages };
  for (const { wantedBy, name, version } of missingOptionals(lockfile)) {
    const { dev, license, engines } = lockfile.packages[wantedBy] ?? {};
    packages[`node_modules/${name}`] = {
      version,
      ...platformOf(name),
      ...(dev && { dev }),
      ...(license && { license }),
      optional: true,
      ...(engines && { engines }),
    };
  }
  const sorted = Object.entries(packages).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { ...lockfile, packages: Object.fromEntries(sorted) };
}
