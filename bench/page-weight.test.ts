import { expect, test } from 'vitest';
import { scriptsOf } from './page-weight.ts';

test('every script a page names counts once, except what only old browsers fetch', () => {
  const html = `<script src="/_next/static/chunks/0a.js" async=""></script>
    <script src="/_next/static/chunks/old.js" noModule=""></script>
    <script>self.__next_f.push([1,"5:I[7,[\\"/_next/static/chunks/0a.js\\",\\"/_next/static/chunks/late~b.js\\"]]"])</script>`;
  expect(scriptsOf(html)).toEqual(['/_next/static/chunks/0a.js', '/_next/static/chunks/late~b.js']);
});
