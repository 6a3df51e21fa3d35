import { hkdfSync, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { dataFolder } from './data-folder.ts';
import { one } from './one.ts';

const SECRET_FILE = 'example-secret';

/** A real installation brings its secret in the environment; the example makes one for itself, beside its data. */
function installationSecret(): string {
  const given = process.env.SEVENTY_SECRET;
  if (given) return given;
  const file = path.join(dataFolder(), SECRET_FILE);
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(32).toString('base64url'), { mode: 0o600 });
  return fs.readFileSync(file, 'utf8');
}

/** A key of 32 bytes for one purpose, drawn from the installation's secret, so that no key serves two. */
export function keyFor(purpose: 'audit' | 'session' | 'link-session' | 'sign-in'): Buffer {
  return one(`key.${purpose}`, () =>
    Buffer.from(hkdfSync('sha256', installationSecret(), '', `seventy ${purpose}`, 32)),
  );
}
