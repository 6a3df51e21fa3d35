import { createHash } from 'node:crypto';
import { eq, sql } from 'drizzle-orm';
import type { Moment } from '#domain/dates/moment.ts';
import { NotValid } from '#domain/policy/refusals.ts';
import { prepared } from '../prepared.ts';
import { idempotencyKeys } from '../schema/audit.ts';
import { transaction } from '../transaction.ts';

export type Sent = { key: string; actor: string; route: string; body: string };
export type Answer = { status: number; body: string };

const given = sql.placeholder;

const answered = prepared((db) =>
  db
    .select()
    .from(idempotencyKeys)
    .where(eq(idempotencyKeys.key, given('key')))
    .prepare(),
);

const newAnswer = prepared((db) =>
  db
    .insert(idempotencyKeys)
    .values({
      key: given('key'),
      actor: given('actor'),
      route: given('route'),
      bodyHash: given('bodyHash'),
      status: given('status'),
      body: given('body'),
      createdAt: given('createdAt'),
    })
    .prepare(),
);

const hashOfBody = (sent: Sent) => createHash('sha256').update(sent.body).digest('base64url');

/**
 * What the same request was answered before; null for a new one.
 * @throws NotValid when the key came before with another body, from another person or to another address
 */
export function answerBefore(sent: Sent): Answer | null {
  const before = answered().get({ key: sent.key });
  if (!before) return null;
  if (before.actor !== sent.actor || before.route !== sent.route || before.bodyHash !== hashOfBody(sent)) {
    throw new NotValid([
      { field: '', words: 'This form was already sent with other words. Reload the page and send it again.' },
    ]);
  }
  return { status: before.status, body: before.body };
}

/**
 * Acts once for one key, in one transaction with the act itself: the same request sent again gets the first answer.
 * @throws NotValid as `answerBefore` does
 */
export function once(sent: Sent, moment: Moment, act: () => Answer): Answer {
  return transaction(() => {
    const before = answerBefore(sent);
    if (before) return before;
    const answer = act();
    const { key, actor, route } = sent;
    newAnswer().run({ key, actor, route, bodyHash: hashOfBody(sent), ...answer, createdAt: moment.clock });
    return answer;
  });
}
