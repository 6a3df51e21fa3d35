import type { ReactNode } from 'react';
import {
  type Column,
  type DocumentBlock,
  type DocumentRecord,
  fieldsInColumn,
} from '#domain/composed-document/model.ts';
import type { ReportPages } from '#domain/panel-reports/report-pages.ts';
import { ReportWords } from './report-words.tsx';

type TableBlock = Extract<DocumentBlock, { kind: 'table' }>;

const widths = ['c-item', 'c-what', 'c-when', undefined, 'c-figure'] as const;

/** One table of a report. `item`: what stands beside an item, such as the place to ask about it; `itemTables`: by item, the caption of the table that has its anchor. */
export function ReportTable({
  block,
  item,
  itemTables,
}: {
  block: TableBlock;
  item?: (number: number) => ReactNode;
  itemTables: ReportPages['itemTables'];
}) {
  const { caption, columns, records } = block;
  const ofItems = records.some((record) => record.item !== undefined);
  return (
    <table className="rt">
      <caption className="vh">{caption}</caption>
      {ofItems ? (
        <colgroup>
          {columns.map(({ heading }, index) => (
            <col key={heading} className={widths[index]} />
          ))}
        </colgroup>
      ) : null}
      <thead>
        <tr>
          {columns.map(({ heading }) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {records.map((record) => (
          <tr
            key={record.subject}
            id={
              records.find(({ item: one }) => one === record.item) === record
                ? anchorOf(record, caption, itemTables)
                : undefined
            }
          >
            {columns.map((column, index) => (
              <Cell key={column.heading} record={record} column={column} ofItems={ofItems} index={index}>
                {index === (ofItems ? 3 : -1) && record.item !== undefined ? item?.(record.item) : null}
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function anchorOf({ item }: DocumentRecord, caption: string, itemTables: ReportPages['itemTables']) {
  if (item === undefined || itemTables[item] !== caption) return undefined;
  return `item-${item}`;
}

type CellProps = { record: DocumentRecord; column: Column; ofItems: boolean; index: number; children: ReactNode };

/** An owner, a measure and a colour are told by what they are; whoever hears the page is told the label too. */
function FieldLabel({ label }: { label: string }) {
  const isSeen = !['Owner', 'Measures', 'Colour'].includes(label);
  return <span className={isSeen ? undefined : 'vh'}>{label}: </span>;
}

/** Of an item the action names the row, not its number. */
function Cell({ record, column, ofItems, index, children }: CellProps) {
  const inside = fieldsInColumn(record, column).map((field, place) => {
    const own =
      (field.label === column.heading && field.label !== 'Measures') ||
      (place === 0 && field.label === 'What was done');
    if (own) {
      return (
        <div key={field.label}>
          <ReportWords field={field} />
        </div>
      );
    }
    return (
      <small key={field.label}>
        <FieldLabel label={field.label} />
        <ReportWords field={field} />
      </small>
    );
  });
  if (ofItems && index === 0) {
    return <td className="no">{inside}</td>;
  }
  if (index === (ofItems ? 1 : 0)) {
    return <th scope="row">{inside}</th>;
  }
  return (
    <td data-l={inside.length > 0 ? column.heading : undefined}>
      {inside}
      {children}
    </td>
  );
}
