import { listPlanIds } from '#db/reads/plans/plan-ids.ts';
import { raiseUpdateRequests } from '#db/writes/updates/update-requests.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { breath } from './breath.ts';

/** Raises the requests that are due, plan by plan: 120 actions take about 8 ms. */
export async function askForUpdates(moment: Moment): Promise<void> {
  for (const planId of listPlanIds()) {
    raiseUpdateRequests(moment, [planId]);
    await breath();
  }
}
