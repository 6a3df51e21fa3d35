import fs from 'node:fs';
import { completed } from './lockfile.ts';
import { inProject } from './project.mjs';

/* After `npm install` from a registry that carries only some platforms: makes the lockfile one that `npm ci` takes. */
const file = inProject('package-lock.json');
fs.writeFileSync(file, `${JSON.stringify(completed(JSON.parse(fs.readFileSync(file, 'utf8'))), null, 2)}\n`);
