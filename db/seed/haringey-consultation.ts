import { findActor } from '#db/reads/people/actors.ts';
import { getPlanDocumentFacts } from '#db/reads/plans/plan-document.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { composePlanDocument } from '#domain/plan-document/compose.ts';
import type { PlanDocumentFacts } from '#domain/plan-document/facts.ts';
import type { Actor } from '#domain/policy/actor.ts';
import type { CommentDecision } from '#domain/submissions/consultation-words.ts';
import { database } from '../database.ts';
import { keptOf } from '../kept-bytes.ts';
import { commentAnswers, consultationDrafts, draftComments, draftRecipients } from '../schema/consultation.ts';
import { fill } from './fill.ts';
import { panelIdOf } from './haringey-panels.ts';
import { actionIdOf, areaIdOf, planId } from './haringey-plan.ts';
import type { SeatKey } from './people-and-posts.ts';
import { personIdOf, postIdOf, postTitleOf } from './people-rows.ts';
import { seedId } from './seed-id.ts';

const SENT: Moment = { today: '2023-06-15', now: '2023-06-15T13:05:00.000Z', clock: '2023-06-15T13:05:00.000Z' };
const MEETING = '2023-06-26';

export const exampleDraftId = seedId('consultation draft 1');
export const exampleCommentIdOf = (key: string) => seedId(`draft comment ${key}`);

type SeedComment = {
  key: string;
  on: { area: number } | { action: string } | null;
  by: SeatKey;
  /** The panel's words, as an officer wrote them down at its meeting. */
  ofPanel?: true;
  at: string;
  text: string;
  answer?: { decision: CommentDecision; reason: string; at: string };
};

/*
 * That the Scrutiny Panel commented on the draft on 26 June 2023 is on the record (Cabinet, 13 June 2023, and the panel's own
 * agenda). What it said, and everything else here, is invented.
 */
const comments: readonly SeedComment[] = [
  {
    key: 'doctor',
    on: { action: '2.2' },
    by: 'designated-doctor',
    at: '2023-06-21T09:40',
    text: 'Practices change their registration form once a year, in October. Ask the board now, or the question waits until 2024.',
    answer: {
      decision: 'accepted',
      reason: 'The board has been asked for the October form, before it is printed.',
      at: '2023-06-23T10:15',
    },
  },
  {
    key: 'member',
    on: { action: '1.1' },
    by: 'panel-member',
    at: '2023-06-25T19:20',
    text: 'Say what happens for a child when the meeting cannot be held before the second review.',
  },
  {
    key: 'challenge',
    on: { area: 1 },
    by: 'second-plan-lead',
    ofPanel: true,
    at: '2023-06-27T08:30',
    text: 'The Panel asked that the challenges raised by independent reviewing officers be counted and reported to it, not only described.',
    answer: {
      decision: 'in-part',
      reason:
        'The number raised and the number settled in time come to each meeting with action 1.2. Single challenges are not reported: so few children are in some teams that they could be told apart.',
      at: '2023-06-28T14:05',
    },
  },
  {
    key: 'care-leavers',
    on: { area: 3 },
    by: 'second-plan-lead',
    ofPanel: true,
    at: '2023-06-27T08:34',
    text: 'The Panel asked that young people who left care without their life-story work be offered it too.',
    answer: {
      decision: 'accepted',
      reason: 'The standard of action 3.1 will cover care leavers up to 25 who ask for it.',
      at: '2023-06-28T14:20',
    },
  },
  {
    key: 'letters',
    on: { action: '2.4' },
    by: 'second-plan-lead',
    ofPanel: true,
    at: '2023-06-27T08:41',
    text: 'The Panel asked for a letter on private fostering to every household in the borough.',
    answer: {
      decision: 'not-accepted',
      reason:
        'A letter to every household costs more than the rest of the action and reached few in earlier campaigns. Schools, practices and faith groups know the families concerned.',
      at: '2023-06-28T14:40',
    },
  },
];

/** The consultation draft of June 2023, with what was said of it and what was answered; one comment waits. */
export function fillConsultation(): void {
  const facts = { ...asItStood(SENT), draft: { number: 1, of: null }, comments: [] };
  fill(consultationDrafts, [
    {
      id: exampleDraftId,
      planId,
      number: 1,
      factsId: keptOf(facts, undefined, SENT).id,
      documentId: keptOf(composePlanDocument(facts), undefined, SENT).id,
      note: 'Please say for each area whether its actions answer it, and what is missing. The Panel takes it on 26 June.',
      commentsDueOn: '2023-07-03',
      sentBy: personIdOf('plan-lead'),
      sentAt: SENT.now,
    },
  ]);
  fill(draftRecipients, [
    ...(['scrutiny', 'safeguarding-partnership'] as const).map((key) => ({
      id: seedId(`draft recipient ${key}`),
      draftId: exampleDraftId,
      panelId: panelIdOf(key),
    })),
    ...(['designated-doctor', 'regional-adoption'] as const).map((key) => ({
      id: seedId(`draft recipient ${key}`),
      draftId: exampleDraftId,
      postId: postIdOf(key),
    })),
  ]);
  fill(
    draftComments,
    comments.map(({ key, on, by, ofPanel, at, text }) => ({
      id: exampleCommentIdOf(key),
      draftId: exampleDraftId,
      planId,
      recommendationId: on && 'area' in on ? areaIdOf(on.area) : null,
      actionId: on && 'action' in on ? actionIdOf(on.action) : null,
      text,
      writtenBy: personIdOf(by),
      postTitle: postTitleOf(by),
      forPanelId: ofPanel ? panelIdOf('scrutiny') : null,
      saidOn: ofPanel ? MEETING : null,
      writtenAt: `${at}:00.000Z`,
    })),
  );
  fill(
    commentAnswers,
    comments.flatMap(({ key, answer }) =>
      answer
        ? [
            {
              commentId: exampleCommentIdOf(key),
              decision: answer.decision,
              reason: answer.reason,
              answeredBy: personIdOf('plan-lead'),
              answeredAt: `${answer.at}:00.000Z`,
            },
          ]
        : [],
    ),
  );
}

/**
 * The plan as its document held it at a moment gone by: what came later is taken out, the document read, and all of it put back.
 * The triggers against change go with it and come back with it.
 */
function asItStood(moment: Moment): PlanDocumentFacts {
  const client = database().$client;
  const later = { now: moment.now, today: moment.today };
  client.exec('savepoint as_it_stood; pragma defer_foreign_keys = on');
  try {
    const triggers = client.prepare("select name from sqlite_schema where type = 'trigger'").pluck().all() as string[];
    for (const name of triggers) client.exec(`drop trigger "${name}"`);
    client.prepare('delete from update_clearings where decided_at > @now').run(later);
    client.prepare('delete from progress_updates where posted_at > @now').run(later);
    client.prepare('update milestones set done_on = null where done_on > @today').run(later);
    client
      .prepare("update actions set stage = 'in-progress' where stage_since_on > @today and start_on <= @today")
      .run(later);
    client
      .prepare("update actions set stage = 'not-started' where stage_since_on > @today and start_on > @today")
      .run(later);
    return getPlanDocumentFacts(planLead(moment.today), planId, moment);
  } finally {
    client.exec('rollback to as_it_stood; release as_it_stood');
  }
}

function planLead(today: string): Actor {
  const lead = findActor(seedId('identity plan-lead'), today);
  if (!lead) throw new Error('The example has no plan lead.');
  return lead;
}
