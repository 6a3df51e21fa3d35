import type { Import } from './imports.ts';

/** What the files of a folder may import. The rule of the longest matching folder counts. */
type Direction = {
  folder: string;
  /** Folders or files of the project. */
  may: readonly string[];
  /** Taken out of `may` again. */
  but?: readonly string[];
  /** Also these, by `import type` only. */
  types?: readonly string[];
  /** Packages that do not belong here; or the only ones that do. */
  noPackages?: readonly string[];
  onlyPackages?: readonly string[];
};

const database = ['drizzle-orm', 'better-sqlite3', 'better-auth'];
const screen = ['next', 'react', 'react-dom', '@tanstack/react-query'];
const web = [...screen, 'better-auth', 'node:http'];

/** Evidence lies beside the database, and its bytes go from the request to the disk and back without a read or write of rows. */
const filesOnDisk = ['db/evidence-store.ts', 'db/evidence-scan.ts'];

/** The example's day is moved by hand from its page: what would have run by itself then runs at once. */
const movedByHand = ['jobs/move-example-day.ts', 'jobs/start-example-world.ts'];

/** A plan that is large is read in a process beside; the items of a large report are numbered before it is. */
const besides = ['db/beside/whole-plan.ts', 'db/beside/numbered-reports.ts', ...filesOnDisk, ...movedByHand];

/** How a text that turns the reading order about is shown: known to screens, documents and mail alike. */
const readingOrder = ['domain/texts/shown-text.ts'];

/** One way only (design §1): vocabulary ← schema ← domain ← reads, writes ← app, jobs, cli; what is seen knows no database. */
const directions: readonly Direction[] = [
  { folder: 'domain', may: ['domain'], types: ['db/schema'], onlyPackages: ['zod', 'diff', 'temporal-polyfill'] },
  { folder: 'db', may: ['db', 'domain'], but: ['db/reads', 'db/writes', 'db/seed'], noPackages: web },
  { folder: 'db/schema', may: ['db/schema', 'db/new-id.ts', 'domain'], noPackages: web },
  { folder: 'db/beside', may: ['db', 'domain'], but: ['db/writes', 'db/seed'], noPackages: web },
  { folder: 'db/beside/numbered-reports.ts', may: ['db', 'domain'], but: ['db/seed'], noPackages: web },
  { folder: 'db/reads', may: ['db', 'domain'], but: ['db/seed'], noPackages: web },
  { folder: 'db/writes', may: ['db', 'domain'], but: ['db/seed'], noPackages: web },
  { folder: 'db/seed', may: ['db', 'domain'], noPackages: web },
  { folder: 'documents', may: ['documents', 'domain'], noPackages: [...database, ...web] },
  { folder: 'components', may: ['components', 'domain'], types: ['db'], noPackages: database },
  {
    folder: 'components/ui',
    may: ['components/ui', ...readingOrder],
    noPackages: [...database, '@tanstack/react-query'],
  },
  {
    folder: 'app',
    may: ['app', 'components', 'documents', 'domain', 'db/reads', 'db/writes', ...besides],
    noPackages: database,
  },
  { folder: 'app/_request', may: ['app/_request', 'db', 'domain'], but: ['db/seed'] },
  { folder: 'jobs', may: ['jobs', 'db', 'documents', 'domain'], but: ['db/seed'], noPackages: web },
  { folder: 'cli', may: ['cli', 'db', 'documents', 'domain'], but: ['db/seed'], noPackages: web },
  { folder: 'launch', may: ['launch', 'app/_request/access', 'db', 'documents', 'domain', 'jobs'] },
  { folder: 'bench', may: ['bench', 'app/_request', 'db', 'documents', 'domain', 'jobs', 'launch'] },
  { folder: 'e2e', may: ['e2e', 'app/_request', 'db', 'documents', 'domain', 'jobs', 'launch'] },
];

const within = (file: string, place: string) => file === place || file.startsWith(`${place}/`);
const isTest = (file: string) => /\.test\.tsx?$|(^|\/)(fixtures|testing)\/|testing\.ts$/.test(file);

function directionFor(file: string): Direction | undefined {
  return directions.filter(({ folder }) => within(file, folder)).sort((a, b) => b.folder.length - a.folder.length)[0];
}

function faultOf({ file, to, isPackage, typeOnly }: Import, rule: Direction): string | null {
  if (isPackage) {
    const allowed = rule.onlyPackages ? rule.onlyPackages.includes(to) : !rule.noPackages?.includes(to);
    // A component may be typed by the database's rows, and a framework's types weigh nothing.
    return allowed || typeOnly ? null : `${file} may not use the package ${to}: it does not belong in ${rule.folder}/`;
  }
  if (typeOnly && rule.types?.some((place) => within(to, place))) return null;
  if (rule.may.some((place) => within(to, place)) && !rule.but?.some((place) => within(to, place))) return null;
  return `${file} may not import ${to}: ${rule.folder}/ imports ${rule.may.join(', ')} only`;
}

/**
 * Every import that runs against the one direction, in words. Tests may reach for what they need, except those of the
 * domain and of the plain widgets: what they need from outside would be a rule in the wrong place.
 */
export function wrongDirections(imports: readonly Import[]): string[] {
  return imports.flatMap((found) => {
    const rule = directionFor(found.file);
    if (!rule) return [];
    if (isTest(found.file) && (found.isPackage || !['domain', 'components/ui'].includes(rule.folder))) return [];
    return faultOf(found, rule) ?? [];
  });
}

/** Circles of imports that run, each from its first file round to itself; two files may know each other's types. */
export function importCycles(imports: readonly Import[]): string[] {
  const next = new Map<string, string[]>();
  for (const { file, to, isPackage, typeOnly } of imports)
    if (!isPackage && !typeOnly) next.set(file, [...(next.get(file) ?? []), to]);
  const done = new Set<string>();
  const path: string[] = [];
  const circles: string[] = [];
  const walk = (file: string) => {
    const seenAt = path.indexOf(file);
    if (seenAt >= 0) circles.push([...path.slice(seenAt), file].join(' → '));
    if (seenAt >= 0 || done.has(file)) return;
    path.push(file);
    for (const to of next.get(file) ?? []) walk(to);
    path.pop();
    done.add(file);
  };
  for (const file of next.keys()) walk(file);
  return circles;
}
