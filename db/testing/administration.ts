import { expect, test } from 'vitest';
import { verifyAuditChain } from '#db/reads/audit/audit-chain.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotAllowed } from '#domain/policy/refusals.ts';
import { roles } from '#domain/vocabulary.ts';
import { database } from '../database.ts';
import { actorOf, freshDatabase } from '../testing.ts';

/* For tests only: what every write of the administrator's is asked. */

/** The events of the audit trail with what they tell, the world's own row left out. */
export function told(): { event: string; actor: string; content: unknown }[] {
  expect(verifyAuditChain().firstBad).toBeNull();
  const rows = database()
    .$client.prepare(
      'select e.event, e.actor, c.content from audit_events e join audit_contents c on c.seq = e.seq where e.seq > 1 order by e.seq',
    )
    .all() as { event: string; actor: string; content: string }[];
  return rows.map((row) => ({ ...row, content: JSON.parse(row.content) as unknown }));
}

/** The last event told. */
export const lastTold = () => told().at(-1);

/** Every role but some is refused, and leaves no row behind. */
export function refusesEveryOtherRole(act: (actor: Actor) => unknown, allowed: readonly string[] = ['administrator']) {
  test.each(roles.filter((role) => !allowed.includes(role)))('is refused to the role %s', (role) => {
    freshDatabase();
    expect(() => act(actorOf(role))).toThrow(NotAllowed);
    expect(told()).toEqual([]);
  });
}
