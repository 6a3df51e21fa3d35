import { beforeEach, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { seedId } from '#db/seed/seed-id.ts';
import { queuedMessage } from '#db/testing/mail.ts';
import { freshDatabase, juneMoment } from '#db/testing.ts';
import { once } from '#db/writes/idempotency.ts';
import { markSent } from '#db/writes/mail/outbox.ts';
import { openSession } from '#db/writes/people/sessions.ts';
import { recordSignInFailure } from '#db/writes/people/sign-in.ts';
import { pruneOnce } from './pruning.ts';

const after = (hours: number) => ({
  ...juneMoment,
  clock: new Date(Date.parse(juneMoment.clock) + hours * 3_600_000).toISOString(),
});
const count = (table: string) => database().$client.prepare(`select count(*) from ${table}`).pluck().get();
const pruneAll = (hours: number) => {
  let slices = 0;
  while (pruneOnce(after(hours)) > 0) slices += 1;
  return slices;
};

beforeEach(() => freshDatabase());

test('a form sent again within a week acts once; what was answered is forgotten after that', () => {
  const sent = { key: 'k', actor: 'a', route: 'r', body: '{}' };
  once(sent, juneMoment, () => ({ status: 201, body: 'first' }));
  pruneAll(7 * 24 - 1);
  expect(once(sent, after(1), () => ({ status: 201, body: 'second' })).body).toBe('first');
  pruneAll(7 * 24 + 1);
  expect(count('idempotency_keys')).toBe(0);
});

test('sessions go once they have run out, failed sign-ins after a day, sent mail after 30 days', () => {
  openSession({ id: personIdOf('owner'), identityId: seedId('identity owner') }, juneMoment);
  recordSignInFailure(['email:x'], juneMoment);
  markSent(queuedMessage('sent'), juneMoment);
  queuedMessage('waiting');
  pruneAll(11);
  expect([count('identity_sessions'), count('sign_in_failures'), count('outbox_messages')]).toEqual([1, 1, 2]);
  pruneAll(25);
  expect([count('identity_sessions'), count('sign_in_failures'), count('outbox_messages')]).toEqual([0, 0, 2]);
  pruneAll(31 * 24);
  expect(count('outbox_messages')).toBe(1);
});

test('many rows go in slices, so that nobody waits for all of them', () => {
  const insert = database().$client.prepare(
    "insert into idempotency_keys values (?, 'a', 'r', 'h', 201, '{}', '2020-01-01T00:00:00.000Z')",
  );
  for (let key = 0; key < 1_700; key += 1) insert.run(`k${key}`);
  expect(pruneAll(0)).toBe(4);
  expect(count('idempotency_keys')).toBe(0);
});
