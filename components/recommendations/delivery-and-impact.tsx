import { StatusLine } from '#components/actions/status-cells.tsx';
import { MeasureChart } from '#components/measures/measure-chart.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { RecommendationOnPlan } from '#db/reads/inspections/recommendation-page.ts';
import { longDate, sentenceDate } from '#domain/dates/dates.ts';
import { movementOf } from '#domain/measures/measure-movement.ts';
import { figure } from '#domain/rag/rag-wording.ts';
import { words } from '#domain/vocabulary.ts';

type Props = { on: RecommendationOnPlan; today: string };

function Delivery({ on, today }: Props) {
  const { actions, impact, plan, recommendation, may } = on;
  return (
    <Panel title="Delivery" aside={`${impact.delivered} of ${impact.actions} delivered`}>
      {actions.length === 0 ? <p>No action answers it yet.</p> : null}
      <ul className="evid">
        {actions.map((action) => (
          <li key={action.id}>
            <a href={`/actions/${action.id}`}>
              {action.ref} {action.title}
            </a>
            <small>
              {words.stage[action.stage]} since {sentenceDate(action.stageSinceOn, today)}.{' '}
              {action.deadlineOn ? `Deadline ${longDate(action.deadlineOn)}.` : 'No deadline.'}
            </small>
            <StatusLine status={action.status} />
          </li>
        ))}
      </ul>
      {may.createAction ? (
        <p>
          <a href={`/plans/${plan.id}/actions/new?answers=${recommendation.id}`}>Add an action</a>
        </p>
      ) : null}
    </Panel>
  );
}

function ImpactSide({ on, today }: Props) {
  const { measures, plan, recommendation, may } = on;
  const better = measures.filter((measure) => movementOf(measure).way === 'better').length;
  return (
    <Panel
      title="Impact"
      aside={measures.length > 0 ? `${better} of ${measures.length} moved the right way` : undefined}
    >
      {measures.length === 0 ? <p>No measure tells what difference it makes.</p> : null}
      {measures.map((measure) => (
        <section key={measure.id} className="stack-2" aria-labelledby={`measure-${measure.id}`}>
          <h3 id={`measure-${measure.id}`}>
            <a href={`/measures/${measure.id}`}>{measure.name}</a>
          </h3>
          <p>
            <b>{movementOf(measure).words}</b>
          </p>
          <MeasureChart measure={measure} today={today} />
          <details className="more small">
            <summary>
              Figures as a table<span className="vh">: {measure.name}</span>
            </summary>
            <table className="tbl">
              <caption className="vh">{measure.name}</caption>
              <thead>
                <tr>
                  <th scope="col">Date</th>
                  <th scope="col" className="n">
                    Figure
                  </th>
                </tr>
              </thead>
              <tbody>
                {measure.points.map(({ on: day, value }) => (
                  <tr key={day}>
                    <th scope="row">{longDate(day)}</th>
                    <td className="n">{figure(value, measure.unit)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </section>
      ))}
      {may.createMeasure ? (
        <p>
          <a href={`/plans/${plan.id}/measures/new?area=${recommendation.id}`}>Add a measure</a>
        </p>
      ) : null}
    </Panel>
  );
}

/** What was done beside what came of it, and the one sentence that puts the two together. */
export function DeliveryAndImpact(props: Props) {
  const { impact } = props.on;
  return (
    <>
      <p className={impact.deliveredNotMoving ? 'box not-moving' : 'lead-line'}>
        {impact.deliveredNotMoving ? <b>{impact.words}</b> : impact.words}
      </p>
      <div className="sides">
        <Delivery {...props} />
        <ImpactSide {...props} />
      </div>
    </>
  );
}
