import { MeasureSpark } from '#components/measures/measure-spark.tsx';
import { VerdictQuote } from '#components/recommendations/verdict-quote.tsx';
import { SureButton } from '#components/sending/sure-button.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { Shown } from '#components/ui/shown.tsx';
import type { ThemeInspection, ThemeRecommendation } from '#db/reads/themes/themes.ts';
import { longDate } from '#domain/dates/dates.ts';
import { movementOf } from '#domain/measures/measure-movement.ts';
import { yearOf } from '#domain/themes/namings.ts';
import { words } from '#domain/vocabulary.ts';

type Action = ThemeRecommendation['actions'][number];

function reachedWords({ stage, deadlineOn, reached }: Action): string {
  const steps = reached.map(({ stage: to, on }) => `${words.stage[to].toLowerCase()} ${longDate(on)}`).join(', ');
  if (steps) return `${steps.charAt(0).toUpperCase()}${steps.slice(1)}.`;
  return `${words.stage[stage]}${deadlineOn ? `, deadline ${longDate(deadlineOn)}` : ''}.`;
}

function Done({ recommendation, planned }: { recommendation: ThemeRecommendation; planned: boolean }) {
  const { actions, measures } = recommendation;
  if (!planned) return <p className="quiet">No plan that answers this report is held here.</p>;
  return (
    <>
      <h3>What was done</h3>
      {actions.length === 0 ? <p>No action answers it.</p> : null}
      <ul className="evid">
        {actions.map((action) => (
          <li key={action.id}>
            <PageLink href={`/actions/${action.id}`}>
              {action.ref} <Shown text={action.title} />
            </PageLink>
            <small>{reachedWords(action)}</small>
          </li>
        ))}
      </ul>
      <h3>What the measures did</h3>
      {measures.length === 0 ? <p>No measure tells what difference it makes.</p> : null}
      <ul className="evid">
        {measures.map((measure) => (
          <li key={measure.id}>
            <PageLink href={`/measures/${measure.id}`}>{measure.name}</PageLink>
            <small>
              {movementOf(measure).words} <MeasureSpark measure={measure} />
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What one inspection named, in its words, and what came of it. */
export function ThemeNaming({ naming, mayEdit }: { naming: ThemeInspection; mayEdit: boolean }) {
  const { inspection, planned, recommendations } = naming;
  return (
    <Panel title={yearOf(inspection) ?? 'Day not held'}>
      <p className="small">
        <PageLink href={`/inspections/${inspection.id}`}>{inspection.title}</PageLink>
      </p>
      {recommendations.map((recommendation) => (
        <article key={recommendation.id} className="naming">
          <blockquote>
            <Shown text={recommendation.text} />
          </blockquote>
          <p className="m">
            <span>
              {words.recommendationKind[recommendation.kind]} {recommendation.position}
              {recommendation.page ? `, page ${recommendation.page}` : ''}
            </span>
            <PageLink href={`/recommendations/${recommendation.id}`}>
              Open<span className="vh"> {recommendation.text}</span>
            </PageLink>
            {mayEdit ? (
              <SureButton
                address={`/api/recommendation-themes/${recommendation.membershipId}/ending`}
                label="Take it off this theme"
                sure="Yes, take it off"
                about={recommendation.text}
                asks="Check who will no longer see it"
              />
            ) : null}
          </p>
          <Done recommendation={recommendation} planned={planned} />
          {recommendation.verdicts.length > 0 ? <h3>What inspectors said of it later</h3> : null}
          {recommendation.verdicts.map((verdict) => (
            <VerdictQuote key={verdict.id} verdict={verdict} />
          ))}
        </article>
      ))}
    </Panel>
  );
}
