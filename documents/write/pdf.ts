import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { ComposedDocument } from '#domain/composed-document/model.ts';
import { pdfFonts } from './pdf/fonts.ts';
import { visibleDocument } from './visible-document.ts';

const folder = join(import.meta.dirname, 'pdf');

type Compiler = { compiler: NodeCompiler; template: string };
let started: Compiler | undefined;

/** One compiler in a process: it keeps its fonts and what it has laid out. */
function compilerOf(): Compiler {
  started ??= {
    compiler: NodeCompiler.create({ workspace: folder, fontArgs: [{ fontBlobs: pdfFonts().files }] }),
    template: readFileSync(join(folder, 'document.typ'), 'utf8'),
  };
  return started;
}

let waiting: NodeJS.Timeout | undefined;
let lastContent = '';

/**
 * Whether a document says what the last one said. It is then set from whole pages that were kept, and asks for none of their rows:
 * to forget what was not asked for would be to lay out every row anew after the next change of a word (400 ms for 120 actions).
 * Printed again and again it leaves new footers, 0.7 MB a time; the pool ends a process that grows too large.
 */
function saysTheSame({ sections }: ComposedDocument): boolean {
  const content = createHash('sha256').update(JSON.stringify(sections)).digest('base64');
  const same = content === lastContent;
  lastContent = content;
  return same;
}

/**
 * What was laid out for older documents goes: kept for ten, 600 actions held 2.7 GB. It takes 15 ms, so it is done once
 * the document is on its way; where documents follow each other without a pause, it is done before the next.
 */
function forgetOlderLayouts(compiler: NodeCompiler): void {
  if (waiting) {
    clearTimeout(waiting);
    compiler.evictCache(1);
  }
  waiting = setTimeout(() => {
    waiting = undefined;
    compiler.evictCache(1);
  }, 250);
  waiting.unref();
}

/**
 * The document as tagged PDF/UA-1 (rules §7; Public Sector Bodies Accessibility Regulations 2018): headings,
 * tables with headings that repeat, bookmarks, language, title, the marking and "Page x of y" on every page. Equal
 * documents give equal bytes. It holds the event loop: call it through `writeDocument`. No text is refused: what the
 * fonts do not have is shown by its code, and letters that they cannot join are tried once more one by one.
 */
export function writePdf(document: ComposedDocument): Uint8Array {
  const { canDraw, standsAlone } = pdfFonts();
  return (
    compiled(visibleDocument(document, canDraw).document) ??
    compiledOrThrow(visibleDocument(document, standsAlone).document)
  );
}

/** What the export page says about the characters of this form (rules §7). */
export function pdfNotes(document: ComposedDocument): string[] {
  return visibleDocument(document, pdfFonts().canDraw).notes;
}

function compiledOrThrow(document: ComposedDocument): Uint8Array {
  const bytes = compiled(document);
  if (!bytes) throw new Error('The document could not be set as PDF.');
  return bytes;
}

/** A column holds some twenty letters of a word; no hyphen is drawn where a longer one is broken. */
const endless = /(?:[\p{L}\p{N}]\p{M}*|[^\s"\\{}[\],:\p{L}\p{N}\p{M}]){25,}/gu;
const piece = /(?:.\p{M}*){1,10}/gu;

/** Words too long for a column may be broken: without it they would run over their neighbours. Reads the same. */
function breakable(json: string): string {
  return json.replace(endless, (word) => word.match(piece)?.join('\u200B') ?? word);
}

/** Null where the PDF/UA-1 rules refuse the document. Everything shown goes in as JSON and is literal text. */
function compiled(document: ComposedDocument): Uint8Array | null {
  const { compiler, template } = compilerOf();
  const instant = new Date(document.printedAt);
  if (document.logo) compiler.mapShadow(join(folder, 'logo'), Buffer.from(document.logo.base64, 'base64'));
  try {
    const result = compiler.compile({
      mainFileContent: template,
      inputs: {
        document: breakable(JSON.stringify({ ...document, logo: document.logo && { ...document.logo, base64: '' } })),
        families: JSON.stringify(pdfFonts().families),
      },
      resetRead: true,
    });
    if (!result.result) return null;
    return compiler.pdf(result.result, {
      pdfStandard: 'ua-1',
      creationTimestamp: Math.floor(instant.getTime() / 1_000),
    });
  } catch {
    return null;
  } finally {
    if (document.logo) compiler.unmapShadow(join(folder, 'logo'));
    if (!saysTheSame(document)) forgetOlderLayouts(compiler);
  }
}
