import { Panel } from '#components/ui/panel.tsx';
import { type AxisMark, AxisScale, PositionAxis } from '#components/ui/position-axis.tsx';
import { shortDate } from '#domain/dates/dates.ts';
import type { Timeline, TimelineMark } from '#domain/themes/theme-timeline.ts';

const markOf: Record<TimelineMark, AxisMark> = { named: 'due', said: 'said', reached: 'done', due: 'next' };

/** The theme on one line of years; it prints, and every mark is said in the words beside it. */
export function ThemeTimeline({ timeline }: { timeline: Timeline }) {
  const { events, total, today, years } = timeline;
  return (
    <Panel title="On one line" aside={`${years[0]?.text} to ${years.at(-1)?.text}`}>
      <table className="tl years">
        <caption className="vh">What happened, the oldest first</caption>
        <colgroup>
          <col className="c-day" />
          <col />
          <col className="c-line" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col" className="n">
              Date
            </th>
            <th scope="col">What happened</th>
            <th scope="col" className="ax">
              <span className="vh">Where it lies on the line of years</span>
              <AxisScale labels={years} total={total} />
            </th>
          </tr>
        </thead>
        <tbody>
          {events.map(({ on, words, mark, at }) => (
            <tr key={`${on} ${words}`}>
              <td className="n">{shortDate(on)}</td>
              <th scope="row">{words}</th>
              <td className="ax">
                <PositionAxis mark={markOf[mark]} at={at} total={total} today={today} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Panel>
  );
}
