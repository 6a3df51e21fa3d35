import { PageLink } from '#components/ui/page-link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { SeenNaming } from '#db/reads/themes/theme-part.ts';
import { yearOf } from '#domain/themes/namings.ts';
import { words } from '#domain/vocabulary.ts';
import { WorkDone } from './work-done.tsx';

/** What of one inspection a panel member or a partner's owner sees under a theme: the recommendations shown to them, nothing beside. */
export function ThemeSeen({ inspection, recommendations }: SeenNaming) {
  return (
    <Panel title={yearOf(inspection) ?? 'Day not held'}>
      <p className="small">{inspection.title}</p>
      {recommendations.map((recommendation) => (
        <article key={recommendation.id} className="naming">
          <blockquote>{recommendation.text}</blockquote>
          <p className="m">
            <span>
              {words.recommendationKind[recommendation.kind]} {recommendation.position}
              {recommendation.page ? `, page ${recommendation.page}` : ''}
            </span>
            {recommendation.opens ? (
              <PageLink href={`/recommendations/${recommendation.id}`}>
                Open<span className="vh"> {recommendation.text}</span>
              </PageLink>
            ) : null}
          </p>
          <WorkDone recommendation={recommendation} />
        </article>
      ))}
    </Panel>
  );
}
