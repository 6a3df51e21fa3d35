import { database } from '#db/database.ts';
import { assertAdministers } from '#db/reads/administration/administration.ts';
import { minorAmendmentsDelegated } from '#db/reads/submissions/sealing.ts';
import { installation } from '#db/schema/installation.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotPossible } from '#domain/policy/refusals.ts';

/**
 * Leaves amendments of wording to the director alone, or takes that back (product §5.3). The submission always needs both.
 * @throws NotAllowed for anyone but an administrator; NotPossible when it is set so already
 */
export function delegateMinorAmendments(actor: Actor, delegated: boolean, moment: Moment): { delegated: boolean } {
  return transaction(() => {
    assertAdministers(actor);
    if (minorAmendmentsDelegated() === delegated) throw new NotPossible('It is set so already.');
    database().update(installation).set({ minorAmendmentsDelegated: delegated }).run();
    const event = delegated ? 'minor-amendments-delegated' : 'minor-amendments-no-longer-delegated';
    recordAudit({ actor: actor.personId, event, subject: { kind: 'installation', id: '1' } }, moment);
    return { delegated };
  });
}
