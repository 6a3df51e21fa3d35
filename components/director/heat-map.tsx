import { shapeOf } from '#components/actions/status-words.ts';
import { StatusShape } from '#components/ui/status-mark.tsx';
import type { HeatCell, PlanOnAPage } from '#domain/plans/plan-on-a-page.ts';
import { words } from '#domain/vocabulary.ts';
import { MonthHead, monthName } from './month-head.tsx';

const legend = ['red', 'amber', 'green', 'blue', 'grey'] as const;

function Cell({ cell }: { cell: HeatCell }) {
  if (!cell.past) return <td className={cell.due === 0 ? 'f z' : 'f'}>{cell.due === 0 ? '·' : cell.due}</td>;
  if (cell.colour === null || cell.colour === 'none') return <td className="f z">·</td>;
  return (
    <td className={cell.colour}>
      <StatusShape shape={shapeOf[cell.colour]} />
      <span className="vh">{words.rag[cell.colour]}</span>
    </td>
  );
}

/** Area × month: the worst computed colour behind, how many actions fall due ahead. */
export function HeatMap({ page, thisMonth }: { page: PlanOnAPage; thisMonth: string }) {
  const shown = legend.filter((colour) => page.heat.some(({ cells }) => cells.some((cell) => cell.colour === colour)));
  return (
    <section aria-labelledby="heat">
      <h2 id="heat">Worst computed status, and actions due</h2>
      <table className="heat">
        <colgroup>
          <col className="c-name" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">Area</th>
            {page.dueEachMonth.map(({ month }) => (
              <MonthHead key={month} month={month} />
            ))}
          </tr>
        </thead>
        <tbody>
          {page.heat.map((row) => (
            <tr key={row.id}>
              <th scope="row">
                <span className="clamp">
                  {row.number} {row.text}
                </span>
              </th>
              {row.cells.map((cell) => (
                <Cell key={cell.month} cell={cell} />
              ))}
            </tr>
          ))}
          <tr className="all">
            <th scope="row">Actions due</th>
            {page.dueEachMonth.map(({ month, due }) => (
              <td key={month} className={due === 0 ? 'f z' : 'f'}>
                {due === 0 ? '·' : due}
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <ul className="legend">
        {shown.map((colour) => (
          <li key={colour}>
            <StatusShape shape={shapeOf[colour]} />
            {words.rag[colour]}
          </li>
        ))}
        <li>After {monthName(thisMonth)}: actions due that month</li>
      </ul>
    </section>
  );
}
