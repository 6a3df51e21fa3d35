import { classNames } from '#components/ui/class-names.ts';
import type { Column } from '#components/ui/table.tsx';

type CardTableProps<Row> = {
  caption: string;
  columns: ReadonlyArray<Column<Row>>;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
};

/** A table of long names: on a phone each row is a card, and each cell says what it is. */
export function CardTable<Row>({ caption, columns, rows, rowKey }: CardTableProps<Row>) {
  return (
    <table className="rt">
      <caption className="vh">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ label, number }) => (
            <th key={label} scope="col" className={classNames(number && 'num')}>
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map(({ label, heading, number, cell }) =>
              heading ? (
                <th key={label} scope="row">
                  {cell(row)}
                </th>
              ) : (
                <td key={label} data-l={label} className={classNames(number && 'num')}>
                  {cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
