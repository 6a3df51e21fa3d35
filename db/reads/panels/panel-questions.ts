import { desc, eq, inArray, type SQL } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { listPostChoices } from '#db/reads/people/post-choices.ts';
import { panelQuestionAnswers, panelQuestions } from '#db/schema/panel-questions.ts';
import { posts } from '#db/schema/people.ts';
import { type QuestionState, questionState } from '#domain/panels/panel-questions.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import { aboutOfMatter, type MatterRow, matterRows, scopeOfMatter } from './matter-rows.ts';
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

type QuestionRow = MatterRow<typeof panelQuestions>;

const questionRows = (where: SQL | undefined): QuestionRow[] => matterRows(panelQuestions, where);
const scopeOf = (row: QuestionRow) => scopeOfMatter(row, row.matter.ownerPostId);

/** What posts are called. */
function titlesOf(postIds: readonly (string | null)[]): Map<string, string> {
  const ids = postIds.filter((id) => id !== null);
  const rows = database().select({ id: posts.id, title: posts.title }).from(posts).where(inArray(posts.id, ids)).all();
  return new Map(rows.map(({ id, title }) => [id, title]));
}

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
  const rows = questionRows(where).filter((row) => readsMatter(actor, scopeOf(row)) !== null);
  const answers = answersBy(rows.map(({ matter }) => matter.id));
  const titles = titlesOf(rows.map(({ matter }) => matter.ownerPostId));
  const aboutWords = aboutWordsFor(actor);
  return rows.map((row) => {
    const { matter: question, panelName, meetsOn } = row;
    const { id, number, planId, recommendationId, actionId, words, askedOn, onBehalfOf, dueOn, version } = question;
    const given = answers.get(id) ?? [];
    const about = aboutWords(scopeOf(row), aboutOfMatter(row));
    const { ownerPostId } = question;
    const ownerPost = ownerPostId ? { id: ownerPostId, title: titles.get(ownerPostId) ?? '' } : null;
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
    may: {
      answer: mayAnswer(actor, { ...row, question: row.matter }),
      assign,
      readPanel: readsAsking(actor, question.panel.id),
    },
    posts: assign ? listPostChoices() : [],
  };
}
export type PanelQuestionPage = ReturnType<typeof getPanelQuestion>;

type OwedQuestion = { question: QuestionRow['matter'] } & Pick<QuestionRow, 'actionOwnerPostId' | 'actionDeputyPostId'>;

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
  if (!row || readsMatter(actor, scopeOf(row)) === null) throw new NotFound();
  const { matter: question, actionOwnerPostId, actionDeputyPostId } = row;
  const ownerTitle = question.ownerPostId ? (titlesOf([question.ownerPostId]).get(question.ownerPostId) ?? null) : null;
  return { question, actionOwnerPostId, actionDeputyPostId, ownerTitle };
}
