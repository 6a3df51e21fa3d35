import { AboutLine } from '#components/panel-questions/about-line.tsx';
import { recommendationTag } from '#components/panel-questions/matter-words.ts';
import { PageLink } from '#components/ui/page-link.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { PanelRecommendation } from '#db/reads/panels/panel-recommendations.ts';
import { longDate } from '#domain/dates/dates.ts';

type Props = {
  recommendations: readonly PanelRecommendation[];
  without?: 'panel' | 'about';
};

/** What panels recommended, as minuted, each with the response and what it changed. */
export function RecommendationList({ recommendations, without }: Props) {
  return (
    <ol className="qa">
      {recommendations.map((recommendation) => {
        const tag = recommendationTag(recommendation);
        return (
          <li key={recommendation.id}>
            <p className="you">
              <b>
                <PageLink href={`/panel-recommendations/${recommendation.id}`}>
                  Recommendation {recommendation.number}
                </PageLink>
              </b>
              <Tag kind={tag.kind}>{tag.words}</Tag>
              {without === 'panel' ? null : <span>{recommendation.panel.name}</span>}
              <span>meeting of {longDate(recommendation.meetsOn)}</span>
            </p>
            <blockquote className="pre" dir="auto">
              {recommendation.words}
            </blockquote>
            <dl className="we">
              {without === 'about' ? null : (
                <>
                  <dt>About</dt>
                  <dd>
                    <AboutLine about={recommendation.about} />
                  </dd>
                </>
              )}
              <WhatBecameOfIt recommendation={recommendation} />
            </dl>
          </li>
        );
      })}
    </ol>
  );
}

/** The response with its reason, and the actions it changed; or by when it is due. */
export function WhatBecameOfIt({ recommendation }: { recommendation: PanelRecommendation }) {
  const { response, takenBackReason, responseDueOn, actions } = recommendation;
  return (
    <>
      {takenBackReason === null ? null : (
        <>
          <dt>Taken back</dt>
          <dd>{takenBackReason}</dd>
        </>
      )}
      {response ? (
        <>
          <dt>{response.verdict === 'accepted' ? 'What we do' : 'Reason'}</dt>
          <dd>
            <p className="pre" dir="auto">
              {response.reason}
            </p>
            <p className="small quiet">
              {response.from}, {longDate(response.givenOn)}
            </p>
          </dd>
        </>
      ) : takenBackReason === null ? (
        <>
          <dt>Response</dt>
          <dd>Due {longDate(responseDueOn)}</dd>
        </>
      ) : null}
      {response && actions.length > 0 ? (
        <>
          <dt>It changed</dt>
          <dd>
            <ul className="plain">
              {actions.map(({ id, ref, title }) => (
                <li key={id}>
                  <PageLink href={`/actions/${id}`}>Action {ref}</PageLink>: {title}
                </li>
              ))}
            </ul>
          </dd>
        </>
      ) : null}
    </>
  );
}
