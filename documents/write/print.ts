import {
  type DocumentBlock,
  type Field,
  fieldsInColumn,
  type PlanDocument,
  ragShapes,
} from '#domain/plan-document/model.ts';
import { visibleDocument } from './visible-document.ts';

const style = `
:root { font: 11pt/1.4 "Source Sans 3", Arial, sans-serif; color: #0b0c0c; }
body { margin: 0 auto; max-width: 60rem; padding: 1rem; }
table { border-collapse: collapse; width: 100%; }
thead { display: table-header-group; }
caption { text-align: left; font-weight: 600; }
th, td { border-bottom: 1px solid #b1b4b6; padding: 0.3em; text-align: left; vertical-align: top; }
.marking { font-weight: 600; }
`;

/**
 * The plan as a page to print (rules §7): one HTML file that needs nothing else, without script. All text is escaped, so
 * nothing in it can act; what cannot be drawn is shown by its code. Nothing is refused.
 */
export function writePrint(document: PlanDocument): Uint8Array {
  const shown = visibleDocument(document).document;
  const body = shown.sections
    .map((part) => `<section class="${part.orientation}">${part.blocks.map(block).join('')}</section>`)
    .join('');
  const html = `<!doctype html><html lang="${shown.language}"><head><meta charset="utf-8"><title>${escaped(shown.title)}</title><style>${style}</style></head><body><p class="marking">${escaped(shown.marking)}</p><main>${body}</main><footer><p>${escaped(shown.footer)}</p><p class="marking">${escaped(shown.marking)}</p></footer></body></html>`;
  return new TextEncoder().encode(html);
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function value(field: Field): string {
  const shape = field.rag ? ragShapes[field.rag] : '';
  return `${shape ? `<span aria-hidden="true">${shape}</span> ` : ''}${escaped(field.text).replaceAll('\n', '<br>')}`;
}

function pair(field: Field): string {
  return `<dt>${escaped(field.label)}</dt><dd>${value(field)}</dd>`;
}

function block(part: DocumentBlock): string {
  switch (part.kind) {
    case 'title':
      return `<h1>${escaped(part.text)}</h1>`;
    case 'heading':
      return `<h${part.level + 1}>${escaped(part.text)}</h${part.level + 1}>`;
    case 'paragraph':
      return `<p class="${part.tone}">${escaped(part.text)}</p>`;
    case 'list':
      return `<ul>${part.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
    case 'contents':
      return `<h2>${escaped(part.heading)}</h2><ul>${part.entries.map((entry) => `<li>${escaped(entry.text)}</li>`).join('')}</ul>`;
    case 'facts':
    case 'particulars':
      return `<dl>${part.record.fields.map(pair).join('')}</dl>`;
    case 'verbatim':
      return `<blockquote>${value(part.field)}</blockquote>`;
    case 'table': {
      const heads = part.columns.map((column) => `<th scope="col">${escaped(column.heading)}</th>`).join('');
      const rows = part.records.map((record) => {
        const cells = part.columns.map((column, at) => {
          const text = fieldsInColumn(record, column)
            .map((field) => `${column.labels.length > 1 ? `${escaped(field.label)}: ` : ''}${value(field)}`)
            .join('<br>');
          return at === 0 ? `<th scope="row">${text}</th>` : `<td>${text}</td>`;
        });
        return `<tr>${cells.join('')}</tr>`;
      });
      return `<table><caption>${escaped(part.caption)}</caption><thead><tr>${heads}</tr></thead><tbody>${rows.join('')}</tbody></table>`;
    }
    default:
      return part satisfies never;
  }
}
