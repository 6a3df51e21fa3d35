import { strFromU8, strToU8, unzipSync } from 'fflate';
import { settledZip } from '../zip.ts';
import { textFont } from './styles.ts';

/** Arial stands in where Source Sans 3 is not installed; Word and LibreOffice both read this. */
const fontTable = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:font w:name="${textFont}"><w:altName w:val="Arial"/><w:panose1 w:val="020B0503030403020204"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>`;

/**
 * The package again with every date from the model and every random name gone, so that equal documents are equal bytes
 * (rules §4: a sealed file has one SHA-256). docx writes the clock into the
 * properties and counts bookmarks on from one document to the next.
 */
export function settledPackage(bytes: Uint8Array, printedAt: string): Uint8Array {
  const files = unzipSync(bytes);
  return settledZip(
    Object.keys(files)
      .sort(contentTypesFirst)
      .map((path) => {
        const content = files[path] ?? new Uint8Array();
        return [path, /\.(xml|rels)$/.test(path) ? settledPart(path, content, printedAt) : content];
      }),
  );
}

/** Word wants the list of content types first. */
function contentTypesFirst(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '[Content_Types].xml' || b === '[Content_Types].xml') return a === '[Content_Types].xml' ? -1 : 1;
  return a < b ? -1 : 1;
}

function settledPart(path: string, content: Uint8Array, printedAt: string): Uint8Array {
  if (path === 'word/fontTable.xml') return strToU8(fontTable);
  if (path === 'word/document.xml') return strToU8(renumberedBookmarks(strFromU8(content)));
  if (path !== 'docProps/core.xml') return content;
  const instant = `${printedAt.slice(0, 19)}Z`;
  const core = strFromU8(content)
    .replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${instant}`)
    .replace('</cp:coreProperties>', '<dc:language>en-GB</dc:language></cp:coreProperties>');
  return strToU8(core);
}

function renumberedBookmarks(xml: string): string {
  const numbers = new Map<string, number>();
  return xml.replace(/(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)/g, (_, before: string, id: string) => {
    if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
    return `${before}${numbers.get(id)}`;
  });
}
