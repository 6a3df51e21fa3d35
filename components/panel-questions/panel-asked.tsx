import { RecommendationList } from '#components/panel-recommendations/recommendation-list.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { PanelQuestion } from '#db/reads/panels/panel-questions.ts';
import type { PanelRecommendation } from '#db/reads/panels/panel-recommendations.ts';
import { QuestionList } from './question-list.tsx';

type Props = { questions: readonly PanelQuestion[]; recommendations: readonly PanelRecommendation[]; today: string };

/** Both lists of one panel, the newest first. */
export function PanelAsked({ questions, recommendations, today }: Props) {
  if (questions.length + recommendations.length === 0) {
    return (
      <EmptyState
        what="Nothing has been asked or recommended yet."
        next="What a member asks, and what the panel recommends, stands here with what became of it."
      />
    );
  }
  return (
    <>
      {recommendations.length > 0 ? (
        <Panel title="Recommendations" aside={String(recommendations.length)}>
          <RecommendationList recommendations={recommendations.toReversed()} without="panel" />
        </Panel>
      ) : null}
      {questions.length > 0 ? (
        <Panel title="Questions" aside={String(questions.length)}>
          <QuestionList questions={questions.toReversed()} today={today} without="panel" />
        </Panel>
      ) : null}
    </>
  );
}
