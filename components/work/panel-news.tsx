import { QuestionList } from '#components/panel-questions/question-list.tsx';
import { RecommendationList } from '#components/panel-recommendations/recommendation-list.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { OwnPanelMatters } from '#db/reads/panels/panel-queues.ts';
import type { DraftedQuestion } from '#db/reads/panels/private-notes.ts';
import { longDate } from '#domain/dates/dates.ts';

/** For a panel's member: what their panels asked and recommended last, and what became of it. */
export function PanelNews({ matters, today }: { matters: OwnPanelMatters; today: string }) {
  const { questions, recommendations } = matters;
  if (questions.length + recommendations.length === 0) return null;
  const panels = new Map([...questions, ...recommendations].map(({ panel }) => [panel.id, panel.name]));
  const links = [...panels].map(([id, name]) => (
    <a key={id} href={`/panels/${id}/questions`}>
      All{panels.size > 1 ? ` of the ${name}` : ''}
    </a>
  ));
  return (
    <Panel title="You asked" aside={<span className="row">{links}</span>}>
      {recommendations.length > 0 ? <RecommendationList recommendations={recommendations} /> : null}
      {questions.length > 0 ? <QuestionList questions={questions} today={today} /> : null}
    </Panel>
  );
}

/** A member's own questions that they have not asked yet. Nobody else sees them. */
export function OwnDrafts({ drafts }: { drafts: readonly DraftedQuestion[] }) {
  if (drafts.length === 0) return null;
  return (
    <Panel title="Questions you drafted" aside="Only you see them">
      <ul className="evid">
        {drafts.map(({ id, text, itemNumber, reportId, panelName, meetsOn }) => (
          <li key={id}>
            <a href={`/panel-reports/${reportId}#note-${id}`}>{text}</a>
            <small>
              {itemNumber === null ? 'The report as a whole' : `Item ${itemNumber}`}, {panelName}, meeting of{' '}
              {longDate(meetsOn)}. Not asked yet.
            </small>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
