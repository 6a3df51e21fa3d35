import { readFileSync } from 'node:fs';
import type { ComposedDocument } from '#domain/composed-document/model.ts';
import { projectFile } from '../project-file.ts';

const weights = [400, 700] as const;
let read: string | undefined;

/** The rules and the fonts, inside the file, so that a sealed page looks the same whatever becomes of the product. */
function constantStyle(): string {
  read ??= [...weights.map(fontFace), readFileSync(projectFile('documents/write/print/print.css'), 'utf8')].join('');
  return read;
}

function fontFace(weight: number): string {
  const file = projectFile(`public/fonts/source-sans-3-latin-${weight}-normal.woff2`);
  const font = readFileSync(file).toString('base64');
  return `@font-face{font-family:"Source Sans 3";font-weight:${weight};src:url(data:font/woff2;base64,${font}) format("woff2")}\n`;
}

/** A string of CSS. Whatever could end it, or the style element, is written by its code. */
function cssString(text: string): string {
  return `"${text.replace(/[^ \p{L}\p{N}.,:;’–-]/gu, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`;
}

/**
 * The style of the print view: A4, tables in landscape, and on every printed page the marking, DRAFT where it is one,
 * the title, the version and "Page x of y" in the margin boxes of CSS Paged Media, which no screen reader reads twice.
 */
export function printStyle(document: ComposedDocument): string {
  const { marking, draft, header, footer, colour } = document;
  const head = draft ? `${marking}   ${draft}` : marking;
  const bold =
    'font:700 11pt "Source Sans 3",Arial,sans-serif;vertical-align:bottom;padding-bottom:5mm;white-space:pre';
  const plain = 'font:400 11pt "Source Sans 3",Arial,sans-serif;color:#484949';
  const boxes = [
    `@top-left{content:${cssString(head)};${bold}}`,
    `@top-right{content:${cssString(header)};${plain};vertical-align:bottom;padding-bottom:5mm}`,
    `@bottom-left{content:${cssString(marking)};${bold.replace('bottom:5mm', 'top:5mm').replace('vertical-align:bottom', 'vertical-align:top')}}`,
    `@bottom-center{content:${cssString(footer)};${plain};vertical-align:top;padding-top:5mm}`,
    `@bottom-right{content:"Page " counter(page) " of " counter(pages);${plain};vertical-align:top;padding-top:5mm}`,
  ].join('');
  const margin = 'margin:20mm 15mm 18mm';
  return [
    constantStyle(),
    `:root{--council:${colour ?? '#0b0c0c'}}`,
    `@page{size:A4;${margin};${boxes}}`,
    `@page upright{size:A4 portrait;${margin}}`,
    `@page across{size:A4 landscape;${margin}}`,
  ].join('\n');
}
