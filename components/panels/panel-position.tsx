import { ComputedMark, DeclaredMark } from '#components/actions/status-cells.tsx';
import { stageHeight } from '#components/actions/status-words.ts';
import { UnderThemes } from '#components/themes/under-themes.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { StageLadder } from '#components/ui/stage-ladder.tsx';
import type { ActionRow } from '#db/reads/actions/action-rows.ts';
import type { PanelPlan } from '#db/reads/panels/panels.ts';
import { longDate, sentenceDate } from '#domain/dates/dates.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';
import { words } from '#domain/vocabulary.ts';

function ClearedUpdate({ action, today }: { action: ActionRow; today: string }) {
  const update = action.latestCleared;
  if (!update) return <p className="quiet">No cleared update yet.</p>;
  return (
    <>
      <p className="pre">{update.done}</p>
      {update.difference ? (
        <p className="pre">
          <b>For children:</b> {update.difference}
        </p>
      ) : null}
      <p className="small quiet">
        {update.postTitle}, {sentenceDate(dateInLondon(update.postedAt), today)}
        {update.forecastOn ? `. Expects to finish ${longDate(update.forecastOn)}` : ''}
      </p>
    </>
  );
}

function Item({ action, today }: { action: ActionRow; today: string }) {
  return (
    <li className="item">
      <div>
        <h3>
          <a href={`/actions/${action.id}`}>
            <span className="num">{action.ref}</span> {action.title}
          </a>
        </h3>
        <p className="small row loose">
          <span>{action.ownerPost ?? 'No owner yet'}</span>
          <span>Deadline {action.deadlineOn ? longDate(action.deadlineOn) : 'not set'}</span>
          <StageLadder word={words.stage[action.stage]} filled={stageHeight[action.stage]} />
        </p>
        <p className="small row loose">
          <span>
            Declared <DeclaredMark status={action.status} />
          </span>
          <span>
            Computed <ComputedMark status={action.status} />
          </span>
          <span>{action.status.why.join(' ')}</span>
        </p>
        <ClearedUpdate action={action} today={today} />
      </div>
    </li>
  );
}

/** One plan as a panel's member reads it: each routed area word for word, then its actions as last cleared. */
export function PanelPosition({ plan, today }: { plan: PanelPlan; today: string }) {
  return (
    <>
      <p className="lead-line">{plan.title}</p>
      {plan.recommendations.map((recommendation) => {
        const actions = plan.actions.filter((action) => action.recommendationIds.includes(recommendation.id));
        const count = `${actions.length} ${actions.length === 1 ? 'action' : 'actions'}`;
        return (
          <Panel
            key={recommendation.id}
            title={
              <>
                <span className="vh">{plan.title}. </span>Area {recommendation.number}: {recommendation.text}
              </>
            }
            aside={count}
          >
            <UnderThemes themes={recommendation.themes} />
            {actions.length === 0 ? <p className="quiet">No action answers this yet.</p> : null}
            <ol className="queue">
              {actions.map((action) => (
                <Item key={action.id} action={action} today={today} />
              ))}
            </ol>
          </Panel>
        );
      })}
    </>
  );
}
