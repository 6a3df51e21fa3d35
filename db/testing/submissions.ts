import { getActionInput } from '#db/reads/actions/action-input.ts';
import { contentHashOf } from '#db/reads/plans/plan-content.ts';
import { composeVersion } from '#db/reads/submissions/sealing.ts';
import { changeAction } from '#db/writes/actions/actions.ts';
import { approveSubmission } from '#db/writes/submissions/plan-approvals.ts';
import {
  recordOfstedAnswer,
  recordSending,
  takeBackOfstedAnswer,
  takeBackSending,
} from '#db/writes/submissions/plan-sendings.ts';
import { type RenderedFile, type SealedVersion, sealPlan } from '#db/writes/submissions/plan-versions.ts';
import { recordPublication, takeBackPublication } from '#db/writes/submissions/publications.ts';
import { delegateMinorAmendments } from '#db/writes/submissions/submission-settings.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { sealedForms } from '#domain/submissions/submission-words.ts';
import type { PublicationInput, SealInput } from '#domain/submissions/submissions.ts';
import { database } from '../database.ts';
import { actionIdOf, planId } from '../seed/haringey-plan.ts';
import { actorOf, juneMoment } from '../testing.ts';

/* For tests only: the plan of the example on its way to Ofsted. */

export const sealing = (more: Partial<SealInput> = {}, moment: Moment = juneMoment): SealInput => ({
  contentHash: contentHashOf(planId, moment),
  why: '',
  minor: false,
  ...more,
});

/** Six small files in place of rendered ones: what is stored is what is given. */
export function filesOf(text = 'as sealed'): RenderedFile[] {
  return sealedForms.map((form) => ({
    form,
    mediaType: `text/${form}`,
    fileName: `plan.${form}`,
    bytes: new TextEncoder().encode(`${form}: ${text}`),
  }));
}

export function approve(capacity: 'director' | 'lead-member', moment: Moment = juneMoment): void {
  const contentHash = contentHashOf(planId, moment);
  approveSubmission(actorOf(capacity), planId, { capacity, contentHash }, moment);
}

export function approveTwice(moment: Moment = juneMoment): void {
  approve('director', moment);
  approve('lead-member', moment);
}

/** Seals the plan as it stands; both approvals must have been given. */
export function sealNow(more: Partial<SealInput> = {}, moment: Moment = juneMoment): SealedVersion {
  const [actor, input] = [actorOf('plan-lead'), sealing(more, moment)];
  const composed = composeVersion(actor, planId, input, moment);
  return sealPlan(actor, planId, input, composed, filesOf(), moment);
}

export function sealedVersion(moment: Moment = juneMoment): SealedVersion {
  approveTwice(moment);
  return sealNow({}, moment);
}

export function sentVersion(moment: Moment = juneMoment) {
  const version = sealedVersion(moment);
  const sent = { sentOn: moment.today, sentTo: 'Ofsted', how: 'By e-mail', note: '', confirmed: true };
  return { version, sending: recordSending(actorOf('plan-lead'), version.id, sent, moment) };
}

/** Changes an action as its form does. */
export function changeWords(ref: string, change: object, moment: Moment = juneMoment): void {
  const id = actionIdOf(ref);
  const version = database().$client.prepare('select version from actions where id = ?').pluck().get(id) as number;
  changeAction(actorOf('plan-lead'), id, { ...getActionInput(id), ...change, confirmed: true }, version, moment);
}

const sentAs = { sentOn: juneMoment.today, sentTo: 'Ofsted', how: 'By e-mail', note: '', confirmed: true };
const answered = { answeredOn: juneMoment.today, reflects: true, words: '' };
const published: PublicationInput = {
  what: 'inspection-report',
  versionNumber: null,
  publishedOn: '2023-05-15',
  place: 'The website',
  audience: 'Everyone',
  confirmed: true,
};
const lead = () => actorOf('plan-lead');

/** Sealed, sent, answered, published, changed since and approved once more: a row with words in every table of a submission. */
export function submittedVersion(): void {
  const { sending } = sentVersion();
  recordOfstedAnswer(lead(), sending.id, { ...answered, reflects: false, words: 'Area 3 is missing' }, juneMoment);
  recordPublication(lead(), planId, published, juneMoment);
  changeWords('1.1', { outcome: 'So that children wait less' });
  approve('director');
  changeWords('1.1', { outcome: 'So that no child waits' });
  approve('lead-member');
}

/** For the test of every write: each of the submission's, what it needs done before, and what the trail then tells. */
export const submissionWrites = {
  delegateMinorAmendments: {
    event: 'minor-amendments-delegated',
    ready: () => () => delegateMinorAmendments(actorOf('administrator'), true, juneMoment),
  },
  approveSubmission: {
    event: 'submission-approved',
    ready: () => () => approve('director'),
  },
  sealPlan: {
    event: 'plan-sealed',
    ready: () => {
      approveTwice();
      return () => sealNow();
    },
  },
  recordSending: {
    event: 'plan-sent',
    ready: () => {
      const { id } = sealedVersion();
      return () => recordSending(lead(), id, sentAs, juneMoment);
    },
  },
  takeBackSending: {
    event: 'sending-taken-back',
    ready: () => {
      const { sending } = sentVersion();
      return () => takeBackSending(lead(), sending.id, 'Why', juneMoment);
    },
  },
  recordOfstedAnswer: {
    event: 'ofsted-answer-recorded',
    ready: () => {
      const { sending } = sentVersion();
      return () => recordOfstedAnswer(lead(), sending.id, answered, juneMoment);
    },
  },
  takeBackOfstedAnswer: {
    event: 'ofsted-answer-taken-back',
    ready: () => {
      const { id } = recordOfstedAnswer(lead(), sentVersion().sending.id, answered, juneMoment);
      return () => takeBackOfstedAnswer(lead(), id, 'Why', juneMoment);
    },
  },
  recordPublication: {
    event: 'publication-recorded',
    ready: () => () => recordPublication(lead(), planId, published, juneMoment),
  },
  takeBackPublication: {
    event: 'publication-taken-back',
    ready: () => {
      const { id } = recordPublication(lead(), planId, published, juneMoment);
      return () => takeBackPublication(lead(), id, 'Why', juneMoment);
    },
  },
};
