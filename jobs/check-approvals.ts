import { onRing } from '#db/bell.ts';
import { readWholePlan, readWholeReport } from '#db/beside/whole-plan.ts';
import { one } from '#db/one.ts';
import { standingApprovals } from '#db/reads/plans/plan-content.ts';
import { voidOutdatedApprovals, voidOutdatedSignOffs } from '#db/writes/audit/audit.ts';
import { signedReports } from '#db/writes/panel-reports/sign-off-voiding.ts';
import { presentMoment } from './clock.ts';

type Checking = { stopListening: (() => void) | null; running: boolean; again: boolean };
const checking = () => one<Checking>('check-approvals', () => ({ stopListening: null, running: false, again: false }));

/**
 * Reads each plan that is approved and not sealed once more, and each report that is signed and not frozen, and voids what was
 * approved or signed of other content. May run twice.
 */
export async function checkApprovals(): Promise<void> {
  for (const planId of new Set(standingApprovals(null).map((approval) => approval.planId))) {
    const moment = presentMoment();
    voidOutdatedApprovals(planId, await readWholePlan('getContentHash', null, planId, moment), moment);
  }
  for (const reportId of signedReports()) {
    const moment = presentMoment();
    voidOutdatedSignOffs(reportId, await readWholeReport('getReportHash', null, reportId, moment), moment);
  }
}

/** Rung by every write while an approval of a large plan, or of a large report, stands; what rings meanwhile is looked at right after. */
async function check(): Promise<void> {
  const held = checking();
  held.again = held.running;
  if (held.running || !held.stopListening) return;
  held.running = true;
  try {
    do {
      held.again = false;
      await checkApprovals();
    } while (held.again && held.stopListening);
  } catch (error) {
    console.error(JSON.stringify({ checkApprovals: String(error) }));
  } finally {
    held.running = false;
  }
}

/** Looks once for what an end of the server left to be done, and from now on whenever it is rung. */
export function startCheckingApprovals(): void {
  const held = checking();
  if (held.stopListening) return;
  held.stopListening = onRing('standing-approvals', check);
  setImmediate(check);
}

export function stopCheckingApprovals(): void {
  const held = checking();
  held.stopListening?.();
  held.stopListening = null;
}
