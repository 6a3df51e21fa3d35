import { readFileSync } from 'node:fs';
import type { ComposedDocument } from '#domain/composed-document/model.ts';
import { escaped as escapedAsItIs } from './print/blocks.ts';
import { writeAround } from './print.ts';
import { projectFile } from './project-file.ts';
import { visibleText } from './visible-text.ts';

/** A link of the strip: a place of this visit, or a file; `here` for the page that is shown. */
export type StripLink = { href: string; label: string; here?: boolean; rel?: string };

/** What stands above a document that somebody reads without an account: whose page it is, where else to go, what to take along. */
export type Strip = {
  /** What the region is called by a screen reader. */
  name: string;
  about: readonly string[];
  places: readonly StripLink[];
  /** Under a label, where they are files and nothing else. */
  files: { label: string; links: readonly StripLink[] };
  /** A sentence on what kind of page this is, such as that it is an example. */
  note: string | null;
};

/** Whether search engines may list the page. */
export type Listed = { listed: boolean };

/** What stands in the strip is shown as the document is (rules §7). */
const escaped = (text: string) => escapedAsItIs(visibleText(text));

let read: string | undefined;
function stripStyle(): string {
  read ??= readFileSync(projectFile('documents/write/reading-page.css'), 'utf8');
  return read;
}

function anchor({ href, label, here, rel }: StripLink): string {
  const current = here ? ' aria-current="page"' : '';
  return `<li><a href="${escaped(href)}"${rel ? ` rel="${escaped(rel)}"` : ''}${current}>${escaped(label)}</a></li>`;
}

function list(name: string, links: readonly StripLink[]): string {
  if (links.length === 0) return '';
  const label = name === '' ? '' : `<li class="label">${escaped(name)}</li>`;
  return `<ul>${label}${links.map(anchor).join('')}</ul>`;
}

function stripOf({ name, about, places, files, note }: Strip): string {
  const said = about.map((line) => `<p>${escaped(line)}</p>`).join('');
  const nav = places.length > 1 ? `<nav aria-label="What you can read">${list('', places)}</nav>` : '';
  const noted = note === null ? '' : `<div class="note"><p>${escaped(note)}</p></div>`;
  return `<section aria-label="${escaped(name)}"><div class="strip"><div>${said}${nav}${list(files.label, files.links)}</div></div>${noted}</section>\n`;
}

/**
 * A document as a page to read in a browser, for people without an account: the print view, with a strip above it that paper does
 * not show. All text is escaped. Nothing is refused.
 */
export function writeReadingPage(document: ComposedDocument, strip: Strip, { listed }: Listed): Uint8Array {
  const head = listed ? '' : '<meta name="robots" content="noindex, nofollow">';
  return writeAround(document, { head, style: stripStyle(), above: stripOf(strip) });
}
