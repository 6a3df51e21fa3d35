import { shapeOf, stageHeight } from '#components/actions/status-words.ts';
import { Spectacles } from '#components/ui/rosier-mark.tsx';
import { StackedBar } from '#components/ui/stacked-bar.tsx';
import { StatusShape } from '#components/ui/status-mark.tsx';
import type { PlanPage } from '#db/reads/plans/plans.ts';
import { type ComputedRag, type Stage, stages, words } from '#domain/vocabulary.ts';
import { viewAddress } from './plan-views.ts';

const ragOrder: readonly ComputedRag[] = ['red', 'amber', 'green', 'blue', 'grey'];
const stageTone = ['empty', 'pale', 'dark', 'darkest', 'darkest', 'darkest'] as const;

function countBy<Key extends string>(keys: readonly Key[]): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** The plan in four answers: is everything covered, which colours, which stages, what waits for a decision. */
export function PlanStrip({ page }: { page: PlanPage }) {
  const { plan, actions } = page;
  const active = page.recommendations.filter((recommendation) => recommendation.setAsideReason === null);
  const covered = active.filter((recommendation) =>
    actions.some((action) => action.recommendationIds.includes(recommendation.id)),
  );
  const whole = actions.filter((action) => action.ownerPostId && action.startOn && action.deadlineOn);
  const rags = countBy(actions.map((action) => action.status.computed));
  const stageCounts = countBy(actions.map((action) => action.stage));
  const waiting = actions.filter((action) => action.uncleared?.state === 'waiting').length;
  const rosier = actions.filter((action) => action.status.rosier).length;
  const shownStages = [...stages].reverse().filter((stage): stage is Stage => (stageCounts.get(stage) ?? 0) > 0);
  return (
    <div className="strip">
      <section>
        <h2>Coverage</h2>
        <ul className="figs">
          <li>
            <a href={`/plans/${plan.id}/coverage`}>
              <b>
                {covered.length} of {active.length}
              </b>{' '}
              areas covered
            </a>
          </li>
          <li>
            <a href={`/plans/${plan.id}/coverage`}>
              <b>
                {whole.length} of {actions.length}
              </b>{' '}
              with owner and period
            </a>
          </li>
        </ul>
      </section>
      <section>
        <h2>
          Computed status, {actions.length} {actions.length === 1 ? 'action' : 'actions'}
        </h2>
        <ul className="figs">
          {ragOrder
            .filter((rag) => rags.has(rag))
            .map((rag) => (
              <li key={rag}>
                <span>
                  <StatusShape shape={shapeOf[rag]} />
                  <b>{rags.get(rag)}</b> {words.rag[rag].toLowerCase()}
                </span>
              </li>
            ))}
        </ul>
        {actions.length === 0 ? <p className="small quiet">None yet</p> : null}
        <StackedBar
          parts={ragOrder.map((rag) => ({ count: rags.get(rag) ?? 0, tone: rag === 'none' ? 'empty' : rag }))}
        />
      </section>
      <section>
        <h2>Stage</h2>
        <ul className="figs">
          {shownStages.map((stage) => (
            <li key={stage}>
              <span>
                <b>{stageCounts.get(stage)}</b> {words.stage[stage].toLowerCase()}
              </span>
            </li>
          ))}
        </ul>
        {actions.length === 0 ? <p className="small quiet">None yet</p> : null}
        <StackedBar
          parts={stageTone
            .map((tone, height) => ({
              tone,
              count: actions.filter((action) => action.stage !== 'withdrawn' && stageHeight[action.stage] === height)
                .length,
            }))
            .filter((part, place, parts) => parts.findIndex((other) => other.tone === part.tone) === place)
            .reverse()}
        />
      </section>
      {page.may.createAction ? (
        <section>
          <h2>Needs a decision</h2>
          <ul className="figs">
            <li>
              <a href="/updates">
                <b>{waiting}</b> to clear
              </a>
            </li>
            <li>
              <a className="is-rosier" href={viewAddress(plan.id, 'rosier')}>
                <Spectacles />
                <b>{rosier}</b> rosier than the facts
              </a>
            </li>
          </ul>
        </section>
      ) : null}
    </div>
  );
}
