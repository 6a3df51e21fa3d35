import type { ReactNode } from 'react';
import { Details } from '#components/ui/details.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { TextDifference } from '#components/ui/text-difference.tsx';
import type { InspectionRecommendation } from '#db/reads/inspections/inspections.ts';
import { dateAndTimeInLondon } from '#domain/dates/london-time.ts';
import { namedAgainWords, namedBeforeWords } from '#domain/themes/namings.ts';
import { words } from '#domain/vocabulary.ts';

/** What it said before each correction, and after it. */
function History({ recommendation }: { recommendation: InspectionRecommendation }) {
  const { corrections } = recommendation;
  if (corrections.length === 0) return null;
  const after = (place: number) => corrections[place + 1]?.textBefore ?? recommendation.text;
  return (
    <Details small summary={corrections.length === 1 ? 'Corrected once' : `Corrected ${corrections.length} times`}>
      <ol className="plain stack-2">
        {corrections.map((correction, place) => (
          <li key={correction.id}>
            <p className="quiet">
              {correction.correctedByName}, {dateAndTimeInLondon(correction.correctedAt)}: {correction.reason}
            </p>
            <p className="kept">
              <TextDifference from={correction.textBefore} to={after(place)} />
            </p>
          </li>
        ))}
      </ol>
    </Details>
  );
}

function Actions({ recommendation }: { recommendation: InspectionRecommendation }) {
  const { actions, setAsideAt } = recommendation;
  if (actions.length === 0) return null;
  return (
    <p className="small">
      <span className="quiet">{setAsideAt ? 'Actions that answered it: ' : 'Answered by '}</span>
      {actions.map((action, place) => (
        <span key={action.id}>
          {place > 0 ? ', ' : null}
          <PageLink href={`/actions/${action.id}`}>
            {action.ref}
            <span className="vh"> {action.title}</span>
          </PageLink>
        </span>
      ))}
    </p>
  );
}

function Namings({ recommendation }: { recommendation: InspectionRecommendation }) {
  const { before, again } = recommendation;
  const said = [namedBeforeWords(before), namedAgainWords(again)].filter((words) => words !== '');
  return said.length > 0 ? <p className="small">{said.map((words) => `${words}.`).join(' ')}</p> : null;
}

/** One recommendation, word for word, with what was done to it. `children`: what may be done to it. */
export function RecommendationEntry({
  recommendation,
  number,
  withHistory,
  children,
}: {
  recommendation: InspectionRecommendation;
  number: number;
  withHistory?: boolean;
  children?: ReactNode;
}) {
  const { kind, ref, page, priority, responsibleBody, text, setAsideReason } = recommendation;
  return (
    <li>
      <span className="no" aria-hidden="true">
        {number}
      </span>
      <h3 className="vh">Recommendation {number}</h3>
      <p className={setAsideReason ? 'q gone' : 'q'}>{text}</p>
      <p className="m">
        <span>{words.recommendationKind[kind]}</span>
        {ref ? <span>Number {ref}</span> : null}
        {page ? <span>Page {page}</span> : null}
        {responsibleBody ? <span>To act: {responsibleBody}</span> : null}
        {priority === 'standard' ? null : <span>Priority: {words.priority[priority].toLowerCase()}</span>}
      </p>
      {setAsideReason ? (
        <p className="small">
          <Tag kind="open">Set aside</Tag> {setAsideReason}
        </p>
      ) : null}
      <Namings recommendation={recommendation} />
      <Actions recommendation={recommendation} />
      <History recommendation={recommendation} />
      <p className="small row">
        <PageLink href={`/recommendations/${recommendation.id}`}>
          Delivery and later words<span className="vh"> of recommendation {number}</span>
        </PageLink>
        {withHistory ? (
          <PageLink href={`/recommendations/${recommendation.id}/history`}>
            History<span className="vh"> of recommendation {number}</span>
          </PageLink>
        ) : null}
      </p>
      {children}
    </li>
  );
}
