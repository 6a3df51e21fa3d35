import { and, asc, eq, lt, sql } from 'drizzle-orm';
import { unionAll } from 'drizzle-orm/sqlite-core';
import { database } from './database.ts';
import { consultationDrafts } from './schema/consultation.ts';
import { frozenReportFiles, frozenReports } from './schema/frozen-reports.ts';
import { keptBytes, keptPieces } from './schema/kept-bytes.ts';
import { planVersionFiles, planVersions } from './schema/submissions.ts';

/* What was laid down and is pointed to by nothing: of work that was refused, cancelled or killed. A trigger keeps everything else. */

/** So many pieces at once take about as long as one of them takes to be laid down. */
const PIECES_REMOVED = 4;

/** Every column that points to kept bytes. */
const pointedTo = () => {
  const from = database();
  return unionAll(
    from.select({ id: planVersions.factsId }).from(planVersions),
    from.select({ id: planVersions.documentId }).from(planVersions),
    from.select({ id: planVersionFiles.keptId }).from(planVersionFiles),
    from.select({ id: consultationDrafts.factsId }).from(consultationDrafts),
    from.select({ id: consultationDrafts.documentId }).from(consultationDrafts),
    from.select({ id: frozenReports.documentId }).from(frozenReports),
    from.select({ id: frozenReports.publicDocumentId }).from(frozenReports),
    from.select({ id: frozenReportFiles.keptId }).from(frozenReportFiles),
  );
};

function removePieces(keptId: string, most: number): number {
  const own = eq(keptPieces.keptId, keptId);
  const { position } = keptPieces;
  const some = database().select({ position }).from(keptPieces).where(own).orderBy(asc(position)).limit(most);
  const removed = database()
    .delete(keptPieces)
    .where(and(own, sql`${position} in ${some}`));
  return removed.run().changes;
}

const remove = (keptId: string) => database().delete(keptBytes).where(eq(keptBytes.id, keptId)).run().changes;

/** Takes away what was laid down. A full disk may have no room even for this: then it is pruned later. */
export function forget(keptId: string): void {
  try {
    while (removePieces(keptId, PIECES_REMOVED) > 0);
    remove(keptId);
  } catch {}
}

/**
 * Takes away a few pieces of what was laid down before an instant and nothing points to.
 * @returns how many rows went; 0 when there is nothing left
 */
export function removeUnused(before: string): number {
  const unused = and(lt(keptBytes.keptAt, before), sql`${keptBytes.id} not in ${pointedTo()}`);
  const row = database().select({ id: keptBytes.id }).from(keptBytes).where(unused).limit(1).get();
  if (!row) return 0;
  return removePieces(row.id, PIECES_REMOVED) || remove(row.id);
}
