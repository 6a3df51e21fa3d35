import { asc } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { posts } from '#db/schema/people.ts';

export type PostChoice = { id: string; title: string };

/** Every post by title, for forms that choose one. For callers that have checked who asks. */
export function listPostChoices(): PostChoice[] {
  return database().select({ id: posts.id, title: posts.title }).from(posts).orderBy(asc(posts.title)).all();
}
