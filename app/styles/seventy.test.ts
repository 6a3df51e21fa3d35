import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { compile } from 'sass';
import { expect, test } from 'vitest';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const { css } = compile(here('seventy.scss'), {
  style: 'compressed',
  loadPaths: [here('../../node_modules')],
  quietDeps: true,
});

const tokens = new Map(
  [...readFileSync(here('_tokens.scss'), 'utf8').matchAll(/--([\w-]+): (#[0-9a-f]{3,6});/g)].map(([, name, colour]) => [
    name!,
    colour!,
  ]),
);

function luminance(colour: string): number {
  const full = colour.length === 4 ? colour.replaceAll(/[0-9a-f]/g, '$&$&') : colour;
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(full.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const token = (name: string) => tokens.get(name) ?? `no token --${name}`;

test('no page fetches the font that only GOV.UK may use, nor anything from elsewhere', () => {
  expect(css).not.toContain('GDS Transport');
  const fetched = [...css.matchAll(/url\(([^)]*)\)/g)].map(([, address]) => address!.replaceAll('"', ''));
  expect(fetched).toHaveLength(4);
  for (const address of fetched) expect(address).toMatch(/^\/fonts\/source-sans-3-latin-\d00-(normal|italic)\.woff2$/);
});

test('the whole style sheet stays under 18 kB compressed', () => {
  expect(gzipSync(css).length).toBeLessThan(18_000);
});

test.each(['ink', 'ink-2', 'ink-3', 'link', 'link-hover', 'error-ink', 'red', 'green', 'blue', 'amber-edge'])(
  'text in %s can be read on white and on the pale wash',
  (name) => {
    expect(contrast(token(name), '#ffffff')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(token(name), token('wash'))).toBeGreaterThanOrEqual(4.5);
  },
);

test('borders of controls and the edge of the amber mark stand out three to one', () => {
  expect(contrast(token('line-3'), '#ffffff')).toBeGreaterThanOrEqual(3);
  expect(contrast(token('amber-edge'), '#ffffff')).toBeGreaterThanOrEqual(3);
  expect(contrast(token('error'), '#ffffff')).toBeGreaterThanOrEqual(3);
});

test('the words “rosier than the facts” can be read on their own ground', () => {
  expect(contrast(token('rose'), token('rose-wash'))).toBeGreaterThanOrEqual(4.5);
});

test('white text on the council colour has room to spare, as every council colour must', () => {
  expect(contrast('#ffffff', token('council'))).toBeGreaterThanOrEqual(7);
});
