import { and, asc, desc, eq, inArray, isNull, lt } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { meetings } from '#db/schema/meetings.ts';
import { panelQuestionAnswers, panelQuestions } from '#db/schema/panel-questions.ts';
import { actionPanelRecommendations, panelRecommendations, panelResponses } from '#db/schema/panel-recommendations.ts';
import { posts } from '#db/schema/people.ts';
import type { AskedQuestion, AskedRecommendation, ItemFacts } from '#domain/panel-reports/facts.ts';
import { standingOf } from '#domain/panel-reports/tables.ts';
import type { Baseline, ReportForMeeting } from './report-since.ts';

/* What a panel asked and recommended at earlier meetings. No scope: the caller has checked it. */

export type ShownToPanel = {
  planIds: ReadonlySet<string>;
  recommendationIds: ReadonlySet<string>;
  items: readonly Pick<ItemFacts, 'actionId' | 'recommendationId' | 'before'>[];
};

type About = { planId: string; recommendationId: string | null; actionId: string | null };

/** Only what it is still shown: of what is no longer routed to it, nothing live (rules §5). */
function isShown({ planId, recommendationId, actionId }: About, shown: ShownToPanel): boolean {
  if (actionId) {
    return shown.items.some(
      (item) => item.actionId === actionId && (recommendationId === null || item.recommendationId === recommendationId),
    );
  }
  return recommendationId ? shown.recommendationIds.has(recommendationId) : shown.planIds.has(planId);
}

/** The questions of earlier meetings that have no answer yet, or were answered since. */
export function askedQuestions(report: ReportForMeeting, shown: ShownToPanel, { at }: Baseline): AskedQuestion[] {
  const rows = database()
    .select({ question: panelQuestions, meetsOn: meetings.meetsOn, ownerPost: posts.title })
    .from(panelQuestions)
    .innerJoin(meetings, eq(meetings.id, panelQuestions.meetingId))
    .leftJoin(posts, eq(posts.id, panelQuestions.ownerPostId))
    .where(and(eq(panelQuestions.panelId, report.panelId), lt(meetings.meetsOn, report.meetsOn)))
    .orderBy(asc(panelQuestions.number))
    .all()
    .filter(({ question }) => isShown(question, shown));
  const answers = new Map<string, typeof panelQuestionAnswers.$inferSelect>();
  const ids = rows.map(({ question }) => question.id);
  const given = database()
    .select()
    .from(panelQuestionAnswers)
    .where(inArray(panelQuestionAnswers.questionId, ids))
    .orderBy(desc(panelQuestionAnswers.answeredAt), desc(panelQuestionAnswers.id))
    .all();
  for (const answer of given) if (!answers.has(answer.questionId)) answers.set(answer.questionId, answer);
  return rows.flatMap(({ question, meetsOn, ownerPost }) => {
    const answer = answers.get(question.id);
    if (answer && answer.answeredAt <= (at ?? '')) return [];
    const { number, words, dueOn, recommendationId, actionId } = question;
    return [
      {
        ...{ number, meetsOn, words, ownerPost, dueOn },
        about: { recommendationId, actionId },
        answer: answer ? { words: answer.words, post: answer.postTitle, on: answer.answeredOn } : null,
      },
    ];
  });
}

/**
 * The recommendations of earlier meetings that have no response yet, were responded to since, or changed an action that was still
 * open when the panel last met: they come back by themselves (issue E, line 7).
 */
export function askedRecommendations(
  report: ReportForMeeting,
  shown: ShownToPanel,
  { at, since }: Baseline,
): AskedRecommendation[] {
  const rows = database()
    .select({ one: panelRecommendations, response: panelResponses, meetsOn: meetings.meetsOn })
    .from(panelRecommendations)
    .innerJoin(meetings, eq(meetings.id, panelRecommendations.meetingId))
    .leftJoin(panelResponses, eq(panelResponses.panelRecommendationId, panelRecommendations.id))
    .where(
      and(
        eq(panelRecommendations.panelId, report.panelId),
        isNull(panelRecommendations.takenBackAt),
        lt(meetings.meetsOn, report.meetsOn),
      ),
    )
    .orderBy(asc(panelRecommendations.number))
    .all()
    .filter(({ one }) => isShown(one, shown));
  const ids = rows.map(({ one }) => one.id);
  const tied = database()
    .select()
    .from(actionPanelRecommendations)
    .where(inArray(actionPanelRecommendations.panelRecommendationId, ids))
    .all();
  return rows.flatMap(({ one, response, meetsOn }) => {
    const changedActionIds = tied
      .filter(({ panelRecommendationId }) => panelRecommendationId === one.id)
      .map(({ actionId }) => actionId)
      .filter((id) => shown.items.some(({ actionId }) => actionId === id))
      .sort();
    const given = response?.givenAt && response.givenOn ? response : null;
    const wasOpen = shown.items.some(
      ({ actionId, before }) =>
        changedActionIds.includes(actionId) &&
        (before === null || ['live', 'overdue'].includes(standingOf(before, since.on))),
    );
    if (given && (given.givenAt ?? '') <= (at ?? '') && !wasOpen) return [];
    const { number, words, noticeOn, responseDueOn, recommendationId, actionId } = one;
    return [
      {
        ...{ number, meetsOn, words, noticeOn, dueOn: responseDueOn, changedActionIds },
        about: { recommendationId, actionId },
        response: given && {
          verdict: given.verdict,
          reason: given.reason,
          post: given.givenByPost ?? '',
          on: given.givenOn ?? '',
        },
      },
    ];
  });
}
