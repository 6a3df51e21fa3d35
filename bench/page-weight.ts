import { gunzipSync } from 'node:zlib';
import { clientOf, expectStatus, pageHeaders } from './client.ts';

export type PageWeight = { html: number; htmlUnpacked: number; scripts: number; files: number };

/**
 * The addresses of all scripts a page names, whether a tag loads them or its data do. What is marked `nomodule` is for
 * browsers of before 2018; no other fetches it.
 */
export function scriptsOf(html: string): string[] {
  const old = [...html.matchAll(/<script\b[^>]*\bnomodule\b[^>]*>/gi)].flatMap(([tag]) => chunksIn(tag));
  return [...new Set(chunksIn(html))].filter((address) => !old.includes(address));
}

const chunksIn = (text: string) => text.match(/\/_next\/static\/[\w./~-]+\.js/g) ?? [];

/** Bytes as they go over the line, compressed as the server compresses them for a browser. */
export async function weightOf(port: number, path: string, cookie: string): Promise<PageWeight> {
  const client = clientOf(port);
  const fetched = async (from: string) =>
    expectStatus(await client.ask({ path: from, headers: pageHeaders(cookie) }), 200);
  const page = await fetched(path);
  const html = page.headers['content-encoding'] === 'gzip' ? gunzipSync(page.body) : page.body;
  const addresses = scriptsOf(html.toString('utf8'));
  let scripts = 0;
  for (const address of addresses) scripts += (await fetched(address)).body.byteLength;
  client.close();
  return { html: page.body.byteLength, htmlUnpacked: html.byteLength, scripts, files: addresses.length };
}
