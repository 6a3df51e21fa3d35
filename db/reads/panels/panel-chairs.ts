import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { postHoldings, posts } from '#db/schema/people.ts';
import { runsOn } from '#domain/people/terms-of-office.ts';

/** The post in the chair: `isVacant` where nobody holds it, `body` where it is of another body than the council. */
export type Chair = { title: string; isVacant: boolean; body: string | null };

/** No scope: the caller has checked it. */
export function chairOf(postId: string | null, today: string): Chair | null {
  if (postId === null) return null;
  const post = database()
    .select({ title: posts.title, body: posts.partnerBody })
    .from(posts)
    .where(eq(posts.id, postId))
    .get();
  const holders = database()
    .select({ capacity: postHoldings.capacity, fromOn: postHoldings.fromOn, untilOn: postHoldings.untilOn })
    .from(postHoldings)
    .where(eq(postHoldings.postId, postId))
    .all()
    .filter((held) => held.capacity !== 'deputy' && runsOn(held, today));
  return post ? { ...post, isVacant: holders.length === 0 } : null;
}
