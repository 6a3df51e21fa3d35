import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { getApprovableContent } from '../reads/approvable-content.ts';
import { getPlanComparison } from '../reads/plan-comparisons.ts';
import { contentHashOf } from '../reads/plan-content.ts';
import { nextVersionToSeal } from '../reads/sealing.ts';
import { getPreFlightPage, getSubmissionPage } from '../reads/submissions.ts';
import { trailPosition } from '../reads/trail-position.ts';

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
