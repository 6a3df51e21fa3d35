import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { getInstallation } from '#db/reads/administration/installation.ts';
import { installation } from '#db/schema/installation.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotFound } from '#domain/policy/refusals.ts';

/**
 * Begins the next of the example's days (product §7). Anybody in the example may; a real installation follows the clock.
 * @param day `YYYY-MM-DD`, checked by `daysToLive`
 * @throws NotFound in a real installation, which has no such thing
 */
export function beginExampleDay(actor: Actor, day: string, moment: Moment): void {
  transaction(() => {
    if (getInstallation().kind !== 'example') throw new NotFound();
    database().update(installation).set({ exampleDayOn: day }).where(eq(installation.id, 1)).run();
    const entry = { actor: actor.personId, event: 'example-day-began', subject: { kind: 'installation', id: '1' } };
    recordAudit({ ...entry, content: { day } }, moment);
  });
}
