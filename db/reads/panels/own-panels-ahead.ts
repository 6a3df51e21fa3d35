import { listReportsTo } from '#db/reads/panel-reports/panel-report-lists.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { nextMeetingOf } from './meeting-scope.ts';
import { listOwnPanels } from './panels.ts';

export type PanelAhead = {
  panel: { id: string; name: string };
  meeting: { id: string; meetsOn: string; startsAt: string } | null;
  /** The report to that meeting, once it is published; else the last one that was. */
  report: { id: string; number: number; meetsOn: string } | null;
};

/** For a panel's member: when each panel of theirs meets next, and the report they have in hand. */
export function listOwnPanelsAhead(actor: Actor, today: string): PanelAhead[] {
  return listOwnPanels(actor).map(({ id, name }) => {
    const next = nextMeetingOf(id, today);
    const inHand = listReportsTo(actor, id).filter(({ state }) => state === 'published');
    const report = inHand.find(({ meetingId }) => meetingId === next?.id) ?? inHand[0];
    return {
      panel: { id, name },
      meeting: next && { id: next.id, meetsOn: next.meetsOn, startsAt: next.startsAt },
      report: report ? { id: report.id, number: report.number, meetsOn: report.meetsOn } : null,
    };
  });
}
