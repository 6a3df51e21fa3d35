import { trailPosition } from '#db/reads/audit/trail-position.ts';
import { getApprovableContent } from '#db/reads/plans/approvable-content.ts';
import { getPlanComparison } from '#db/reads/plans/plan-comparisons.ts';
import { contentHashOf } from '#db/reads/plans/plan-content.ts';
import { nextVersionToSeal } from '#db/reads/submissions/sealing.ts';
import { getPreFlightPage, getSubmissionPage } from '#db/reads/submissions/submissions.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';

/** For the approvals that stand on a plan, which nobody asks about: its content's hash, and where the trail ended then. */
const getContentHash = (_nobody: Actor | null, planId: string, moment: Moment) => ({
  readAt: trailPosition(),
  contentHash: contentHashOf(planId, moment),
});

/** What reads a whole plan; each is asked by somebody, about a plan. What they give must be plain JSON-ready rows. */
export const wholePlanReads = {
  getApprovableContent,
  getContentHash,
  getPlanComparison,
  getPreFlightPage,
  getSubmissionPage,
  nextVersionToSeal,
};
export type WholePlanReads = typeof wholePlanReads;
export type WholePlanRead = keyof WholePlanReads;
export type Asked<N extends WholePlanRead> = Parameters<WholePlanReads[N]>;
export type Given<N extends WholePlanRead> = ReturnType<WholePlanReads[N]>;

/** One of them, by its name. */
export function readNow<N extends WholePlanRead>(name: N, asked: Asked<N>): Given<N> {
  const read = wholePlanReads[name] as unknown as (...asked: Asked<N>) => Given<N>;
  return read(...asked);
}
