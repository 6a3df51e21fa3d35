import { database } from '#db/database.ts';
import { installation } from '#db/schema/installation.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';

/**
 * Makes an empty database a real installation of this council (product §7). Does nothing when it is one already, so that
 * every start may call it. Only the command line does.
 * @param councilName as it stands on pages and documents; not empty
 */
export function setUpInstallation(councilName: string, moment: Moment): void {
  database().transaction(() => {
    const made = database()
      .insert(installation)
      .values({ kind: 'real', councilName, createdAt: moment.now })
      .onConflictDoNothing()
      .run();
    if (made.changes === 0) return;
    recordAudit(
      {
        actor: 'cli',
        event: 'installation-set-up',
        subject: { kind: 'installation', id: '1' },
        content: { councilName },
      },
      moment,
    );
  });
}
