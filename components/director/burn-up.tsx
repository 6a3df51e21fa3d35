import { Details } from '#components/ui/details.tsx';
import { DataTable } from '#components/ui/table.tsx';
import type { BurnMonth, PlanOnAPage } from '#domain/plans/plan-on-a-page.ts';
import { monthLetter, monthName } from './month-head.tsx';

const [LEFT, RIGHT, TOP, BOTTOM] = [24, 272, 14, 188];

function gridSteps(total: number): number[] {
  const step = Math.max(1, Math.ceil(total / 5 / 5) * (total <= 5 ? 1 : 5));
  return Array.from({ length: Math.floor(total / step) + 1 }, (_, n) => n * step);
}

/** What the plan expected by each month, and what was delivered, verified and embedded; its figures stand in a table below. */
export function BurnUp({ page, thisMonth }: { page: PlanOnAPage; thisMonth: string }) {
  const { burnUp, total } = page;
  if (total === 0) return null;
  const width = (RIGHT - LEFT) / burnUp.length;
  const y = (count: number) => Number((BOTTOM - (count / total) * (BOTTOM - TOP)).toFixed(1));
  const x = (place: number) => Number((LEFT + place * width).toFixed(1));
  const nowPlace = burnUp.findIndex(({ month }) => month === thisMonth);
  const now = burnUp[nowPlace];
  const planned = burnUp.map((month, place) => `V${y(month.planned)}H${x(place + 1)}`).join('');
  const bars = (pick: (month: BurnMonth) => number | null, fill: string, stroke: string) =>
    burnUp.map((month, place) => {
      const count = pick(month) ?? 0;
      if (count === 0) return null;
      return (
        <rect
          key={month.month}
          x={x(place) + 1.5}
          y={y(count)}
          width={Math.max(1, width - 3).toFixed(1)}
          height={(BOTTOM - y(count)).toFixed(1)}
          fill={fill}
          stroke={stroke}
          strokeWidth="0.8"
        />
      );
    });
  const said = now
    ? `By the end of ${monthName(now.month)} the plan expects ${now.planned} of ${total} actions delivered; ${now.delivered} are delivered, ${now.verified} of them verified and ${now.embedded} embedded.`
    : `All ${total} actions by month.`;
  return (
    <section aria-labelledby="burn-up">
      <h2 id="burn-up">Delivered, verified, embedded</h2>
      <svg className="chart" viewBox="0 0 276 212" role="img" aria-label={said}>
        {gridSteps(total).map((count) => (
          <g key={count}>
            <line x1={LEFT} x2={RIGHT} y1={y(count)} y2={y(count)} stroke={count === 0 ? '#7d848b' : '#e6eaee'} />
            <text x={LEFT - 6} y={y(count) + 4} textAnchor="end">
              {count}
            </text>
          </g>
        ))}
        {burnUp.map(({ month }, place) => (
          <text key={month} x={x(place + 0.5)} y="204" textAnchor="middle" fontSize="11">
            {monthLetter(month)}
          </text>
        ))}
        {bars((month) => month.delivered, '#b9c7d4', '#55708a')}
        {bars((month) => month.verified, '#16304a', '#16304a')}
        {bars((month) => month.embedded, '#1d70b8', '#0b2c48')}
        <path
          d={`M${LEFT} ${BOTTOM}${planned}`}
          fill="none"
          stroke="#0b0c0c"
          strokeWidth="1.4"
          strokeDasharray="3 2.5"
        />
        <text x={RIGHT} y={y(burnUp.at(-1)?.planned ?? 0) - 4} textAnchor="end" className="em on-line">
          {burnUp.at(-1)?.planned ?? 0} due
        </text>
        {nowPlace >= 0 ? (
          <line x1={x(nowPlace + 1)} x2={x(nowPlace + 1)} y1="4" y2={BOTTOM} stroke="#16304a" strokeWidth="1.2" />
        ) : null}
      </svg>
      {now ? (
        <ul className="legend">
          <li>
            <i className="k0" />
            {now.planned} planned by now
          </li>
          <li>
            <i className="k1" />
            <b>{now.delivered} delivered</b>
          </li>
          <li>
            <i className="k2" />
            <b>{now.verified} verified</b>
          </li>
          <li>
            <i className="k3" />
            {now.embedded} embedded
          </li>
        </ul>
      ) : null}
      <div className="not-print">
        <Details summary="The figures as a table" small>
          <DataTable
            caption="Actions by the end of each month"
            rows={burnUp}
            rowKey={({ month }) => month}
            columns={[
              { label: 'Month', heading: true, cell: ({ month }) => monthName(month) },
              { label: 'Planned', number: true, cell: ({ planned: count }) => count },
              { label: 'Delivered', number: true, cell: ({ delivered }) => delivered ?? '' },
              { label: 'Verified', number: true, cell: ({ verified }) => verified ?? '' },
              { label: 'Embedded', number: true, cell: ({ embedded }) => embedded ?? '' },
            ]}
          />
        </Details>
      </div>
    </section>
  );
}
