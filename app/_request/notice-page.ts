import { problemResponse } from './problem.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? '');

const style = [
  ':root{font:400 19px/1.4 Arial,sans-serif;color:#0b0c0c}',
  'body{margin:0;border-top:8px solid #16304a}main{max-width:40rem;margin:0 auto;padding:48px 24px}',
  'h1{font-size:36px;line-height:1.15;margin:0 0 20px}a{color:#1a65a6;display:inline-block;padding:4px 0}',
  'a:focus-visible{outline:3px solid transparent;color:#0b0c0c;background:#fd0;box-shadow:0 -2px #fd0,0 4px #0b0c0c;text-decoration:none}',
].join('');

/** The nonce under which the policy of this answer takes a style. */
export function nonceOf(request: Request): string {
  return /'nonce-([\w+/=-]+)'/.exec(request.headers.get('content-security-policy') ?? '')?.[1] ?? '';
}

/** `atOnce`: the browser goes there by itself. */
type Onward = { href: string; label: string; atOnce?: true };
type Notice = { title: string; words: string; onward?: Onward };

/**
 * A page of a sentence or two for people without an account, made here because only a route can answer 410. It fetches
 * nothing, no font and no icon: its own address may hold the token of a link, and a browser tells addresses on. All text is escaped.
 */
export function noticePage(
  request: Request,
  { title, words, onward }: Notice,
  status = 200,
  headers: Record<string, string> = {},
): Response {
  const refresh = onward?.atOnce ? `<meta http-equiv="refresh" content="0;url=${escaped(onward.href)}">` : '';
  const link = onward ? `<p><a href="${escaped(onward.href)}">${escaped(onward.label)}</a></p>` : '';
  const html = [
    `<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8">${refresh}`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex, nofollow">',
    `<link rel="icon" href="data:,"><title>${escaped(title)}</title><style nonce="${nonceOf(request)}">${style}</style>`,
    `</head><body><main><h1>${escaped(title)}</h1><p>${escaped(words)}</p>${link}</main></body></html>\n`,
  ].join('');
  return new Response(html, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'private, no-store', ...headers },
  });
}

const titles: Record<number, string> = {
  401: 'Open your link again',
  404: 'Page not found',
  409: 'This cannot be shown here',
  410: 'This link is no longer good',
  429: 'Too many tries',
};

/** A refusal as a page: status, words and what is logged are those of `problemResponse`. */
export async function refusalPage(request: Request, error: unknown): Promise<Response> {
  const problem = problemResponse(error);
  const { detail } = (await problem.json()) as { detail: string };
  const after = problem.headers.get('retry-after');
  const title = titles[problem.status] ?? 'Something went wrong';
  return noticePage(request, { title, words: detail }, problem.status, after ? { 'retry-after': after } : {});
}
