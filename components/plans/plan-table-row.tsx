import { RosierMark } from '#components/ui/rosier-mark.tsx';
import { StageLadder } from '#components/ui/stage-ladder.tsx';
import { StatusMark, StatusShape } from '#components/ui/status-mark.tsx';
import type { PlanLine } from './plan-rows.ts';

/** One action. A plain link, not a client one: 120 of them are 120 less to wake. */
export function PlanTableRow({ line }: { line: PlanLine }) {
  return (
    <tr className="r">
      <td className="ref">{line.ref}</td>
      <th scope="row" className="a">
        <a href={`/actions/${line.id}`}>
          <span className="pref">{`${line.ref}\u2002`}</span>
          {line.title}
        </a>
        {line.also ? <span className="also">{`Also answers ${line.also}`}</span> : null}
      </th>
      <td className="own" data-l="Owner">
        {line.owner}
        {line.ownerNote ? <span className="quiet">{line.ownerNote}</span> : null}
      </td>
      <td className="dl" data-l="Deadline">
        {line.deadline}
        {line.changes ? <span className="quiet"> {line.changes}</span> : null}
      </td>
      <td className="st" data-l="Stage">
        <StageLadder word={line.stage} filled={line.height} />
      </td>
      <td className="dec" data-l="Declared">
        <StatusMark {...line.declared} />
      </td>
      <td className="comp" data-l="Computed">
        <StatusMark {...line.computed} />
        <span className="why">{line.why}</span>
        {line.override ? <span className="why">{line.override}</span> : null}
        {line.waits ? (
          <span className="why">
            <StatusShape shape="triangle" /> {line.waits}
          </span>
        ) : null}
        {line.rosier ? <RosierMark /> : null}
        {line.moreCautious ? <span className="why">More cautious than the rules</span> : null}
      </td>
      <td className="upd" data-l="Last cleared update">
        {line.done ? (
          <>
            <p>{line.done}</p>
            <time dateTime={line.postedAt}>{line.postedOn}</time>
          </>
        ) : (
          <span className="quiet">None yet</span>
        )}
      </td>
      <td className="mea" data-l="Success measure">
        <span className="mn">{line.measure}</span>
      </td>
    </tr>
  );
}
