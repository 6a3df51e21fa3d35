import { Tick } from '#components/ui/status-mark.tsx';
import type { PlanPage } from '#db/reads/plans/plans.ts';

type Row = { number: number; id: string; text: string; actions: PlanPage['actions'] };
/** Areas that a reason answers and no action (rules §4): they need neither owner nor period nor measure. */
type Answered = ReadonlySet<string>;

/** What a recommendation still lacks, as the law and the plan's readers want it: an action, an owner, a period, a measure. */
function has(row: Row, measured: ReadonlySet<string>) {
  const some = row.actions.length > 0;
  return [
    { name: 'Action', ok: some, missing: 'No action' },
    {
      name: 'Owner',
      ok: some && row.actions.every((action) => action.ownerPostId),
      missing: lacking(row, (action) => !action.ownerPostId, 'owner'),
    },
    {
      name: 'Period',
      ok: some && row.actions.every((action) => action.startOn && action.deadlineOn),
      missing: lacking(row, (action) => !action.startOn || !action.deadlineOn, 'period'),
    },
    {
      name: 'Measure',
      ok: measured.has(row.id),
      missing: 'No measure',
    },
  ];
}

function lacking(row: Row, lacks: (action: PlanPage['actions'][number]) => boolean, what: string): string {
  const found = row.actions.filter(lacks).map((action) => action.ref);
  return found.length === 0 ? `No ${what}` : `${found.join(', ')}: no ${what}`;
}

export function coverageRows(page: PlanPage): Row[] {
  return page.recommendations
    .map((recommendation, place) => ({ ...recommendation, number: place + 1 }))
    .filter((recommendation) => recommendation.setAsideReason === null)
    .map(({ number, id, text }) => ({
      number,
      id,
      text,
      actions: page.actions.filter((action) => action.stage !== 'withdrawn' && action.recommendationIds.includes(id)),
    }));
}

/** Every recommendation against what it needs; the words say what is missing, and where to mend it. */
export function CoverageMatrix({
  page,
  answered,
  measured,
  namedBefore,
}: {
  page: PlanPage;
  answered: Answered;
  /** Areas that a measure tells of: it is linked to them, or to an action that answers them. */
  measured: ReadonlySet<string>;
  /** "Named before in 2018", by area. */
  namedBefore: ReadonlyMap<string, string>;
}) {
  return (
    <table className="tbl coverage">
      <caption className="vh">Each area with its actions, owners, periods and measures</caption>
      <thead>
        <tr>
          <th scope="col">Area</th>
          <th scope="col">Actions</th>
          <th scope="col">Owner</th>
          <th scope="col">Period</th>
          <th scope="col">Measure</th>
        </tr>
      </thead>
      <tbody>
        {coverageRows(page).map((row) => {
          const [, ...rest] = has(row, measured);
          return (
            <tr key={row.id}>
              <th scope="row">
                <a href={`/recommendations/${row.id}?plan=${page.plan.id}`}>
                  {row.number}. {row.text}
                </a>
                {namedBefore.has(row.id) ? <span className="rownote">{namedBefore.get(row.id)}</span> : null}
              </th>
              <td data-l="Actions">
                {row.actions.length === 0
                  ? answered.has(row.id)
                    ? 'None: answered with a reason '
                    : 'None yet '
                  : null}
                <ul className="refs">
                  {row.actions.map((action) => (
                    <li key={action.id}>
                      <a href={`/actions/${action.id}`} aria-label={`${action.ref}, ${action.title}`}>
                        {action.ref}
                      </a>
                    </li>
                  ))}
                  {page.may.createAction ? (
                    <li>
                      <a href={`/plans/${page.plan.id}/actions/new?answers=${row.id}`}>
                        Add<span className="vh"> an action for area {row.number}</span>
                      </a>
                    </li>
                  ) : null}
                </ul>
              </td>
              {rest.map((need) => (
                <td key={need.name} data-l={need.name}>
                  {answered.has(row.id) ? (
                    'Not needed'
                  ) : need.ok ? (
                    <>
                      <Tick /> All
                    </>
                  ) : (
                    need.missing
                  )}
                </td>
              ))}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** Actions that answer nothing yet, only what was set aside, or a panel's recommendation alone: they are said, not hidden. */
export function unanswering(page: PlanPage) {
  const active = new Set(coverageRows(page).map((row) => row.id));
  return page.actions.filter(
    (action) => action.stage !== 'withdrawn' && !action.recommendationIds.some((id) => active.has(id)),
  );
}
