import { ComputedMark, DeclaredMark } from '#components/actions/status-cells.tsx';
import { stageHeight } from '#components/actions/status-words.ts';
import { RosierMark } from '#components/ui/rosier-mark.tsx';
import { StageLadder } from '#components/ui/stage-ladder.tsx';
import type { ActionRow } from '#db/reads/action-rows.ts';
import { sentenceDate, shortDate } from '#domain/dates.ts';
import { dateInLondon } from '#domain/london-time.ts';
import { words } from '#domain/vocabulary.ts';
import type { ActionGroup } from './action-groups.ts';

type RowProps = { action: ActionRow; group: ActionGroup; numbers: ReadonlyMap<string, number>; today: string };

function Owner({ action }: { action: ActionRow }) {
  if (!action.ownerPost) return <>No owner yet</>;
  return (
    <>
      {action.ownerPost}
      {action.ownerVacant ? <span className="quiet"> (post vacant)</span> : null}
      {action.partnerBody ? <span className="quiet"> with {action.partnerBody}</span> : null}
    </>
  );
}

/** One action. A plain link, not a client one: 120 of them are 120 less to send and wake. */
export function PlanTableRow({ action, group, numbers, today }: RowProps) {
  const also = action.recommendationIds
    .map((id) => numbers.get(id))
    .filter((number) => number !== undefined && number !== group.number);
  const { status } = action;
  return (
    <tr className="r">
      <td className="ref">{action.ref}</td>
      <th scope="row" className="a">
        <a href={`/actions/${action.id}`}>
          <span className="pref">{action.ref}&ensp;</span>
          {action.title}
        </a>
        {also.length > 0 ? (
          <span className="also">Also answers {also.map((number) => `area ${number}`).join(', ')}</span>
        ) : null}
      </th>
      <td className="own" data-l="Owner">
        <Owner action={action} />
      </td>
      <td className="dl" data-l="Deadline">
        {action.deadlineOn ? shortDate(action.deadlineOn) : 'No deadline'}
      </td>
      <td className="st" data-l="Stage">
        <StageLadder word={words.stage[action.stage]} filled={stageHeight[action.stage]} />
      </td>
      <td className="dec" data-l="Declared">
        <DeclaredMark status={status} />
      </td>
      <td className="comp" data-l="Computed">
        <ComputedMark status={status} />
        <span className="why">{status.why[0]}</span>
        {status.rosier ? <RosierMark /> : null}
        {status.moreCautious ? <span className="why">More cautious than the rules</span> : null}
      </td>
      <td className="upd" data-l="Last cleared update">
        {action.latestCleared ? (
          <>
            <p>{action.latestCleared.done}</p>
            <time dateTime={action.latestCleared.postedAt}>
              {sentenceDate(dateInLondon(action.latestCleared.postedAt), today)}
            </time>
          </>
        ) : (
          <span className="quiet">None yet</span>
        )}
      </td>
      <td className="mea" data-l="Success measure">
        <span className="mn">{action.successMeasure || 'Not said yet'}</span>
      </td>
    </tr>
  );
}
