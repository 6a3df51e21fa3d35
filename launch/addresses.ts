import fs from 'node:fs';
import path from 'node:path';

/** An address as the router writes it, `/plans/[planId]`, with the methods it answers to. */
export type Address = { address: string; methods: string[]; page: boolean };

const handlers = /^export (?:const|(?:async )?function) (GET|POST|PATCH|PUT|DELETE)\b/gm;

/** `(signed-in)/plans/[planId]/page.tsx` → `/plans/[planId]`. */
function addressOf(file: string): string {
  const parts = path.posix.dirname(file).split('/');
  return `/${parts.filter((part) => part !== '.' && !part.startsWith('(')).join('/')}`;
}

/** Every address read from the folders of `app/`, so that a new one counts from its first day. */
export function addressesIn(app: string): (Address & { file: string })[] {
  return fs
    .readdirSync(app, { recursive: true, encoding: 'utf8' })
    .map((file) => file.split(path.sep).join('/'))
    .filter((file) => /(^|\/)(page\.tsx|route\.ts)$/.test(file) && !file.startsWith('_'))
    .sort()
    .map((file) => {
      const page = file.endsWith('page.tsx');
      const found = page ? [] : fs.readFileSync(path.join(app, file), 'utf8').matchAll(handlers);
      const methods = page ? ['GET'] : [...found].map(([, method]) => method ?? '');
      return { file, address: addressOf(file), methods, page };
    });
}

/** The addresses that a finished build answers at, from the list the build itself wrote. */
export function builtAddresses(folder: string): string[] {
  const list = fs.readFileSync(path.join(folder, 'app-path-routes-manifest.json'), 'utf8');
  const addresses = Object.values(JSON.parse(list) as Record<string, string>);
  return addresses.filter((address) => !address.startsWith('/_')).sort();
}
