import { desc, eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { readKept } from '#db/kept-bytes.ts';
import { planVersions } from '#db/schema/submissions.ts';
import { comparePlans } from '#domain/plan-comparison/compare.ts';
import { changesInSentences } from '#domain/plan-comparison/sentences.ts';
import type { ChangesFacts, PlanDocumentFacts } from '#domain/plan-document/facts.ts';

/** The latest sealed version of a plan; undefined before the submission. For callers that have checked the scope. */
export function latestVersion(planId: string) {
  const { id, number, contentHash, factsId } = planVersions;
  return database()
    .select({ id, number, contentHash, factsId })
    .from(planVersions)
    .where(eq(planVersions.planId, planId))
    .orderBy(desc(planVersions.number))
    .limit(1)
    .get();
}

/** What the plan says otherwise than its latest sealed version did, for its document; null before there is one. Scope as above. */
export function changesSince(version: ReturnType<typeof latestVersion>, facts: PlanDocumentFacts): ChangesFacts | null {
  if (!version) return null;
  const before = readKept<PlanDocumentFacts>(version.factsId);
  return { sinceVersion: version.number, ...changesInSentences(comparePlans(before, facts)) };
}
