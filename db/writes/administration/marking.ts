import { database } from '#db/database.ts';
import { assertAdministers } from '#db/reads/administration/administration.ts';
import { getInstallation } from '#db/reads/administration/installation.ts';
import { installation } from '#db/schema/installation.ts';
import { transaction } from '#db/transaction.ts';
import type { Marking } from '#domain/composed-document/marking.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotPossible } from '#domain/policy/refusals.ts';
import { recordAudit } from '../audit/audit.ts';

/**
 * Sets how the council's papers are marked from now on: on every page of a document, on the screen and in the subject of mail (assurance
 * DP-11). It is content, so approvals and sign-offs that stand are voided; what is sealed or frozen keeps its marking.
 * @throws NotAllowed for anyone but an administrator; NotPossible when it is set so already
 */
export function changeMarking(actor: Actor, marking: Marking, moment: Moment): { marking: Marking } {
  return transaction(() => {
    assertAdministers(actor);
    const before = getInstallation().marking;
    if (before === marking) throw new NotPossible(`The marking is ${marking} already.`);
    database().update(installation).set({ marking }).run();
    recordAudit(
      {
        actor: actor.personId,
        event: 'marking-changed',
        subject: { kind: 'installation', id: '1' },
        content: { before, after: marking },
      },
      moment,
    );
    return { marking };
  });
}
