import { asc, desc, eq, inArray, type SQL } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { listPostChoices } from '#db/reads/people/post-choices.ts';
import { meetings } from '#db/schema/meetings.ts';
import { panelQuestionAnswers, panelQuestions } from '#db/schema/panel-questions.ts';
import { panels } from '#db/schema/panels.ts';
import { posts } from '#db/schema/people.ts';
import { actions, plans } from '#db/schema/plans.ts';
import { type QuestionState, questionState } from '#domain/panels/panel-questions.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import { type AboutWords, aboutWordsFor } from './matter-words.ts';
import { askingPanelInScope, readsAsking, readsMatter } from './panel-matter-scope.ts';

export type QuestionAnswer = { id: string; words: string; from: string; answeredOn: string };

export type PanelQuestion = {
  id: string;
  number: number;
  panel: { id: string; name: string };
  meetsOn: string;
  planId: string;
  recommendationId: string | null;
  actionId: string | null;
  about: AboutWords;
  words: string;
  askedOn: string;
  /** Whose question it is, where the clerk asked it for them; empty: a member's own. */
  onBehalfOf: string;
  mine: boolean;
  ownerPost: { id: string; title: string } | null;
  dueOn: string;
  state: QuestionState;
  /** The newest first: it stands, all are kept. */
  answers: QuestionAnswer[];
  version: number;
};

/** The rows a condition chooses, oldest first, with what decides who reads them. */
function questionRows(where: SQL | undefined) {
  return database()
    .select({
      question: panelQuestions,
      panelName: panels.name,
      meetsOn: meetings.meetsOn,
      ownerTitle: posts.title,
      actionOwnerPostId: actions.ownerPostId,
      actionDeputyPostId: actions.deputyPostId,
      ref: actions.ref,
      actionTitle: actions.title,
      planTitle: plans.title,
    })
    .from(panelQuestions)
    .innerJoin(panels, eq(panels.id, panelQuestions.panelId))
    .innerJoin(meetings, eq(meetings.id, panelQuestions.meetingId))
    .innerJoin(plans, eq(plans.id, panelQuestions.planId))
    .leftJoin(actions, eq(actions.id, panelQuestions.actionId))
    .leftJoin(posts, eq(posts.id, panelQuestions.ownerPostId))
    .where(where)
    .orderBy(asc(panels.name), asc(panelQuestions.number))
    .all();
}
type QuestionRow = ReturnType<typeof questionRows>[number];

const matterOf = ({ question, actionOwnerPostId, actionDeputyPostId }: QuestionRow) => ({
  panelId: question.panelId,
  planId: question.planId,
  actionOwnerPostId,
  actionDeputyPostId,
  ownerPostId: question.ownerPostId,
});

/** The answers of questions, the newest first. For callers that have checked the scope. */
function answersBy(questionIds: readonly string[]): Map<string, QuestionAnswer[]> {
  const rows = database()
    .select()
    .from(panelQuestionAnswers)
    .where(inArray(panelQuestionAnswers.questionId, [...questionIds]))
    .orderBy(desc(panelQuestionAnswers.answeredAt), desc(panelQuestionAnswers.id))
    .all();
  const shown = rows.map(({ questionId, id, words, postTitle: from, answeredOn }) => ({
    questionId,
    answer: { id, words, from, answeredOn },
  }));
  return new Map(
    [...Map.groupBy(shown, ({ questionId }) => questionId)].map(([id, list]) => [id, list.map(({ answer }) => answer)]),
  );
}

/** The questions a condition chooses, as far as this person reads them (rules §5). */
export function listQuestions(actor: Actor, where: SQL | undefined, today: string): PanelQuestion[] {
  const rows = questionRows(where).filter((row) => readsMatter(actor, matterOf(row)) !== null);
  const answers = answersBy(rows.map(({ question }) => question.id));
  const aboutWords = aboutWordsFor(actor);
  return rows.map((row) => {
    const { question, panelName, meetsOn, ownerTitle, ref, actionTitle, planTitle } = row;
    const { id, number, planId, recommendationId, actionId, words, askedOn, onBehalfOf, dueOn, version } = question;
    const given = answers.get(id) ?? [];
    const about = aboutWords(matterOf(row), { planId, recommendationId, actionId, ref, actionTitle, planTitle });
    const ownerPost = question.ownerPostId ? { id: question.ownerPostId, title: ownerTitle ?? '' } : null;
    return {
      ...{ id, number, panel: { id: question.panelId, name: panelName }, meetsOn, planId, recommendationId, actionId },
      ...{ about, words, askedOn, onBehalfOf, mine: question.askedBy === actor.personId && onBehalfOf === '' },
      ...{ ownerPost, dueOn, state: questionState(dueOn, given.length, today), answers: given, version },
    };
  });
}

/** Of an action of theirs, or of a recommendation: what panels asked on it that this person reads. */
export function listQuestionsOn(
  actor: Actor,
  item: { actionId: string } | { recommendationId: string },
  today: string,
): PanelQuestion[] {
  const where =
    'actionId' in item
      ? eq(panelQuestions.actionId, item.actionId)
      : eq(panelQuestions.recommendationId, item.recommendationId);
  return listQuestions(actor, where, today);
}

/** Of one panel. @throws NotFound as `askingPanelInScope` */
export function listQuestionsOfPanel(actor: Actor, panelId: string, today: string): PanelQuestion[] {
  askingPanelInScope(actor, panelId);
  return listQuestions(actor, eq(panelQuestions.panelId, panelId), today);
}

/**
 * A question in scope, with what its reader may do.
 * @throws NotFound when it is unknown, or not theirs to know of: the two are the same
 */
export function getPanelQuestion(actor: Actor, questionId: string, today: string) {
  const where = eq(panelQuestions.id, questionId);
  const [row] = questionRows(where);
  const [question] = listQuestions(actor, where, today);
  if (!row || !question) throw new NotFound();
  const assign = may(actor, 'assign-owner-post', { planId: question.planId });
  return {
    question,
    may: { answer: mayAnswer(actor, row), assign, readPanel: readsAsking(actor, question.panel.id) },
    posts: assign ? listPostChoices() : [],
  };
}
export type PanelQuestionPage = ReturnType<typeof getPanelQuestion>;

type OwedQuestion = Pick<QuestionRow, 'question' | 'actionOwnerPostId' | 'actionDeputyPostId'>;

/** The posts that owe the answer: the one it was given to and, while that owns the action, the action's deputy. */
function answeringPosts({ question, actionOwnerPostId, actionDeputyPostId }: OwedQuestion): string[] {
  const deputy = question.ownerPostId === actionOwnerPostId ? actionDeputyPostId : null;
  return question.ownerPostId === null ? [] : [question.ownerPostId, deputy].filter((id) => id !== null);
}

/** Who answers: those posts, plan leads and the director; not the action's owner where another post was given the question. */
export function mayAnswer(actor: Actor, row: OwedQuestion): boolean {
  const { planId, panelId } = row.question;
  return may(actor, 'answer-question', { planId, panelIds: [panelId], ownerPostIds: answeringPosts(row) });
}

/** A question in scope, for what is done to it. @throws NotFound */
export function questionInScope(actor: Actor, questionId: string): OwedQuestion & { ownerTitle: string | null } {
  const [row] = questionRows(eq(panelQuestions.id, questionId));
  if (!row || readsMatter(actor, matterOf(row)) === null) throw new NotFound();
  const { question, actionOwnerPostId, actionDeputyPostId, ownerTitle } = row;
  return { question, actionOwnerPostId, actionDeputyPostId, ownerTitle };
}
