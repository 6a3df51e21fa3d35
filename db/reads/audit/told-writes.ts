import { and, asc, eq, gte, isNull, lte, ne, or } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { findActorOfPerson } from '#db/reads/people/actors.ts';
import { postHoldings, posts } from '#db/schema/people.ts';
import { actions } from '#db/schema/plans.ts';
import { words } from '#domain/vocabulary.ts';

/** What an audit row tells of a write, as far as it matters here. */
export type ToldWrite = {
  actor: string;
  event: string;
  subject: { kind: string; id: string };
  content?: unknown;
};

/**
 * "Action 1.2 changed, by the Head of Fostering." The event's own past tense, the action's number where it is about one, the post of who did
 * it. It is kept where nothing is changed any more, so never a name.
 */
export function reasonOf({ actor, event, subject, content }: ToldWrite, today: string): string {
  const { actionId } = (content ?? {}) as { actionId?: unknown };
  const about = subject.kind === 'action' ? subject.id : typeof actionId === 'string' ? actionId : '';
  const action = database().select({ ref: actions.ref }).from(actions).where(eq(actions.id, about)).get();
  const words = event.charAt(0).toUpperCase() + event.slice(1).replaceAll('-', ' ');
  const named = words.startsWith('Action ') ? words.replace('Action', `Action ${action?.ref ?? ''}`) : words;
  const whole = named === words && action ? `${words} (action ${action.ref})` : named;
  return `${whole}, by ${postOf(actor, today)}.`;
}

/** The posts that somebody holds or fills in; else what they may do, in a word. */
function postOf(personId: string, today: string): string {
  const held = database()
    .select({ title: posts.title })
    .from(postHoldings)
    .innerJoin(posts, eq(posts.id, postHoldings.postId))
    .where(
      and(
        eq(postHoldings.personId, personId),
        ne(postHoldings.capacity, 'deputy'),
        lte(postHoldings.fromOn, today),
        or(isNull(postHoldings.untilOn), gte(postHoldings.untilOn, today)),
      ),
    )
    .orderBy(asc(posts.title))
    .all();
  if (held.length > 0) return held.map(({ title }) => title).join(', ');
  const role = findActorOfPerson(personId, today)?.roles[0]?.role;
  return role ? words.role[role].toLowerCase() : 'somebody else';
}
