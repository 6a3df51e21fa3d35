import fs from 'node:fs';
import path from 'node:path';
import { assertJournalInOrder } from '#db/migrate.ts';
import { accessFaults } from './access-faults.ts';
import { addressesIn } from './addresses.ts';
import { importCycles, wrongDirections } from './directions.ts';
import { houseFaults, type SourceFile } from './house-rules.ts';
import { aliasesOf, type Import, importsOf } from './imports.ts';
import { belowFloors, lockfileFaults } from './lockfile.ts';

/** One rule of the house and every breach of it, in words. */
export type CheckedRule = { name: string; faults: string[] };

const folders = 'app,bench,cli,components,db,documents,domain,e2e,jobs,launch';

/** The source files of the project, with their texts. */
function sourceFiles(project: string): SourceFile[] {
  const found = [
    ...fs.globSync(`{${folders}}/**/*.{ts,tsx,mjs,scss,css}`, { cwd: project }),
    ...fs.globSync('*.{ts,mjs}', { cwd: project }),
  ];
  return found
    .filter((file) => file !== 'next-env.d.ts' && !file.includes('node_modules'))
    .sort()
    .map((file) => ({ file, text: fs.readFileSync(path.join(project, file), 'utf8') }));
}

function readJson(project: string, file: string) {
  return JSON.parse(fs.readFileSync(path.join(project, file), 'utf8'));
}

/** The fault a check throws, as a list of none or one. */
function faultsThrownBy(check: () => void): string[] {
  try {
    check();
    return [];
  } catch (error) {
    return [(error as Error).message];
  }
}

/** Checks everything about the sources that neither the compiler nor the linter knows. Reads files and nothing else. */
export function checkRules(project: string): CheckedRule[] {
  const files = sourceFiles(project);
  const aliases = aliasesOf(project);
  const imports: Import[] = files
    .filter(({ file }) => /\.(ts|tsx|mjs)$/.test(file))
    .flatMap(({ file, text }) => importsOf(file, text, aliases));
  const lockfile = readJson(project, 'package-lock.json');
  return [
    { name: 'Imports run one way', faults: wrongDirections(imports) },
    { name: 'No imports in a circle', faults: importCycles(imports) },
    { name: 'Every address says who may come', faults: accessFaults(addressesIn(path.join(project, 'app'))) },
    { name: 'Names, lengths and words of the house', faults: houseFaults(files) },
    {
      name: 'Migrations in the order of their dates',
      faults: faultsThrownBy(() => assertJournalInOrder(readJson(project, 'db/migrations/meta/_journal.json'))),
    },
    {
      name: 'No package below its security floor',
      faults: belowFloors(lockfile, readJson(project, 'launch/floors.json')),
    },
    { name: 'The lockfile installs anywhere', faults: lockfileFaults(lockfile) },
  ];
}
