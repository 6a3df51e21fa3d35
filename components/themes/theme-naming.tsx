import { VerdictQuote } from '#components/recommendations/verdict-quote.tsx';
import { SureButton } from '#components/sending/sure-button.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { ThemeInspection } from '#db/reads/themes/themes.ts';
import { yearOf } from '#domain/themes/namings.ts';
import { words } from '#domain/vocabulary.ts';
import { WorkDone } from './work-done.tsx';

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
          <blockquote>{recommendation.text}</blockquote>
          <div className="m">
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
          </div>
          {planned ? (
            <WorkDone recommendation={recommendation} opensMeasures />
          ) : (
            <p className="quiet">No plan that answers this report is held here.</p>
          )}
          {recommendation.verdicts.length > 0 ? <h3>What inspectors said of it later</h3> : null}
          {recommendation.verdicts.map((verdict) => (
            <VerdictQuote key={verdict.id} verdict={verdict} />
          ))}
        </article>
      ))}
    </Panel>
  );
}
