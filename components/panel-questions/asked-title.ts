import type { PanelQuestion } from '#db/reads/panels/panel-questions.ts';
import type { PanelRecommendation } from '#db/reads/panels/panel-recommendations.ts';

/** The answer to "what became of it?": what waits, what is late, or that nothing does. */
export function askedTitle(
  questions: readonly Pick<PanelQuestion, 'state'>[],
  recommendations: readonly Pick<PanelRecommendation, 'state' | 'takenBackReason'>[],
): string {
  const states = [...questions, ...recommendations.filter(({ takenBackReason }) => takenBackReason === null)].map(
    ({ state }) => state,
  );
  if (states.length === 0) return 'Nothing has been asked or recommended yet';
  const overdue = states.filter((state) => state === 'overdue').length;
  const waiting = states.filter((state) => state === 'waiting').length + overdue;
  if (waiting === 0) return 'Everything that was asked has been answered';
  const late = overdue === 0 ? 'none is late' : overdue === 1 ? '1 is late' : `${overdue} are late`;
  return `${waiting} of ${states.length} ${waiting === 1 ? 'waits' : 'wait'} for an answer; ${late}`;
}
