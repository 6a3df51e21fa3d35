import { and, eq, isNull, lte, or, sql } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { planLeadsOf } from '#db/reads/plans/plan-leads.ts';
import { people, postHoldings } from '#db/schema/people.ts';
import { absences } from '#db/schema/update-requests.ts';
import { type StandIn, whoActs } from '#domain/updates/update-requests.ts';

/** Everyone who is away on a day. */
export function peopleAwayOn(today: string): Set<string> {
  const rows = database()
    .selectDistinct({ personId: absences.personId })
    .from(absences)
    .where(and(isNull(absences.takenBackAt), lte(absences.fromOn, today), sql`${absences.untilOn} >= ${today}`))
    .all();
  return new Set(rows.map((row) => row.personId));
}

/** Who stands to each post on a day, by post. */
function holdersOn(today: string, away: ReadonlySet<string>): Map<string, StandIn[]> {
  const rows = database()
    .select({ postId: postHoldings.postId, personId: postHoldings.personId, capacity: postHoldings.capacity })
    .from(postHoldings)
    .innerJoin(people, and(eq(people.id, postHoldings.personId), isNull(people.disabledAt)))
    .where(
      and(lte(postHoldings.fromOn, today), or(isNull(postHoldings.untilOn), sql`${postHoldings.untilOn} >= ${today}`)),
    )
    .orderBy(postHoldings.fromOn, postHoldings.id)
    .all();
  const byPost = new Map<string, StandIn[]>();
  for (const { postId, personId, capacity } of rows) {
    const standing = byPost.get(postId) ?? [];
    standing.push({ personId, capacity, away: away.has(personId) });
    byPost.set(postId, standing);
  }
  return byPost;
}

/**
 * Answers who acts for an action's owner post on a day: asked once for a whole plan, in three statements. The action's own deputy
 * post counts as a deputy; without either it falls to a plan lead (rules §4).
 */
export function standInsOn(today: string) {
  const away = peopleAwayOn(today);
  const byPost = holdersOn(today, away);
  const leads = new Map<string, StandIn[]>();
  const leadsOf = (planId: string): StandIn[] => {
    const known = leads.get(planId);
    if (known) return known;
    const found = planLeadsOf(planId).map(
      (personId): StandIn => ({ personId, capacity: 'plan-lead', away: away.has(personId) }),
    );
    leads.set(planId, found);
    return found;
  };
  return (action: { planId: string; ownerPostId: string | null; deputyPostId: string | null }): StandIn | null => {
    const own = action.ownerPostId ? (byPost.get(action.ownerPostId) ?? []) : [];
    const deputies = (action.deputyPostId ? (byPost.get(action.deputyPostId) ?? []) : [])
      .filter((one) => one.capacity !== 'deputy')
      .map((one): StandIn => ({ ...one, capacity: 'deputy' }));
    return whoActs([...own, ...deputies, ...leadsOf(action.planId)]);
  };
}
