import { and, asc, eq, gt, inArray, isNull, min, or } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { routedActions, routedRecommendations } from '#db/reads/panels/routed-recommendations.ts';
import { meetings } from '#db/schema/meetings.ts';
import { routings } from '#db/schema/panels.ts';
import { recommendationThemes, themeRoutings } from '#db/schema/themes.ts';
import { endOfDayInLondon } from '#domain/dates/london-time.ts';
import type { ReportForMeeting } from './report-since.ts';

/* What is routed to a panel and due at a meeting. No scope: the caller has checked it. */

export type RoutedToPanel = { planId: string; recommendationId: string; everyMeetings: number; nextOn: string | null };

/** What a panel is shown, as it stands; `isDue`: at this meeting, where it is not reported to every one. */
export function routedTo(report: ReportForMeeting): { due: RoutedToPanel[]; notDue: RoutedToPanel[] } {
  const routed = routedRecommendations();
  const rows = database()
    .select({
      planId: routed.planId,
      recommendationId: routed.recommendationId,
      everyMeetings: routed.everyMeetings,
    })
    .from(routed)
    .where(eq(routed.panelId, report.panelId))
    .all()
    .map((row) => ({ ...row, everyMeetings: row.everyMeetings ?? 1 }));
  const all = rows.some(({ everyMeetings }) => everyMeetings > 1) ? meetingDays(report.panelId) : [];
  const judged = rows.map((row) => {
    if (row.everyMeetings === 1) return { ...row, isDue: true, nextOn: null };
    const since = routedSince(report.panelId, row.planId, row.recommendationId);
    const own = all.filter((day) => since === null || endOfDayInLondon(day) >= since);
    const place = own.indexOf(report.meetsOn);
    const nextOn = own.find((_, index) => index > place && index % row.everyMeetings === 0) ?? null;
    return { ...row, isDue: place % row.everyMeetings === 0, nextOn };
  });
  return { due: judged.filter(({ isDue }) => isDue), notDue: judged.filter(({ isDue }) => !isDue) };
}

/** The actions a panel's report to a meeting tells of: those under what is routed to it and due then. */
export function actionsDueAt(report: ReportForMeeting): Set<string> {
  const due = new Set(routedTo(report).due.map(({ recommendationId }) => recommendationId));
  const routed = routedActions();
  const rows = database()
    .select({ actionId: routed.actionId, recommendationId: routed.recommendationId })
    .from(routed)
    .where(eq(routed.panelId, report.panelId))
    .all();
  return new Set(rows.flatMap(({ actionId, recommendationId }) => (due.has(recommendationId) ? [actionId] : [])));
}

/** Of these panels, those to which something is not reported at every meeting. */
export function panelsSkipping(panelIds: readonly string[]): Set<string> {
  const routed = routedRecommendations();
  const rows = database()
    .selectDistinct({ panelId: routed.panelId })
    .from(routed)
    .where(and(inArray(routed.panelId, [...panelIds]), gt(routed.everyMeetings, 1)))
    .all();
  return new Set(rows.map(({ panelId }) => panelId));
}

/** The recommendations that were routed to the panel at an instant. */
export function routedThen(panelId: string, at: string): Set<string> {
  const routed = routedRecommendations(at);
  const rows = database().select({ id: routed.recommendationId }).from(routed).where(eq(routed.panelId, panelId)).all();
  return new Set(rows.map(({ id }) => id));
}

function meetingDays(panelId: string): string[] {
  return database()
    .select({ meetsOn: meetings.meetsOn })
    .from(meetings)
    .where(and(eq(meetings.panelId, panelId), isNull(meetings.calledOffAt)))
    .orderBy(asc(meetings.meetsOn))
    .all()
    .map(({ meetsOn }) => meetsOn);
}

/** Since when one of the routings that stand has shown it: the first meeting after that is told of it. */
function routedSince(panelId: string, planId: string, recommendationId: string): string | null {
  const direct = database()
    .select({ at: min(routings.routedAt) })
    .from(routings)
    .where(
      and(
        eq(routings.panelId, panelId),
        eq(routings.planId, planId),
        isNull(routings.endedAt),
        or(isNull(routings.recommendationId), eq(routings.recommendationId, recommendationId)),
      ),
    )
    .get();
  const byTheme = database()
    .select({ at: min(themeRoutings.routedAt) })
    .from(themeRoutings)
    .innerJoin(recommendationThemes, eq(recommendationThemes.themeId, themeRoutings.themeId))
    .where(
      and(
        eq(themeRoutings.panelId, panelId),
        eq(recommendationThemes.recommendationId, recommendationId),
        isNull(themeRoutings.endedAt),
        isNull(recommendationThemes.endedAt),
      ),
    )
    .get();
  return [direct?.at, byTheme?.at].flatMap((at) => at ?? []).sort()[0] ?? null;
}
