import {
  type Column,
  type DocumentBlock,
  type DocumentRecord,
  type Field,
  fieldsInColumn,
  ragShapes,
} from '#domain/composed-document/model.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text for an element or an attribute in quotes: nothing in it can act. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

const colours = Object.fromEntries(Object.entries(ragShapes).map(([rag, shape]) => [shape, rag]));
const shapes = /[◆▲●■○]/g;

/** Words with their line ends; each status shape in its colour, hidden from readers, because its word stands beside it. */
function shownText(text: string): string {
  return escaped(text)
    .replaceAll('\n', '<br>')
    .replace(shapes, (shape) => `<span class="${colours[shape]}" aria-hidden="true">${shape}</span>`);
}

/** A date stays on one line. */
function value({ rag, text, iso }: Field): string {
  const shape = rag ? ragShapes[rag] : '';
  const whole = iso ? text.replaceAll(' ', '\u00A0') : text;
  return shownText(shape ? `${shape}\u00A0${whole}` : whole);
}

/** Numbers for the targets of the contents list: the n-th heading that the list names. */
export type Targets = { next: () => number };

export function printBlock(block: DocumentBlock, targets: Targets): string {
  switch (block.kind) {
    case 'title':
      return [
        block.draft ? `<p class="draft">${escaped(block.draft)}</p>` : '',
        `<p class="over">${shownText(block.over)}</p><h1>${shownText(block.text)}</h1>`,
      ].join('');
    case 'heading': {
      const level = block.level + 1;
      const id = block.level < 3 && !block.unlisted ? ` id="part-${targets.next()}"` : '';
      return `<h${level}${id}>${shownText(block.text)}</h${level}>`;
    }
    case 'paragraph':
      return `<p class="${block.tone} keep">${shownText(block.text)}</p>`;
    case 'list':
      return `<ul class="together">${block.items.map((item) => `<li>${shownText(item)}</li>`).join('')}</ul>`;
    case 'contents':
      return `<h2>${escaped(block.heading)}</h2><ul class="contents">${block.entries.map(contentsEntry).join('')}</ul>`;
    case 'facts':
      return `<dl data-subject="${escaped(block.record.subject)}">${block.record.fields.map(pair).join('')}</dl>`;
    case 'figures':
      return `<dl class="figures" data-subject="${escaped(block.record.subject)}">${block.record.fields.map(figure).join('')}</dl>`;
    case 'placeholder':
      return `<div class="placeholder"><p><b>${escaped(block.heading)}</b></p>${block.lines.map((line) => `<p>${shownText(line)}</p>`).join('')}</div>`;
    case 'particulars':
      return `<p class="particulars keep" data-subject="${escaped(block.record.subject)}">${block.record.fields.map(labelled).join(' · ')}</p>`;
    case 'verbatim':
      return `<blockquote class="verbatim" data-subject="${escaped(block.subject)}" data-label="${escaped(block.field.label)}">${value(block.field)}</blockquote>`;
    case 'table':
      return table(block);
    default:
      return block satisfies never;
  }
}

function contentsEntry({ level, text }: { level: 1 | 2; text: string }, index: number): string {
  return `<li${level === 2 ? ' class="inner"' : ''}><a href="#part-${index + 1}">${shownText(text)}</a></li>`;
}

const pair = (field: Field): string => `<dt>${escaped(field.label)}</dt><dd>${value(field)}</dd>`;

const figure = (field: Field): string => `<div>${pair(field)}</div>`;

const labelled = (field: Field): string =>
  `<span data-label="${escaped(field.label)}"><span class="label">${escaped(field.label)}: </span><span>${value(field)}</span></span>`;

/** The roles are said again because on a phone a row is drawn as a card, and a table that is no table loses them. */
function table({ caption, columns, records, together }: Extract<DocumentBlock, { kind: 'table' }>): string {
  const heads = columns.map(({ heading }) => `<th scope="col" role="columnheader">${escaped(heading)}</th>`).join('');
  const widths = columns.map(({ share }) => `<col width="${share}%">`).join('');
  const rows = records.map((record) => row(record, columns)).join('');
  return `<table role="table"${together ? ' class="together"' : ''}><caption>${escaped(caption)}</caption><colgroup>${widths}</colgroup><thead role="rowgroup"><tr role="row">${heads}</tr></thead><tbody role="rowgroup">${rows}</tbody></table>`;
}

/** A row that may be taller than a page may be torn; every other stands whole. */
function row(record: DocumentRecord, columns: readonly Column[]): string {
  const long = record.fields.some(({ text }) => text.length > 1_500);
  const cells = columns.map((column, index) => {
    const inside = fieldsInColumn(record, column)
      .map((field) => cellField(field, column, index === 0))
      .join('');
    const heading = ` data-heading="${escaped(column.heading)}"`;
    return index === 0
      ? `<th scope="row" role="rowheader"${heading}>${inside}</th>`
      : `<td role="cell"${heading}>${inside}</td>`;
  });
  return `<tr role="row" data-subject="${escaped(record.subject)}"${long ? ' class="long"' : ''}>${cells.join('')}</tr>`;
}

function cellField(field: Field, column: Column, named: boolean): string {
  const own = field.label === column.heading;
  const label = own ? '' : `<span class="label">${escaped(field.label)}: </span>`;
  const strong = own && (named || column.strong) ? ' class="strong"' : '';
  if (!field.list) return `<p data-label="${escaped(field.label)}"${strong}>${label}<span>${value(field)}</span></p>`;
  const items = field.text.split('\n').map((line) => `<li>${shownText(line)}</li>`);
  return `<div data-label="${escaped(field.label)}">${label ? `<p>${label}</p>` : ''}<ul>${items.join('')}</ul></div>`;
}
