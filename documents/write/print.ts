import type { ComposedDocument, DocumentSection } from '#domain/composed-document/model.ts';
import { escaped, printBlock, type Targets } from './print/blocks.ts';
import { printStyle } from './print/style.ts';
import { visibleDocument } from './visible-document.ts';

/**
 * A document as a page to print (rules §7): one HTML file that needs nothing else, fonts and style inside and no script.
 * Printed, it is A4 with landscape tables, heading rows that repeat, and the marking and "Page x of y" on every page.
 * All text is escaped, so nothing in it can act; what cannot be drawn is shown by its code. Equal documents give equal
 * bytes. Nothing is refused.
 */
export function writePrint(document: ComposedDocument): Uint8Array {
  return writeAround(document, { head: '', style: '', above: '' });
}

/** HTML that a page shows beside the document: in its head, at the end of its style, above everything. Nothing of it is escaped. */
export type Around = { head: string; style: string; above: string };

/** The print view with something around it; with nothing, it is the print view byte for byte. */
export function writeAround(document: ComposedDocument, around: Around): Uint8Array {
  const shown = visibleDocument(document).document;
  let used = 0;
  const targets: Targets = {
    next: () => {
      used += 1;
      return used;
    },
  };
  const marked = `<b>${escaped(shown.marking)}${shown.draft ? ` ${escaped(shown.draft)}` : ''}</b>`;
  const parts = shown.sections.map((section, index) => part(shown, section, index, targets)).join('\n');
  return new TextEncoder().encode(
    [
      `<!doctype html>\n<html lang="${shown.language}"><head><meta charset="utf-8">`,
      '<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="icon" href="data:,">',
      `<title>${escaped(shown.title)}</title><meta name="author" content="${escaped(shown.council)}">${around.head}`,
      `<style>${printStyle(shown)}${around.style}</style></head><body>${around.above}`,
      `<header class="edge">${marked}<span>${escaped(shown.header)}</span></header>\n<main>${parts}</main>\n`,
      `<footer class="edge">${marked}<span>${escaped(shown.footer)}</span></footer></body></html>\n`,
    ].join(''),
  );
}

function part(document: ComposedDocument, { orientation, blocks }: DocumentSection, index: number, targets: Targets) {
  const front = index === 0 ? ' front' : '';
  const inside = blocks.map((block) => printBlock(block, targets)).join('\n');
  return `<div class="part ${orientation}${front}">${index === 0 ? logo(document) : ''}${inside}</div>`;
}

function logo({ logo: picture }: ComposedDocument): string {
  if (!picture) return '';
  return `<img class="logo" alt="${escaped(picture.alt)}" src="data:${picture.mediaType};base64,${escaped(picture.base64)}">`;
}
