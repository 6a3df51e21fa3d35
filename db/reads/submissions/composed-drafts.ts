import { eq, max } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { trailPosition } from '#db/reads/audit/trail-position.ts';
import { getPlanDocumentFacts } from '#db/reads/plans/plan-document.ts';
import { consultationDrafts } from '#db/schema/consultation.ts';
import { planVersions } from '#db/schema/submissions.ts';
import type { ComposedDocument } from '#domain/composed-document/model.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { composePlanDocument } from '#domain/plan-document/compose.ts';
import type { PlanDocumentFacts } from '#domain/plan-document/facts.ts';
import type { Actor } from '#domain/policy/actor.ts';

/** A draft as its readers will read it; `readAt`: where the audit trail ended when the plan was read. */
export type ComposedDraft = { readAt: number; number: number; facts: PlanDocumentFacts; document: ComposedDocument };

/**
 * The plan as the next numbered draft, marked so. What was said of earlier drafts is left out: one panel’s words are not shown to
 * another before the plan is sealed. Keeps nothing.
 * @throws NotFound; NotAllowed for those who may not take the plan away
 */
export function composeDraft(actor: Actor, planId: string, moment: Moment): ComposedDraft {
  const readAt = trailPosition();
  const facts = getPlanDocumentFacts(actor, planId, moment);
  const number = (lastNumber(planId) ?? 0) + 1;
  // Why somebody set a colour by hand is for officers: no panel reads it (rules §5).
  const actions = facts.actions.map((action) => ({ ...action, override: null }));
  const draft = { number, of: lastVersion(planId) };
  // What changed since the sealed version names actions that its readers may not see.
  const drafted = { ...facts, actions, draft, comments: [], changesSincePrevious: null };
  return { readAt, number, facts: drafted, document: composePlanDocument(drafted) };
}

function lastNumber(planId: string): number | null {
  const last = database()
    .select({ number: max(consultationDrafts.number) })
    .from(consultationDrafts)
    .where(eq(consultationDrafts.planId, planId))
    .get();
  return last?.number ?? null;
}

/** The version the draft is of: the last that was sealed; null before the first. */
function lastVersion(planId: string): number | null {
  const last = database()
    .select({ number: max(planVersions.number) })
    .from(planVersions)
    .where(eq(planVersions.planId, planId))
    .get();
  return last?.number ?? null;
}
