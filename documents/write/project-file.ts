import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Where a file of the project lies, by its path from the project's root. A bundle does not know where its parts came from: it is
 * found from where the product is started, and beside this file where nothing is bundled.
 */
export function projectFile(path: string): string {
  const fromRoot = join(/* turbopackIgnore: true */ process.cwd(), path);
  return existsSync(fromRoot) ? fromRoot : join(import.meta.dirname, '..', '..', path);
}
