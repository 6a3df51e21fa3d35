import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { personIdsWithRole } from '#db/reads/people/role-holders.ts';
import { plans } from '#db/schema/plans.ts';
import { addNotices, queueMail } from '#db/writes/mail/mail.ts';
import { dateAndTimeInLondon } from '#domain/dates/london-time.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { type Role, words } from '#domain/vocabulary.ts';

type Granted = { id: string; role: Role; planId: string | null };

/**
 * Tells the director, by mail and in the product, that an administrator gave a role to themselves (rules §5); where there is no
 * other director, the other administrators. Within the transaction that grants it.
 */
export function tellOfSelfGrant(actor: Actor, { id, role, planId }: Granted, moment: Moment): void {
  const others = (found: string[]) => found.filter((personId) => personId !== actor.personId);
  const directors = others(personIdsWithRole('director', planId));
  const told = directors.length > 0 ? directors : others(personIdsWithRole('administrator'));
  const plan = planId && database().select({ title: plans.title }).from(plans).where(eq(plans.id, planId)).get();
  const where = plan ? `on the plan “${plan.title}”` : 'on all plans';
  const said = `${actor.name} gave themselves the role “${words.role[role]}” ${where}`;
  for (const personId of told) {
    const dedupeKey = `role-granted:${id}:${personId}`;
    addNotices([{ personId, dedupeKey, kind: 'role-granted', planId, text: said, href: '/notices' }], moment);
    const draft = {
      subject: 'An administrator gave themselves a role',
      parts: [
        { say: `${said}, on ${dateAndTimeInLondon(moment.clock)}.` },
        { say: 'If you did not know of this, ask them, or another administrator, today.' },
        { list: [{ words: 'Your notices', href: '/notices' }] },
      ],
    };
    queueMail({ personId, dedupeKey, kind: 'role-granted', draft }, moment);
  }
}
