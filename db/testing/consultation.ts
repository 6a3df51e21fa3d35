import { answerWithoutAction, takeBackAnswer } from '#db/writes/inspections/recommendation-answers.ts';
import { addRecommendation } from '#db/writes/inspections/recommendations.ts';
import { closeConsultationDraft, sendConsultationDraft } from '#db/writes/submissions/consultation-drafts.ts';
import { answerComment, commentOnConsultationDraft } from '#db/writes/submissions/draft-comments.ts';
import { commentInput, sendDraftInput } from '#domain/submissions/consultation.ts';
import { exampleCommentIdOf, exampleDraftId } from '../seed/haringey-consultation.ts';
import { panelIdOf } from '../seed/haringey-panels.ts';
import { planId } from '../seed/haringey-plan.ts';
import { inspectionIdOf } from '../seed/inspection-rows.ts';
import { actorOf, juneMoment as moment } from '../testing.ts';

/* For tests only: the writes of the consultation on a fresh world, each with the last thing the trail then tells. */

const lead = () => actorOf('plan-lead');
const draft = sendDraftInput.parse({ panelIds: [panelIdOf('scrutiny')], commentsDueOn: '2023-07-07' });
const comment = commentInput.parse({ text: 'A comment' });
const decision = { decision: 'accepted', reason: 'Done.', confirmed: false } as const;

/** A recommendation that no action answers yet, to be answered with a reason. */
function unanswered() {
  const missed = { text: 'Missed', kind: 'recommendation', ref: '', page: null, responsibleBody: '' } as const;
  const added = { ...missed, priority: 'standard' } as const;
  const { id: recommendationId } = addRecommendation(lead(), inspectionIdOf('ilacs-2023'), added, moment);
  const input = { recommendationId, reason: 'Others do it.', confirmed: false };
  return () => answerWithoutAction(lead(), planId, input, moment);
}

export const consultationWrites = {
  sendConsultationDraft: {
    event: 'consultation-draft-sent',
    ready: () => () => sendConsultationDraft(lead(), planId, draft, moment),
  },
  closeConsultationDraft: {
    event: 'consultation-draft-closed',
    ready: () => () => closeConsultationDraft(lead(), exampleDraftId, moment),
  },
  commentOnConsultationDraft: {
    event: 'draft-commented-on',
    ready: () => () => commentOnConsultationDraft(lead(), exampleDraftId, comment, moment),
  },
  answerComment: {
    event: 'comment-answered',
    ready: () => () => answerComment(lead(), exampleCommentIdOf('member'), decision, moment),
  },
  answerWithoutAction: { event: 'recommendation-answered-without-action', ready: unanswered },
  takeBackAnswer: {
    event: 'recommendation-answer-taken-back',
    ready: () => {
      const { id } = unanswered()();
      return () => takeBackAnswer(lead(), id, moment);
    },
  },
};
