import { listPlanIds } from '#db/reads/plans/plan-ids.ts';
import { recordStatuses } from '#db/writes/rag/status-records.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { breath } from './breath.ts';

/** Writes down once a day how every action stands, plan by plan, for the months shown on the screens. Safe to run twice. */
export async function recordEveryStatus(moment: Moment): Promise<number> {
  let written = 0;
  for (const planId of listPlanIds()) {
    await breath();
    written += recordStatuses(planId, moment);
  }
  return written;
}
