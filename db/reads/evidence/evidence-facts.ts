import { type SQL, sql } from 'drizzle-orm';
import { evidence } from '#db/schema/evidence.ts';
import type { EvidenceVerdict } from '#domain/evidence/evidence-codes.ts';

const latest = (column: string): SQL =>
  sql`(select d.${sql.raw(column)} from evidence_decisions d where d.evidence_id = ${evidence.id} order by d.rowid desc limit 1)`;

/** The latest decision on a piece of evidence, for a select; null while nobody has looked at it. */
export const latestDecision = latest('decision') as SQL<EvidenceVerdict | null>;
export const latestReason = latest('reason') as SQL<string | null>;
export const latestDecidedBy = latest('decided_by') as SQL<string | null>;
export const latestDecidedAt = latest('decided_at') as SQL<string | null>;
