import { asc, inArray } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { posts } from '#db/schema/people.ts';

/** The posts a person holds, as they are called today, for a record that keeps the words of its day; without one, `otherwise`. */
export function postWordsOf(postIds: readonly string[], otherwise: string): string {
  const held = database()
    .select({ title: posts.title })
    .from(posts)
    .where(inArray(posts.id, [...postIds]))
    .orderBy(asc(posts.title))
    .all();
  return held.map(({ title }) => title).join(', ') || otherwise;
}
