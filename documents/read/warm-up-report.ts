import { deflateSync } from 'node:zlib';

const words = 'The quality of plans for children in need, and what managers and partners do to oversee them.';
const pages = 16;
const linesOnPage = 45;

/**
 * A plain PDF to read before the first real one, so that the reading process has loaded its library and compiled what it
 * runs by the time somebody has chosen a file. Sixteen pages that share one stream of running text; nothing in it is kept.
 */
export function warmUpReport(): Uint8Array {
  const lines = Array.from({ length: linesOnPage }, (_, at) => {
    const begins = at === 0 ? '(What needs to improve?)' : `(${at % 3 === 0 ? '- ' : ''}${words})`;
    return `1 0 0 1 71 ${770 - at * 15} Tm ${begins} Tj`;
  });
  const content = deflateSync(`71 40 450 0.5 re f BT /F 11 Tf ${lines.join('\n')} ET`).toString('latin1');
  const page =
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 3 0 R /Resources << /Font << /F 4 0 R >> >> >>';
  const kids = Array.from({ length: pages }, (_, at) => `${at + 5} 0 R`).join(' ');
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${kids}] >>`,
    `<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    ...Array.from({ length: pages }, () => page),
  ];
  let file = '%PDF-1.7\n';
  const offsets = objects.map((object, at) => {
    const offset = file.length;
    file += `${at + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  file += `xref\n0 ${size}\n0000000000 65535 f \n${table}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return new Uint8Array(Buffer.from(file, 'latin1'));
}
