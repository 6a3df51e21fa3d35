import fs from 'node:fs';
import path from 'node:path';

/** One import of a source file. `to` is a file of the project, relative to its folder, or the name of a package. */
export type Import = { file: string; to: string; isPackage: boolean; typeOnly: boolean };

const fromClause = /^\s*(?:import|export)\s+(type\s+)?[^;'"]*?\bfrom\s*['"]([^'"]+)['"]/gm;
const bare = /^\s*import\s*['"]([^'"]+)['"]/gm;
const dynamic = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** What a source imports, as written; `import { type A }` still runs the other file, so only `import type` is type-only. */
export function specifiersIn(source: string): { specifier: string; typeOnly: boolean }[] {
  return [
    ...[...source.matchAll(fromClause)].map((found) => ({
      specifier: found[2] ?? '',
      typeOnly: found[1] !== undefined,
    })),
    ...[...source.matchAll(bare)].map((found) => ({ specifier: found[1] ?? '', typeOnly: false })),
    ...[...source.matchAll(dynamic)].map((found) => ({ specifier: found[1] ?? '', typeOnly: false })),
  ];
}

/** The same with each specifier resolved against the file and the `imports` of package.json. */
export function importsOf(file: string, source: string, aliases: Record<string, string>): Import[] {
  return specifiersIn(source).map(({ specifier, typeOnly }) => {
    const own = ownFile(file, specifier, aliases);
    return { file, typeOnly, isPackage: own === null, to: own ?? packageName(specifier) };
  });
}

function ownFile(file: string, specifier: string, aliases: Record<string, string>): string | null {
  if (specifier.startsWith('.')) return path.posix.join(path.posix.dirname(file), specifier);
  for (const [alias, target] of Object.entries(aliases)) {
    const start = alias.replace('*', '');
    if (specifier.startsWith(start)) {
      return path.posix.normalize(target.replace('*', specifier.slice(start.length)));
    }
  }
  return null;
}

function packageName(specifier: string): string {
  if (specifier.startsWith('node:')) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** The `imports` of package.json: `#domain/*` → `./domain/*`. */
export function aliasesOf(projectFolder: string): Record<string, string> {
  const manifest = JSON.parse(fs.readFileSync(path.join(projectFolder, 'package.json'), 'utf8'));
  return manifest.imports as Record<string, string>;
}
