import fs from 'node:fs';
import path from 'node:path';
import { inProject } from '#launch/project.mjs';

/** Addresses read from the folders of `app/`, so that a new one is tested from its first day. */
export type Route = { address: string; methods: string[] };

function filesNamed(name: string): string[] {
  const app = inProject('app');
  return fs
    .readdirSync(app, { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === name)
    .map((file) => file.split(path.sep).join('/'))
    .sort();
}

/** `(signed-in)/plans/[planId]/page.tsx` → `/plans/never-was`. */
function addressOf(file: string): string {
  const parts = path.posix
    .dirname(file)
    .split('/')
    .filter((part) => part !== '.' && !part.startsWith('('));
  return `/${parts.map((part) => (part.startsWith('[') ? 'never-was' : part)).join('/')}`;
}

/** Every route with the methods it answers to: the API, and the few documents that are shown as a page. */
export function everyRoute(): Route[] {
  const routes = filesNamed('route.ts').filter((file) => !file.startsWith('_'));
  return routes.map((file) => {
    const source = fs.readFileSync(inProject('app', file), 'utf8');
    const found = source.matchAll(/^export (?:const|(?:async )?function) (GET|POST|PATCH|PUT|DELETE)\b/gm);
    return { address: addressOf(file), methods: [...found].map(([, method]) => method ?? '') };
  });
}

/** Every page that asks who one is. */
export function everySignedInPage(): string[] {
  return filesNamed('page.tsx')
    .filter((file) => file.startsWith('(signed-in)'))
    .map(addressOf);
}
