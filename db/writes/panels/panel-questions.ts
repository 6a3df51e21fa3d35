import { eq, max } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { getCalendar } from '#db/reads/administration/installation.ts';
import { isRoutedTo } from '#db/reads/panel-reports/panel-items.ts';
import { askingPanelInScope } from '#db/reads/panels/panel-matter-scope.ts';
import { meetingsOf, nextReportDueOn, usualMeetingOf } from '#db/reads/panels/panel-meetings.ts';
import { mayAnswer, questionInScope } from '#db/reads/panels/panel-questions.ts';
import { postWordsOf } from '#db/reads/people/post-words.ts';
import { panelQuestionAnswers, panelQuestions } from '#db/schema/panel-questions.ts';
import { posts } from '#db/schema/people.ts';
import { actions } from '#db/schema/plans.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import {
  type AnswerQuestionInput,
  type AskQuestionInput,
  type AssignQuestionInput,
  judgeAnswerDue,
  questionDueOn,
} from '#domain/panels/panel-questions.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { actsOnBehalf, may } from '#domain/policy/policy.ts';
import { NotAllowed, NotFound, NotPossible, NotValid, Questioned, Stale } from '#domain/policy/refusals.ts';
import { questionedText } from '#domain/submissions/consultation.ts';
import { words } from '#domain/vocabulary.ts';

const A_MEMBER = 'A member of the panel';

/**
 * Asks a panel's question about what is routed to it (product §5.6): a member for themselves, the clerk on a member's behalf, which
 * the record then says. It gets the panel's next number, the post that owns the action, and the day the panel's next report is due.
 * @returns the new question's id and number
 * @throws NotFound for a panel that is not theirs and for what is not routed to it; NotAllowed; NotPossible while the panel has no
 *   meeting; NotValid for a meeting of another panel, or a member asking for somebody else; Questioned for words that may name a child
 */
export function askQuestion(
  actor: Actor,
  panelId: string,
  input: AskQuestionInput,
  moment: Moment,
): { id: string; number: number } {
  return transaction(() => {
    askingPanelInScope(actor, panelId);
    const { planId, recommendationId, actionId } = input;
    if (!isRoutedTo(panelId, input)) throw new NotFound();
    const subject = { planId, panelIds: [panelId] };
    if (!may(actor, 'ask-question', subject)) {
      throw new NotAllowed('Only the panel’s members ask its questions, or its clerk for one of them.');
    }
    const onBehalf = actsOnBehalf(actor, 'ask-question', subject);
    if (!onBehalf && input.onBehalfOf !== '') {
      throw new NotValid([{ field: 'onBehalfOf', words: 'Only the clerk asks for somebody else' }]);
    }
    const meeting = meetingFor(panelId, input.meetingId, moment.today);
    assertNamesNobody('words', input.words, input.confirmed);
    // What the clerk writes down afterwards was asked at the meeting.
    const saidAtMeeting = onBehalf && meeting.meetsOn < moment.today;
    const question = {
      ...{ panelId, planId, recommendationId, actionId, meetingId: meeting.id, words: input.words },
      number: nextNumberOf(panelId),
      askedBy: actor.personId,
      onBehalfOf: onBehalf ? input.onBehalfOf || A_MEMBER : '',
      askedAt: moment.now,
      askedOn: saidAtMeeting ? meeting.meetsOn : moment.today,
      ownerPostId: ownerPostOf(actionId),
      dueOn: questionDueOn(moment.today, nextReportDueOn(panelId, moment.today), getCalendar()),
    };
    const { id } = database().insert(panelQuestions).values(question).returning({ id: panelQuestions.id }).get();
    recordAudit(
      {
        actor: actor.personId,
        event: 'question-asked',
        subject: { kind: 'panel-question', id },
        planId,
        content: question,
      },
      moment,
    );
    return { id, number: question.number };
  });
}

function meetingFor(panelId: string, meetingId: string | null, today: string) {
  if (meetingId === null) {
    const usual = usualMeetingOf(panelId, today);
    if (!usual) throw new NotPossible('This panel has no meeting yet. Its clerk enters the next one first.');
    return usual;
  }
  const chosen = meetingsOf(panelId).find(({ id }) => id === meetingId);
  if (!chosen) throw new NotValid([{ field: 'meetingId', words: 'Choose a meeting of this panel' }]);
  return chosen;
}

function assertNamesNobody(field: string, text: string, confirmed: boolean): void {
  const questions = questionedText(field, text);
  if (questions.length > 0 && !confirmed) throw new Questioned(questions);
}

function nextNumberOf(panelId: string): number {
  const last = database()
    .select({ number: max(panelQuestions.number) })
    .from(panelQuestions)
    .where(eq(panelQuestions.panelId, panelId))
    .get();
  return (last?.number ?? 0) + 1;
}

function ownerPostOf(actionId: string | null): string | null {
  if (actionId === null) return null;
  const action = database().select({ owner: actions.ownerPostId }).from(actions).where(eq(actions.id, actionId)).get();
  return action?.owner ?? null;
}

/**
 * Says which post owes the answer, and by when: the plan lead's decision, or the director's.
 * @throws NotFound, NotAllowed; NotPossible once it is answered; NotValid for an unknown post or a day before it was asked; Questioned
 *   for a day off; Stale with what stands now
 */
export function assignQuestion(
  actor: Actor,
  questionId: string,
  input: AssignQuestionInput,
  version: number,
  moment: Moment,
): { id: string; version: number } {
  return transaction(() => {
    const { question } = questionInScope(actor, questionId);
    const { planId, ownerPostId, dueOn } = question;
    if (!may(actor, 'assign-owner-post', { planId })) throw new NotAllowed();
    if (isAnswered(questionId)) throw new NotPossible('This question is answered already.');
    if (question.version !== version) throw new Stale({ ownerPostId, dueOn }, question.version);
    const known = input.ownerPostId === null || postIsKnown(input.ownerPostId);
    if (!known) throw new NotValid([{ field: 'ownerPostId', words: 'Choose a post' }]);
    const judged = judgeAnswerDue(input.dueOn, { askedOn: question.askedOn, calendar: getCalendar() });
    if (judged.refused.length > 0) throw new NotValid(judged.refused);
    if (judged.questions.length > 0 && !input.confirmed) throw new Questioned(judged.questions);
    const after = { ownerPostId: input.ownerPostId, dueOn: input.dueOn };
    database()
      .update(panelQuestions)
      .set({ ...after, version: version + 1 })
      .where(eq(panelQuestions.id, questionId))
      .run();
    const subject = { kind: 'panel-question', id: questionId };
    const content = { before: { ownerPostId, dueOn }, after };
    recordAudit({ actor: actor.personId, event: 'question-assigned', subject, planId, content }, moment);
    return { id: questionId, version: version + 1 };
  });
}

function postIsKnown(postId: string): boolean {
  return database().select({ id: posts.id }).from(posts).where(eq(posts.id, postId)).get() !== undefined;
}

function isAnswered(questionId: string): boolean {
  const where = eq(panelQuestionAnswers.questionId, questionId);
  return database().select({ id: panelQuestionAnswers.id }).from(panelQuestionAnswers).where(where).get() !== undefined;
}

/**
 * Answers a question in the words of a post. A fuller answer later is another one: the newest stands, all are kept, and both stand in
 * the panel's next report by themselves.
 * @returns the answer's id
 * @throws NotFound; NotAllowed but for the post it was given to, a plan lead and the director; Questioned for words that may name a child
 */
export function answerQuestion(
  actor: Actor,
  questionId: string,
  input: AnswerQuestionInput,
  moment: Moment,
): { id: string } {
  return transaction(() => {
    const row = questionInScope(actor, questionId);
    const { planId } = row.question;
    if (!mayAnswer(actor, row))
      throw new NotAllowed('Only the post the question was given to, or a plan lead, answers.');
    assertNamesNobody('words', input.words, input.confirmed);
    const answer = {
      questionId,
      words: input.words,
      answeredBy: actor.personId,
      postTitle: actor.postIds.includes(row.question.ownerPostId ?? '')
        ? (row.ownerTitle ?? '')
        : postWordsOf(actor.postIds, words.role[actor.roles[0]?.role ?? 'plan-lead']),
      answeredAt: moment.now,
      answeredOn: moment.today,
    };
    const { id } = database()
      .insert(panelQuestionAnswers)
      .values(answer)
      .returning({ id: panelQuestionAnswers.id })
      .get();
    const subject = { kind: 'panel-question', id: questionId };
    recordAudit({ actor: actor.personId, event: 'question-answered', subject, planId, content: answer }, moment);
    return { id };
  });
}
