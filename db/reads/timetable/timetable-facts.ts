import { and, asc, eq, inArray, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import type { PlanFacts } from '#db/reads/plans/plans.ts';
import { frozenReports, reportPublications } from '#db/schema/frozen-reports.ts';
import { meetings } from '#db/schema/meetings.ts';
import { panelReportSignOffs, panelReports } from '#db/schema/panel-reports.ts';
import { panels } from '#db/schema/panels.ts';
import { posts } from '#db/schema/people.ts';
import { planApprovals } from '#db/schema/submissions.ts';
import { timetableMeetings, timetableSteps } from '#db/schema/timetables.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';
import type { StepSetting, TimetableFacts, TimetableMeeting } from '#domain/timetable/facts.ts';

/** The first of several rows of a meeting, by the order they come in. */
function firstByMeeting(rows: readonly { meetingId: string; on: string }[]): Map<string, string> {
  const first = new Map<string, string>();
  for (const { meetingId, on } of rows) if (!first.has(meetingId)) first.set(meetingId, on);
  return first;
}

/** When the reports to these meetings were cleared, published. */
function reportDays(meetingIds: string[]) {
  const cleared = database()
    .select({ meetingId: panelReports.meetingId, at: panelReportSignOffs.signedAt })
    .from(panelReportSignOffs)
    .innerJoin(panelReports, eq(panelReports.id, panelReportSignOffs.reportId))
    .where(
      and(
        inArray(panelReports.meetingId, meetingIds),
        eq(panelReportSignOffs.kind, 'cleared'),
        isNull(panelReportSignOffs.voidedAt),
      ),
    )
    .orderBy(asc(panelReportSignOffs.signedAt))
    .all();
  const published = database()
    .select({ meetingId: panelReports.meetingId, on: reportPublications.publishedOn })
    .from(reportPublications)
    .innerJoin(frozenReports, eq(frozenReports.id, reportPublications.frozenReportId))
    .innerJoin(panelReports, eq(panelReports.id, frozenReports.reportId))
    .where(and(inArray(panelReports.meetingId, meetingIds), isNull(reportPublications.retractedAt)))
    .orderBy(asc(reportPublications.publishedOn))
    .all();
  return {
    cleared: firstByMeeting(cleared.map(({ meetingId, at }) => ({ meetingId, on: dateInLondon(at) }))),
    published: firstByMeeting(published),
  };
}

function meetingsOf(planId: string): TimetableMeeting[] {
  const rows = database()
    .select({
      id: meetings.id,
      panelName: panels.name,
      panelKind: panels.kind,
      chair: posts.title,
      clearDays: panels.clearDays,
      meetsOn: meetings.meetsOn,
      reportDueOn: meetings.reportDueOn,
      calledOffAt: meetings.calledOffAt,
    })
    .from(timetableMeetings)
    .innerJoin(meetings, eq(meetings.id, timetableMeetings.meetingId))
    .innerJoin(panels, eq(panels.id, meetings.panelId))
    .leftJoin(posts, eq(posts.id, panels.chairPostId))
    .where(eq(timetableMeetings.planId, planId))
    .orderBy(asc(meetings.meetsOn))
    .all();
  const { cleared, published } = reportDays(rows.map(({ id }) => id));
  return rows.map(({ calledOffAt, ...meeting }) => ({
    ...meeting,
    calledOff: calledOffAt !== null,
    clearedOn: cleared.get(meeting.id) ?? null,
    publishedOn: published.get(meeting.id) ?? null,
  }));
}

function settingsOf(planId: string): StepSetting[] {
  return database()
    .select({
      kind: timetableSteps.kind,
      meetingId: timetableSteps.meetingId,
      ownerPostId: timetableSteps.ownerPostId,
      owner: posts.title,
      workingDays: timetableSteps.workingDays,
      doneOn: timetableSteps.doneOn,
    })
    .from(timetableSteps)
    .leftJoin(posts, eq(posts.id, timetableSteps.ownerPostId))
    .where(eq(timetableSteps.planId, planId))
    .all();
}

/** The day the second of both approvals was given; null while one is missing. */
function signedOffOn(planId: string): string | null {
  const given = database()
    .select({ capacity: planApprovals.capacity, at: planApprovals.approvedAt })
    .from(planApprovals)
    .where(and(eq(planApprovals.planId, planId), isNull(planApprovals.voidedAt)))
    .orderBy(asc(planApprovals.approvedAt))
    .all();
  const director = given.find(({ capacity }) => capacity === 'director');
  const leadMember = given.find(({ capacity }) => capacity === 'lead-member');
  if (!director || !leadMember) return null;
  return [dateInLondon(director.at), dateInLondon(leadMember.at)].sort()[1] ?? null;
}

/** What a plan's timetable is worked back from. For callers that have checked the scope. */
export function timetableFactsOf({ id, receivedOn, overseenBy, clock }: PlanFacts): TimetableFacts {
  const { dueOn, submittedOn } = clock;
  return {
    ...{ receivedOn, dueOn, overseenBy, submittedOn },
    signedOffOn: signedOffOn(id),
    meetings: meetingsOf(id),
    settings: settingsOf(id),
  };
}
