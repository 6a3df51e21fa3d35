import { Panel } from '#components/ui/panel.tsx';
import { StatusShape, Tick } from '#components/ui/status-mark.tsx';
import type { ActionRow } from '#db/reads/actions/action-rows.ts';
import { inWorkingDays } from '#domain/clocks/working-days.ts';
import { shortDate } from '#domain/dates/dates.ts';

type Milestone = ActionRow['milestones'][number];

function Mark({ milestone, late }: { milestone: Milestone; late: boolean }) {
  if (milestone.doneOn) return <Tick />;
  return <StatusShape shape={late ? 'triangle' : 'ring'} />;
}

/** Milestones in order; a late one says by how many working days. `daysLate` by milestone id, 0 for none. */
export function MilestoneList({
  milestones,
  daysLate,
  editAt,
}: {
  milestones: readonly Milestone[];
  daysLate: ReadonlyMap<string, number>;
  /** For those who mark milestones done or drop them: where each has its page. */
  editAt?: string;
}) {
  const done = milestones.filter((milestone) => milestone.doneOn).length;
  return (
    <Panel title="Milestones" aside={milestones.length > 0 ? `${done} of ${milestones.length} done` : undefined}>
      {milestones.length === 0 ? <p className="small quiet">None set.</p> : null}
      <ul className="miles">
        {milestones.map((milestone) => {
          const late = daysLate.get(milestone.id) ?? 0;
          return (
            <li key={milestone.id}>
              <Mark milestone={milestone} late={late > 0} />
              <span>
                {milestone.position}. {milestone.droppedReason ? <del>{milestone.title}</del> : milestone.title}
                {milestone.doneOn ? <span className="vh">, done {shortDate(milestone.doneOn)}</span> : null}
              </span>
              <time dateTime={milestone.dueOn}>{shortDate(milestone.dueOn)}</time>
              {milestone.droppedReason ? (
                <span className="note2">
                  <b>Dropped:</b> {milestone.droppedReason}
                </span>
              ) : null}
              {editAt && !milestone.doneOn ? (
                <span className="note2">
                  <a href={`${editAt}/${milestone.id}`}>
                    {milestone.droppedReason ? 'Mark done' : 'Mark done, or drop'}
                    <span className="vh"> milestone {milestone.position}</span>
                  </a>
                </span>
              ) : null}
              {late > 0 ? (
                <span className="note2">
                  <b>{inWorkingDays(late)} late</b>
                </span>
              ) : null}
            </li>
          );
        })}
      </ul>
    </Panel>
  );
}
