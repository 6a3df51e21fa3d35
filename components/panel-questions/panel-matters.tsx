import { RecommendationList } from '#components/panel-recommendations/recommendation-list.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { PanelQuestion } from '#db/reads/panels/panel-questions.ts';
import type { PanelRecommendation } from '#db/reads/panels/panel-recommendations.ts';
import { QuestionList } from './question-list.tsx';

type Props = { questions: readonly PanelQuestion[]; recommendations: readonly PanelRecommendation[]; today: string };

const counted = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;

/** On the page of an action or a recommendation: what panels asked and recommended on it. Nothing where they did neither. */
export function PanelMatters({ questions, recommendations, today }: Props) {
  if (questions.length + recommendations.length === 0) return null;
  const parts = [
    questions.length > 0 ? counted(questions.length, 'question') : '',
    recommendations.length > 0 ? counted(recommendations.length, 'recommendation') : '',
  ];
  return (
    <Panel title="Panels asked" aside={parts.filter(Boolean).join(', ')}>
      {recommendations.length > 0 ? <RecommendationList recommendations={recommendations} without="about" /> : null}
      {questions.length > 0 ? <QuestionList questions={questions} today={today} without="about" /> : null}
    </Panel>
  );
}
