import { and, asc, eq, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { deadlineDeciderOf } from '#db/reads/actions/deadline-deciders.ts';
import { getCalendar, getInstallation } from '#db/reads/administration/installation.ts';
import { getLetterhead } from '#db/reads/administration/letterhead.ts';
import { exemptMarks, panelReportHeadings, panelReportTexts } from '#db/schema/panel-reports.ts';
import { clearDaysBefore } from '#domain/clocks/working-days.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { PanelReportFacts, ReportRecommendation } from '#domain/panel-reports/facts.ts';
import { type ReportHeading, reportHeadings } from '#domain/panel-reports/headings.ts';
import { type ItemNumber, itemNumbersOf } from './panel-item-numbers.ts';
import { type ReportRow, signOffsOf } from './panel-report-rows.ts';
import { itemsOf, type UnnumberedItem } from './report-items.ts';
import { askedQuestions, askedRecommendations } from './report-matters.ts';
import { reportMeasuresOf } from './report-measures.ts';
import { repeatFindingsOf, reportPlansOf, reportRecommendationsOf } from './report-plans.ts';
import { type RoutedToPanel, routedTo } from './report-routing.ts';
import { type Baseline, baselineOf } from './report-since.ts';

/** The day whose position a report tells: of its clearing, as long as that stands, so that a day that passes voids nothing; else today. */
export function positionDay(reportId: string, today: string): string {
  const cleared = signOffsOf(reportId).find(({ kind }) => kind === 'cleared');
  return cleared ? dateInLondon(cleared.signedAt) : today;
}

type Group = { planId: string; recommendationIds: string[]; baseline: Baseline; everyMeetings: number };

/** What is routed, by plan and by how often it is reported, each with the meeting it is compared with. */
function groupsOf(report: ReportRow, routed: readonly RoutedToPanel[], asOn: string): Group[] {
  const groups = Map.groupBy(routed, ({ planId, everyMeetings }) => `${planId} ${everyMeetings}`);
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    if (!first) return [];
    const { planId, everyMeetings } = first;
    const baseline = baselineOf(report, { asOn, back: everyMeetings, planIds: [planId] });
    return [
      { planId, everyMeetings, baseline, recommendationIds: own.map(({ recommendationId }) => recommendationId) },
    ];
  });
}

/** The facts of a report, and the numbers of its items that are not kept yet. */
export type NumberedFacts = { facts: PanelReportFacts; fresh: ItemNumber[] };

/**
 * Everything a report is composed from, whole, without its sign-offs: what is cleared, of what is routed to its panel (rules §5), as
 * it stood on the day of its clearing or today. For callers that have checked the scope.
 */
export function reportFactsOf(report: ReportRow, moment: Moment): NumberedFacts {
  const asOn = positionDay(report.id, moment.today);
  const then: Moment = { ...moment, today: asOn };
  const { due, notDue } = routedTo(report);
  const plans = reportPlansOf([...new Set([...due, ...notDue].map(({ planId }) => planId))]);
  const planIds = plans.map(({ id }) => id);
  const baseline = baselineOf(report, { asOn, planIds });
  const recommendations = plans.flatMap(({ id, title }) =>
    reportRecommendationsOf(
      id,
      plans.length > 1 ? title : null,
      due.map(({ recommendationId }) => recommendationId),
    ),
  );
  const inOrder = (ids: readonly string[]) => recommendations.flatMap(({ id }) => (ids.includes(id) ? [id] : []));
  const groups = groupsOf(report, due, asOn).map((group) => ({
    ...group,
    items: itemsOf({ ...group, panelId: report.panelId, recommendationIds: inOrder(group.recommendationIds) }, then),
  }));
  const inPlans = planIds.flatMap((planId) => groups.filter((group) => group.planId === planId));
  const told = inPlans.flatMap(({ items, baseline: own, everyMeetings }) =>
    items.map((item) => ({ ...item, comparedWith: everyMeetings > 1 && own.at ? own.since.on : null })),
  );
  const numbers = itemNumbersOf(report.panelId, told);
  const items = told.map((item) => ({ ...item, number: numbers.of(item) }));
  const shown = {
    planIds: new Set(planIds),
    recommendationIds: new Set([...due, ...notDue].map(({ recommendationId }) => recommendationId)),
    items: [...items, ...itemsNotDue(report, notDue, asOn, then)],
  };
  const { councilName, marking } = getInstallation();
  return {
    fresh: numbers.fresh,
    facts: {
      council: { name: councilName, marking, ...getLetterhead() },
      report: { number: report.number, title: report.title, versionLabel: `Report ${report.number}`, signOffs: [] },
      correction: null,
      panel: {
        name: report.panelName,
        decidesDates: planIds.some((planId) => deadlineDeciderOf(planId) === 'panel'),
      },
      meeting: {
        meetsOn: report.meetsOn,
        startsAt: report.startsAt,
        place: report.place,
        agendaOn: clearDaysBefore(report.meetsOn, report.clearDays, getCalendar()),
      },
      from: [...new Set(plans.flatMap(({ overseenBy }) => overseenBy ?? []))],
      since: baseline.since,
      asOn,
      printedAt: '',
      headings: headingsOfPanel(report.panelId),
      texts: textsOf(report.id),
      plans: plans.map(({ title }) => ({ title })),
      recommendations,
      items,
      measures: inPlans.flatMap((group) => reportMeasuresOf(group.planId, group, group.baseline.at)),
      questions: askedQuestions(report, shown, baseline),
      panelRecommendations: askedRecommendations(report, shown, baseline),
      repeats: repeatFindingsOf(recommendations.map(({ id }) => id)),
      notDue: notDueWords(notDue, plans),
      exempt: marksOf(report.id),
      copy: null,
      hidden: [],
    },
  };
}

/** Of what is left for another meeting only what questions and recommendations hang on is needed. */
function itemsNotDue(
  report: ReportRow,
  notDue: readonly RoutedToPanel[],
  asOn: string,
  then: Moment,
): UnnumberedItem[] {
  return groupsOf(report, notDue, asOn).flatMap((group) => itemsOf({ ...group, panelId: report.panelId }, then));
}

/** "Area for improvement 4", each with the meeting that is told of it next. */
function notDueWords(
  notDue: readonly RoutedToPanel[],
  plans: ReturnType<typeof reportPlansOf>,
): PanelReportFacts['notDue'] {
  const byId = new Map(notDue.map(({ recommendationId, nextOn }) => [recommendationId, nextOn] as const));
  const named: ReportRecommendation[] = plans.flatMap(({ id, title }) =>
    reportRecommendationsOf(id, plans.length > 1 ? title : null, [...byId.keys()]),
  );
  return named.map(({ id, name }) => ({ name, nextOn: byId.get(id) ?? null }));
}

/** The headings of a panel's reports, in order. */
export function headingsOfPanel(panelId: string): ReportHeading[] {
  const own = database()
    .select({ part: panelReportHeadings.part, heading: panelReportHeadings.heading })
    .from(panelReportHeadings)
    .where(eq(panelReportHeadings.panelId, panelId))
    .orderBy(asc(panelReportHeadings.position))
    .all();
  return reportHeadings(own);
}

function textsOf(reportId: string): PanelReportFacts['texts'] {
  const rows = database()
    .select({ part: panelReportTexts.part, text: panelReportTexts.text })
    .from(panelReportTexts)
    .where(eq(panelReportTexts.reportId, reportId))
    .all();
  return Object.fromEntries(rows.filter(({ text }) => text !== '').map(({ part, text }) => [part, text]));
}

/** What of a report is marked exempt, in the order it was marked. */
export function marksOf(reportId: string) {
  return database()
    .select({
      id: exemptMarks.id,
      part: exemptMarks.part,
      itemNumber: exemptMarks.itemNumber,
      paragraph: exemptMarks.paragraph,
      publicInterest: exemptMarks.publicInterest,
    })
    .from(exemptMarks)
    .where(and(eq(exemptMarks.reportId, reportId), isNull(exemptMarks.endedAt)))
    .orderBy(asc(exemptMarks.markedAt), asc(exemptMarks.id))
    .all();
}
