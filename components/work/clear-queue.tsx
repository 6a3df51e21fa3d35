import { ComputedMark } from '#components/actions/status-cells.tsx';
import { shapeOf } from '#components/actions/status-words.ts';
import { ClearOrReturn } from '#components/progress-updates/clear-or-return.tsx';
import { OverrideLine } from '#components/rag-overrides/override-line.tsx';
import { RosierMark } from '#components/ui/rosier-mark.tsx';
import { StatusMark } from '#components/ui/status-mark.tsx';
import type { WaitingUpdate } from '#db/reads/work/my-work.ts';
import { sentenceDate } from '#domain/dates/dates.ts';
import { dateInLondon, timeInLondon } from '#domain/dates/london-time.ts';
import { words } from '#domain/vocabulary.ts';

function when(postedAt: string, today: string): string {
  const day = dateInLondon(postedAt);
  return day === today ? `today, ${timeInLondon(postedAt)}` : sentenceDate(day, today);
}

/** Updates that wait, each with what was said and both colours, and the two answers to it. */
export function ClearQueue({
  waiting,
  today,
  choosable,
}: {
  waiting: readonly WaitingUpdate[];
  today: string;
  /** The id of the form that clears those ticked; without it none can be ticked. */
  choosable?: string;
}) {
  // Two plans can both have an action 1.6; then each says of which plan it is.
  const ofSeveralPlans = new Set(waiting.map(({ action }) => action.planId)).size > 1;
  const about = ({ action, planTitle }: WaitingUpdate) =>
    `the update on ${action.ref}${ofSeveralPlans ? ` of ${planTitle}` : ''}`;
  return (
    <ol className="queue">
      {waiting.map((update) => (
        <li className="clr" key={update.id}>
          <div>
            {choosable && !update.authorIsMe ? (
              <div className="govuk-checkboxes govuk-checkboxes--small tick">
                <div className="govuk-checkboxes__item">
                  <input
                    className="govuk-checkboxes__input"
                    type="checkbox"
                    id={`choose-${update.id}`}
                    name="updateIds"
                    value={update.id}
                    form={choosable}
                  />
                  <label className="govuk-label govuk-checkboxes__label" htmlFor={`choose-${update.id}`}>
                    <span className="vh">Tick {about(update)}</span>
                  </label>
                </div>
              </div>
            ) : null}
            <h3>
              <a href={`/actions/${update.action.id}`}>
                <span className="num">{update.action.ref}</span> {update.action.title}
              </a>
            </h3>
            <p className="small row loose">
              {ofSeveralPlans ? <span>{update.planTitle}</span> : null}
              <span>{update.postTitle}</span>
              <span>
                Declared <StatusMark shape={shapeOf[update.declaredRag]} word={words.rag[update.declaredRag]} />
              </span>
              <span>
                Computed <ComputedMark status={update.action.status} />
              </span>
              {update.action.status.rosier ? <RosierMark /> : null}
            </p>
            <OverrideLine status={update.action.status} />
            <p className="say pre">
              {update.noChange ? <b>No change: </b> : null}
              {update.done}
            </p>
            {update.difference ? (
              <p className="say pre">
                <b>For children:</b> {update.difference}
              </p>
            ) : null}
            <p className="small quiet">
              Posted {when(update.postedAt, today)}
              {update.onBehalf ? ', on behalf of the owner' : ''}
              {update.proposedStage ? `. Proposes the stage “${words.stage[update.proposedStage]}”` : ''}
            </p>
          </div>
          {update.authorIsMe ? (
            <p className="small">You wrote it, so another plan lead or the director clears it.</p>
          ) : (
            <ClearOrReturn actionId={update.action.id} updateId={update.id} about={about(update)} />
          )}
        </li>
      ))}
    </ol>
  );
}
