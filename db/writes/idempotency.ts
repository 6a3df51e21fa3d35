import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import type { Moment } from '#domain/moment.ts';
import { NotValid } from '#domain/refusals.ts';
import { database } from '../database.ts';
import { idempotencyKeys } from '../schema/audit.ts';
import { transaction } from '../transaction.ts';

export type Sent = { key: string; actor: string; route: string; body: string };
export type Answer = { status: number; body: string };

/**
 * Acts once for one key, in one transaction with the act itself: the same request sent again gets the first answer.
 * @throws NotValid when the key came before with another body, from another person or to another address
 */
export function once(sent: Sent, moment: Moment, act: () => Answer): Answer {
  const bodyHash = createHash('sha256').update(sent.body).digest('base64url');
  return transaction(() => {
    const before = database().select().from(idempotencyKeys).where(eq(idempotencyKeys.key, sent.key)).get();
    if (before) {
      if (before.actor !== sent.actor || before.route !== sent.route || before.bodyHash !== bodyHash) {
        throw new NotValid([
          { field: '', words: 'This form was already sent with other words. Reload the page and send it again.' },
        ]);
      }
      return { status: before.status, body: before.body };
    }
    const answer = act();
    database()
      .insert(idempotencyKeys)
      .values({ key: sent.key, actor: sent.actor, route: sent.route, bodyHash, ...answer, createdAt: moment.clock })
      .run();
    return answer;
  });
}
