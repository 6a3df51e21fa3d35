import { and, inArray, isNull, lte, or, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { mailPreferencesOf } from '#db/reads/mail/mail-preferences.ts';
import { findActorOfPerson } from '#db/reads/people/actors.ts';
import { findDraftInScope } from '#db/reads/submissions/consultation-scope.ts';
import { panelMembers } from '#db/schema/panels.ts';
import { postHoldings } from '#db/schema/people.ts';
import { addNotices, queueMail } from '#db/writes/mail/mail.ts';
import { longDate } from '#domain/dates/dates.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';

export type SentDraft = { id: string; panelIds: string[]; postIds: string[]; commentsDueOn: string };

/**
 * Tells who sits on the panels and who stands to the posts that a draft was sent to, with its link: a notice, and a message to those
 * who did not mute what they are asked for. Neither holds a word of the plan, its title included (assurance DP-13). Within the
 * transaction that sends the draft; nobody is told who could not open it, nor the sender.
 * @returns how many people were told
 */
export function tellOfDraft(sender: Actor, draft: SentDraft, moment: Moment): number {
  const href = `/consultation-drafts/${draft.id}`;
  const until = longDate(draft.commentsDueOn);
  const readers = personIdsAddressed(draft, moment.today).filter((personId) => {
    const reader = findActorOfPerson(personId, moment.today);
    return personId !== sender.personId && reader !== null && findDraftInScope(reader, draft.id)?.addressed === true;
  });
  for (const personId of readers) {
    const dedupeKey = `consultation-draft:${draft.id}:${personId}`;
    const text = `A draft plan was sent to you to comment on, until ${until}`;
    addNotices([{ personId, dedupeKey, kind: 'other', text, href }], moment);
    if (mailPreferencesOf(personId).muted.includes('request')) continue;
    const parts = [
      { say: `A draft of a plan was sent to you for your comments. They are asked for until ${until}.` },
      { list: [{ words: 'Read the draft and comment on it', href }] },
    ];
    queueMail(
      { personId, dedupeKey, kind: 'request', draft: { subject: 'A draft plan to comment on', parts } },
      moment,
    );
  }
  return readers.length;
}

function personIdsAddressed({ panelIds, postIds }: SentDraft, today: string): string[] {
  const members = database()
    .select({ personId: panelMembers.personId })
    .from(panelMembers)
    .where(
      and(
        inArray(panelMembers.panelId, panelIds),
        lte(panelMembers.fromOn, today),
        or(isNull(panelMembers.untilOn), sql`${panelMembers.untilOn} >= ${today}`),
      ),
    )
    .all();
  const holders = database()
    .select({ personId: postHoldings.personId })
    .from(postHoldings)
    .where(
      and(
        inArray(postHoldings.postId, postIds),
        lte(postHoldings.fromOn, today),
        or(isNull(postHoldings.untilOn), sql`${postHoldings.untilOn} >= ${today}`),
      ),
    )
    .all();
  return [...new Set([...members, ...holders].map(({ personId }) => personId))];
}
