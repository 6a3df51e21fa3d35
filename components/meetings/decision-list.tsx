import { PageLink } from '#components/ui/page-link.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { MeetingDecision } from '#db/reads/panels/meetings.ts';
import { decisionKindWords } from '#domain/panels/meetings.ts';
import { TakeBackDecision } from './take-back-decision.tsx';

/** What a panel resolved, in the words and the order of its minutes. */
export function DecisionList({ decisions, mayRecord }: { decisions: readonly MeetingDecision[]; mayRecord: boolean }) {
  return (
    <ol className="evid decisions">
      {decisions.map(({ id, position, kind, words, planId, planTitle, takenBackReason }) => (
        <li key={id} className="stack-2">
          <p>
            <span className="quiet">{position}.</span> <b>{decisionKindWords[kind]}</b>{' '}
            {takenBackReason === null ? null : <Tag kind="open">Taken back</Tag>}
          </p>
          <p className="pre">{words}</p>
          {planId && planTitle ? (
            <p className="small">
              On <PageLink href={`/plans/${planId}`}>{planTitle}</PageLink>
            </p>
          ) : null}
          {takenBackReason === null ? null : <p className="small">Taken back: {takenBackReason}</p>}
          {mayRecord && takenBackReason === null ? <TakeBackDecision decisionId={id} position={position} /> : null}
        </li>
      ))}
    </ol>
  );
}
