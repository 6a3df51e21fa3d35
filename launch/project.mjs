import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the project. Every entry of the product starts here, wherever it was called from. */
export const projectFolder = fileURLToPath(new URL('..', import.meta.url));

export function inProject(...parts) {
  return path.join(projectFolder, ...parts);
}
