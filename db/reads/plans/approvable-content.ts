import { trailPosition } from '#db/reads/audit/trail-position.ts';
import { submissionInScope } from '#db/reads/submissions/submission-scope.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { stoppingSentences } from '#domain/plans/pre-flight.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed } from '#domain/policy/refusals.ts';
import { contentFactsOf, hashOfContent } from './plan-content.ts';
import { getPreFlight } from './pre-flight.ts';

/** A plan's content as an approval meets it. `readAt`: where the audit trail ended then; `stopping`: what pre-flight stops. */
export type ApprovableContent = { readAt: number; contentHash: string; stopping: string[] };

/**
 * What an approval of this plan would be bound to, and what stands in its way.
 * @throws NotFound; NotAllowed for those who may approve nothing of it
 */
export function getApprovableContent(actor: Actor, planId: string, moment: Moment): ApprovableContent {
  submissionInScope(actor, planId);
  if (!may(actor, 'approve-submission', { planId })) throw new NotAllowed();
  const readAt = trailPosition();
  const content = contentFactsOf(planId, moment);
  const stopping = stoppingSentences(getPreFlight(planId, moment, content));
  return { readAt, contentHash: hashOfContent(content), stopping };
}
