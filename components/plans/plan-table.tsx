import { shapeOf } from '#components/actions/status-words.ts';
import { StatusShape } from '#components/ui/status-mark.tsx';
import { type ComputedRag, words } from '#domain/vocabulary.ts';
import type { ActionGroup } from './action-groups.ts';
import { PlanTableRow } from './plan-table-row.tsx';

const headings = [
  'Ref',
  'Action',
  'Owner',
  'Deadline',
  'Stage',
  'Declared',
  'Computed, and why',
  'Last cleared update',
  'Success measure',
];
const summarised: readonly ComputedRag[] = ['red', 'amber', 'green', 'blue', 'grey'];

function GroupHeading({ group, numbers }: { group: ActionGroup; numbers: ReadonlyMap<string, number> }) {
  const { recommendation, actions } = group;
  const count = `${actions.length} ${actions.length === 1 ? 'action' : 'actions'}.`;
  const also = actions.filter((action) =>
    action.recommendationIds.some((id) => id !== recommendation?.id && numbers.has(id)),
  ).length;
  return (
    <tr>
      <th className="grp" colSpan={headings.length} scope="colgroup">
        <div className="in">
          <span className="rn">{recommendation ? `Area ${group.number}` : 'No area'}</span>
          <span className="rt">{recommendation ? recommendation.text : 'Actions that answer nothing yet'}</span>
          <span className="sum">
            {summarised.map((rag) => {
              const found = actions.filter((action) => action.status.computed === rag).length;
              return found === 0 ? null : (
                <span key={rag}>
                  <StatusShape shape={shapeOf[rag]} />
                  {found} {words.rag[rag].toLowerCase()}
                </span>
              );
            })}
          </span>
          <span className="meta">
            {recommendation
              ? `${words.recommendationKind[recommendation.kind]}${recommendation.page ? `, report page ${recommendation.page}` : ''}. ${count}`
              : count}
            {also > 0 ? ` ${also} of them also ${also === 1 ? 'answers' : 'answer'} another area.` : ''}
          </span>
        </div>
      </th>
    </tr>
  );
}

/** The plan: one row an action, under the words of the report. Rows become cards on a phone; table roles stay. */
export function PlanTable({
  groups,
  numbers,
  today,
}: {
  groups: readonly ActionGroup[];
  numbers: ReadonlyMap<string, number>;
  today: string;
}) {
  return (
    <table className="acts">
      <caption className="vh">Actions, grouped by area for improvement</caption>
      <colgroup>
        <col className="c-ref" />
        <col className="c-action" />
        <col className="c-owner" />
        <col className="c-deadline" />
        <col className="c-stage" />
        <col className="c-declared" />
        <col className="c-computed" />
        <col />
        <col className="c-measure" />
      </colgroup>
      <thead>
        <tr>
          {headings.map((heading) => (
            <th key={heading} scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody className="g" key={group.number}>
          <GroupHeading group={group} numbers={numbers} />
          {group.actions.length === 0 ? (
            <tr className="r">
              <td colSpan={headings.length}>No action answers this yet.</td>
            </tr>
          ) : null}
          {group.actions.map((action) => (
            <PlanTableRow key={action.id} action={action} group={group} numbers={numbers} today={today} />
          ))}
        </tbody>
      ))}
    </table>
  );
}
