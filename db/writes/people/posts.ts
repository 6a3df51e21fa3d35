import { and, eq, ne } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { assertAdministers } from '#db/reads/administration/administration.ts';
import { posts } from '#db/schema/people.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import { keepStatesOfPost } from '#db/writes/plans/states.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { PostInput } from '#domain/people/posts.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotFound, NotValid, Stale } from '#domain/policy/refusals.ts';

function assertTitleFree(title: string, exceptPostId: string): void {
  const same = database()
    .select({ id: posts.id })
    .from(posts)
    .where(and(eq(posts.title, title), ne(posts.id, exceptPostId)))
    .get();
  if (same) throw new NotValid([{ field: 'title', words: `There is a post called ${title} already` }]);
}

/**
 * Adds a post, vacant until a person is put in it. With a partner body, its holder sees only their own actions (rules §5).
 * @throws NotAllowed for anyone but an administrator; NotValid when the title is taken
 */
export function addPost(actor: Actor, input: PostInput, moment: Moment): { id: string; version: number } {
  return transaction(() => {
    assertAdministers(actor);
    assertTitleFree(input.title, '');
    const post = database()
      .insert(posts)
      .values({ ...input, createdAt: moment.now })
      .returning({ id: posts.id, version: posts.version })
      .get();
    recordAudit(
      { actor: actor.personId, event: 'post-added', subject: { kind: 'post', id: post.id }, content: input },
      moment,
    );
    return post;
  });
}

/**
 * Changes a post's title or whose it is. What it owns and who holds it stay.
 * @throws NotFound, NotAllowed; Stale with what stands now; NotValid when the title is another post's
 */
export function changePost(
  actor: Actor,
  postId: string,
  input: PostInput,
  version: number,
  moment: Moment,
): { id: string; version: number } {
  return transaction(() => {
    assertAdministers(actor);
    const before = database().select().from(posts).where(eq(posts.id, postId)).get();
    if (!before) throw new NotFound();
    const stands: PostInput = { title: before.title, partnerBody: before.partnerBody };
    if (before.version !== version) throw new Stale(stands, before.version);
    assertTitleFree(input.title, postId);
    database()
      .update(posts)
      .set({ ...input, version: version + 1 })
      .where(eq(posts.id, postId))
      .run();
    keepStatesOfPost(postId, actor, moment);
    recordAudit(
      {
        actor: actor.personId,
        event: 'post-changed',
        subject: { kind: 'post', id: postId },
        content: { before: stands, after: input },
      },
      moment,
    );
    return { id: postId, version: version + 1 };
  });
}
