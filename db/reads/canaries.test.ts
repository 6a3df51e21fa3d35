import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { getActionCourse, getStageActForm } from '#db/reads/actions/action-course.ts';
import { getActionForm, getActionPage, getNewActionForm, listProgressUpdates } from '#db/reads/actions/actions.ts';
import { getDeadlineChanges } from '#db/reads/actions/deadline-changes.ts';
import { getActionHistory, getRecommendationHistory } from '#db/reads/actions/item-history.ts';
import { getLetterheadSettings } from '#db/reads/administration/letterhead.ts';
import { getViewLog } from '#db/reads/audit/view-log.ts';
import {
  getCalendarPage,
  getProclaimedDay,
  previewProclaimedDay,
  previewTakingBack,
} from '#db/reads/clocks/calendar.ts';
import { getEvidenceForm, getEvidencePage, listEvidence } from '#db/reads/evidence/evidence.ts';
import { assertMayAttach, evidenceInScope } from '#db/reads/evidence/evidence-scope.ts';
import { earlierRecommendations, listNamedBeforeSuggestions } from '#db/reads/inspections/carried-from.ts';
import { heldReports } from '#db/reads/inspections/held-reports.ts';
import {
  inspectionInScope,
  mayConfirmInspections,
  mayReadInspection,
  recommendationInScope,
} from '#db/reads/inspections/inspection-scope.ts';
import { findInspectionBySource, getInspection, listInspections } from '#db/reads/inspections/inspections.ts';
import { namingsFor } from '#db/reads/inspections/namings.ts';
import { verdictsFor } from '#db/reads/inspections/progress-verdicts.ts';
import { readableInspections } from '#db/reads/inspections/readable-inspections.ts';
import { getAnswersWithoutAction } from '#db/reads/inspections/recommendation-answers.ts';
import { getRecommendationMemory } from '#db/reads/inspections/recommendation-memory.ts';
import { getRecommendation, getRecommendationPage } from '#db/reads/inspections/recommendation-page.ts';
import {
  countOwnLongJobs,
  freezingUnderWay,
  getLongJob,
  getLongJobResult,
  listOwnLongJobs,
  sealingUnderWay,
} from '#db/reads/jobs/long-jobs.ts';
import { getInspectorLinkPage, getInspectorLinks, listOpenInspectorLinks } from '#db/reads/links/inspector-links.ts';
import { getPublicPageState } from '#db/reads/links/public-pages.ts';
import { getOwnMailPreferences } from '#db/reads/mail/mail-preferences.ts';
import { countNotices, countUnreadNotices, listNotices } from '#db/reads/mail/notices.ts';
import { getMailPage } from '#db/reads/mail/outbox.ts';
import { measureInScope, ownPartOf, pointInScope } from '#db/reads/measures/measure-scope.ts';
import {
  getCorrectionForm,
  getFigureForm,
  getMeasureForm,
  getMeasurePage,
  getNewMeasureForm,
  listMeasures,
  listMeasuresOfAction,
} from '#db/reads/measures/measures.ts';
import { getExemptPage } from '#db/reads/panel-reports/exempt-page.ts';
import { getReportFile } from '#db/reads/panel-reports/frozen-report-files.ts';
import { getMeetingReports } from '#db/reads/panel-reports/meeting-report-list.ts';
import { ownItemNumbers } from '#db/reads/panel-reports/own-item-numbers.ts';
import { getPanelFacts } from '#db/reads/panel-reports/panel-facts.ts';
import {
  getCorrectionStart,
  getCoveringTextForm,
  getRetractionForm,
} from '#db/reads/panel-reports/panel-report-forms.ts';
import { assertFreezable, composeFrozenReport, openToFreeze } from '#db/reads/panel-reports/panel-report-freezing.ts';
import {
  getPanelReports,
  getReportHeadings,
  listReportsTo,
  mayReportTo,
} from '#db/reads/panel-reports/panel-report-lists.ts';
import { panelReportInScope } from '#db/reads/panel-reports/panel-report-scope.ts';
import { getPanelReport, getPublicCopy } from '#db/reads/panel-reports/panel-reports.ts';
import { followsReports } from '#db/reads/panel-reports/report-progress.ts';
import { listReportsToSign } from '#db/reads/panel-reports/reports-to-sign.ts';
import { getMarkableReport, getSignableReport } from '#db/reads/panel-reports/signable-report.ts';
import { getClerkDesk } from '#db/reads/panels/clerk-desk.ts';
import { meetingInScope, ownPanelIds, panelInScope } from '#db/reads/panels/meeting-scope.ts';
import { getMeetingPage, listClerkedPanels, listComingMeetings, listMeetings } from '#db/reads/panels/meetings.ts';
import { comingWithReports, getMeetingsPage } from '#db/reads/panels/meetings-page.ts';
import { listOwnPanelsAhead } from '#db/reads/panels/own-panels-ahead.ts';
import { getPanelForAdministration, listPanels } from '#db/reads/panels/panel-administration.ts';
import { getAskForm, getRecordForm } from '#db/reads/panels/panel-ask-form.ts';
import { askingPanelInScope } from '#db/reads/panels/panel-matter-scope.ts';
import { getPanelMatters, listMattersOn } from '#db/reads/panels/panel-matters.ts';
import {
  getPanelQuestion,
  listQuestions,
  listQuestionsOfPanel,
  listQuestionsOn,
  questionInScope,
} from '#db/reads/panels/panel-questions.ts';
import {
  getPanelWork,
  listOverdueQuestions,
  listOverdueToPanels,
  listOwnPanelMatters,
  listQuestionsToAnswer,
  listQuestionsWithoutOwner,
  listResponsesOwed,
} from '#db/reads/panels/panel-queues.ts';
import {
  getPanelRecommendation,
  listPanelRecommendations,
  listPanelRecommendationsOn,
  listRecommendationsOfPanel,
  panelRecommendationInScope,
} from '#db/reads/panels/panel-recommendations.ts';
import { getPanelPage, listOwnPanels } from '#db/reads/panels/panels.ts';
import {
  findDesk,
  listOwnDraftedQuestions,
  listOwnNotes,
  noteInScope,
  reportToNoteOn,
} from '#db/reads/panels/private-notes.ts';
import { getPlanRoutings } from '#db/reads/panels/routings.ts';
import { exampleRoleOf } from '#db/reads/people/example-people.ts';
import { getPerson, listPeople, listPeopleToChoose, listPlanTitles } from '#db/reads/people/people.ts';
import { getPostWork, listOwnPosts } from '#db/reads/people/post-work.ts';
import { getPost, listPosts, listPostTitles } from '#db/reads/people/posts.ts';
import { getApprovableContent } from '#db/reads/plans/approvable-content.ts';
import { assertMayMakePack, getInspectionPackFacts, getPackChoices } from '#db/reads/plans/inspection-pack.ts';
import { comparableInScope, getPlanFactsAsOf, getPlanPageAsOf } from '#db/reads/plans/plan-as-of.ts';
import { getComparisonChoices, getFactsOfState, getPlanComparison } from '#db/reads/plans/plan-comparisons.ts';
import { getPlanDocumentFacts, getShortDocumentFacts, isLongDocument } from '#db/reads/plans/plan-document.ts';
import { findPlanOffers } from '#db/reads/plans/plan-offers.ts';
import { getPlanOnAPage } from '#db/reads/plans/plan-on-a-page.ts';
import { getVersionFile, getVersionPage } from '#db/reads/plans/plan-versions.ts';
import { actionInScope, planInScope, recordOfActionInScope } from '#db/reads/plans/plan-visibility.ts';
import { getPlan, getPlanPage, listPlans } from '#db/reads/plans/plans.ts';
import { getActionMonths, listActionMonths, listPlanMonths } from '#db/reads/rag/status-months.ts';
import { composeDraft } from '#db/reads/submissions/composed-drafts.ts';
import {
  getConsultationDocument,
  getConsultationDraft,
  getPlanConsultation,
  listDraftsToRead,
} from '#db/reads/submissions/consultation-drafts.ts';
import {
  consultationDraftInScope,
  findDraftInScope,
  panelsSpokenFor,
} from '#db/reads/submissions/consultation-scope.ts';
import {
  assertMaySeal,
  composeVersion,
  getSubmissionSettings,
  nextVersionToSeal,
} from '#db/reads/submissions/sealing.ts';
import { submissionInScope, versionInScope } from '#db/reads/submissions/submission-scope.ts';
import { getPreFlightPage, getSubmissionPage } from '#db/reads/submissions/submissions.ts';
import { seenInPart } from '#db/reads/themes/seen-in-part.ts';
import { findThemePart } from '#db/reads/themes/theme-part.ts';
import { mayCreateThemes, themeInScope } from '#db/reads/themes/theme-scope.ts';
import { getThemePage, listThemes } from '#db/reads/themes/themes.ts';
import {
  findTimetable,
  getTimetable,
  getTimetableStep,
  listTimetablesThrough,
  timetablesThrough,
} from '#db/reads/timetable/timetables.ts';
import { listAskedActions, listUnansweredRequests } from '#db/reads/updates/update-requests.ts';
import { listDeadlineChangesToDecide, listDueReChecks, listToVerify } from '#db/reads/work/decision-queues.ts';
import { listLedActions, listOwnActions, listWaitingUpdates } from '#db/reads/work/my-work.ts';
import { canariesIn, plantCanaries } from '#db/testing/canaries.ts';
import { eyes, narrative, panelMattersBeside } from '#db/testing/canary-eyes.ts';
import { fillEveryColumn } from '#db/testing/canary-world.ts';
import { putRetention } from '#db/testing/retention.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotAllowed, NotFound, NotPossible } from '#domain/policy/refusals.ts';
import { database } from '../database.ts';
import { databaseFolder } from '../migrate.ts';
import { actorOf, freshDatabase, juneMoment as moment } from '../testing.ts';
import { getErasureFacts, getErasurePage } from './people/erasure.ts';
import { disposalInScope, listDisposalsToConfirm } from './retention/disposals.ts';
import { getPlanRetention, getRetentionForAdministration, listRetentions } from './retention/plan-retention.ts';

const { today } = moment;
const day = { date: '2023-07-05', name: 'A day of thanks', confirmed: true };
const ids = (table: string): string[] =>
  database().$client.prepare(`select id from ${table} limit 60`).pluck().all() as string[];
const each = (table: string, read: (id: string) => unknown) => ids(table).map((id) => attempt(() => read(id)));

/** What is given, or the words of the refusal; anything else is a failure. */
function attempt(read: () => unknown): unknown {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotFound || error instanceof NotAllowed || error instanceof NotPossible) return error.message;
    throw error;
  }
}

/** By hand: every read that is asked by somebody, for every id there is. */
const reads: Record<string, (actor: Actor) => unknown> = {
  getActionPage: (actor) => each('actions', (id) => getActionPage(actor, id, moment)),
  getActionHistory: (actor) => each('actions', (id) => getActionHistory(actor, id)),
  getRecommendationHistory: (actor) => each('recommendations', (id) => getRecommendationHistory(actor, id)),
  getActionForm: (actor) => each('actions', (id) => getActionForm(actor, id)),
  getActionCourse: (actor) => each('actions', (id) => getActionCourse(actor, id, moment)),
  getStageActForm: (actor) => each('actions', (id) => getStageActForm(actor, id, 'withdraw', moment)),
  getActionMonths: (actor) => each('actions', (id) => getActionMonths(actor, id, moment)),
  listPlanMonths: (actor) => each('plans', (id) => listPlanMonths(actor, id, moment)),
  getDeadlineChanges: (actor) => each('actions', (id) => getDeadlineChanges(actor, id)),
  listToVerify: (actor) => listToVerify(actor, moment),
  listDueReChecks: (actor) => listDueReChecks(actor, moment),
  listDeadlineChangesToDecide: (actor) => listDeadlineChangesToDecide(actor),
  listProgressUpdates: (actor) => each('actions', (id) => listProgressUpdates(actor, id)),
  actionInScope: (actor) => each('actions', (id) => actionInScope(actor, id)),
  recordOfActionInScope: (actor) => each('actions', (id) => recordOfActionInScope(actor, id)),
  getNewActionForm: (actor) => each('plans', (id) => getNewActionForm(actor, id)),
  getPlanPage: (actor) => each('plans', (id) => getPlanPage(actor, id, moment)),
  getPlan: (actor) => each('plans', (id) => getPlan(actor, id, moment)),
  findTimetable: (actor) => ids('plans').map((id) => findTimetable(actor, id, moment)),
  listTimetablesThrough: (actor) => ids('meetings').map((id) => listTimetablesThrough(actor, id)),
  timetablesThrough: (actor) => each('meetings', (id) => timetablesThrough(actor, id, moment)),
  getTimetable: (actor) => each('plans', (id) => getTimetable(actor, id, moment)),
  getTimetableStep: (actor) => each('plans', (id) => getTimetableStep(actor, id, 'submitted', moment)),
  getPlanOnAPage: (actor) => each('plans', (id) => getPlanOnAPage(actor, id, moment)),
  listActionMonths: (actor) =>
    each('plans', (id) => {
      const months = listActionMonths(actor, id, moment);
      return [...months];
    }),
  exampleRoleOf: (actor) => exampleRoleOf(actor),
  findPlanOffers: (actor) => each('plans', (id) => findPlanOffers(actor, id)),
  planInScope: (actor) => each('plans', (id) => planInScope(actor, id)),
  getPlanPageAsOf: (actor) => each('plans', (id) => getPlanPageAsOf(actor, id, '2023-06-20', moment)),
  getPlanFactsAsOf: (actor) => each('plans', (id) => getPlanFactsAsOf(actor, id, '2023-06-20', moment)),
  comparableInScope: (actor) => each('plans', (id) => comparableInScope(actor, id)),
  getComparisonChoices: (actor) => each('plans', (id) => getComparisonChoices(actor, id, moment)),
  getFactsOfState: (actor) => each('plans', (id) => getFactsOfState(actor, id, { kind: 'live' }, moment)),
  getPlanComparison: (actor) =>
    each('plans', (id) => getPlanComparison(actor, id, { kind: 'on', on: '2023-06-20' }, { kind: 'live' }, moment)),
  getShortDocumentFacts: (actor) => each('plans', (id) => getShortDocumentFacts(actor, id, moment)),
  isLongDocument: (actor) => each('plans', (id) => isLongDocument(actor, id)),
  getPlanDocumentFacts: (actor) => each('plans', (id) => getPlanDocumentFacts(actor, id, moment)),
  getLetterheadSettings: (actor) => attempt(() => getLetterheadSettings(actor)),
  getSubmissionSettings: (actor) => attempt(() => getSubmissionSettings(actor)),
  getSubmissionPage: (actor) => each('plans', (id) => getSubmissionPage(actor, id, moment)),
  getApprovableContent: (actor) => each('plans', (id) => getApprovableContent(actor, id, moment)),
  getPreFlightPage: (actor) => each('plans', (id) => getPreFlightPage(actor, id, moment)),
  submissionInScope: (actor) => each('plans', (id) => submissionInScope(actor, id)),
  composeVersion: (actor) =>
    each('plans', (id) =>
      composeVersion(actor, id, { contentHash: 'of what was read', why: '', minor: false }, moment),
    ),
  assertMaySeal: (actor) => each('plans', (id) => assertMaySeal(actor, id)),
  nextVersionToSeal: (actor) =>
    each('plans', (id) =>
      nextVersionToSeal(actor, id, { contentHash: 'of what was read', why: '', minor: false }, moment),
    ),
  composeDraft: (actor) => each('plans', (id) => composeDraft(actor, id, moment)),
  sealingUnderWay: (actor) => each('plans', (id) => sealingUnderWay(actor, id)),
  getVersionPage: (actor) => each('plans', (id) => getVersionPage(actor, id, 1)),
  getVersionFile: (actor) => each('plan_versions', (id) => getVersionFile(actor, id, 'json').bytes.toString()),
  versionInScope: (actor) => each('plan_versions', (id) => versionInScope(actor, id)),
  getPlanRoutings: (actor) => each('plans', (id) => getPlanRoutings(actor, id)),
  getConsultationDraft: (actor) => each('consultation_drafts', (id) => getConsultationDraft(actor, id)),
  getConsultationDocument: (actor) => each('consultation_drafts', (id) => getConsultationDocument(actor, id)),
  consultationDraftInScope: (actor) => each('consultation_drafts', (id) => consultationDraftInScope(actor, id)),
  panelsSpokenFor: (actor) =>
    each('consultation_drafts', (id) => panelsSpokenFor(actor, consultationDraftInScope(actor, id))),
  findDraftInScope: (actor) => each('consultation_drafts', (id) => findDraftInScope(actor, id)),
  listDraftsToRead: (actor) => listDraftsToRead(actor),
  getPlanConsultation: (actor) => each('plans', (id) => getPlanConsultation(actor, id, moment)),
  getInspectorLinks: (actor) => each('plans', (id) => getInspectorLinks(actor, id, moment)),
  getInspectorLinkPage: (actor) => each('plans', (id) => getInspectorLinkPage(actor, id, 'unknown', moment)),
  listOpenInspectorLinks: (actor) => attempt(() => listOpenInspectorLinks(actor, moment)),
  assertMayMakePack: (actor) => each('plans', (id) => assertMayMakePack(actor, id)),
  getPackChoices: (actor) => each('plans', (id) => getPackChoices(actor, id, moment)),
  getInspectionPackFacts: (actor) => each('plans', (id) => getInspectionPackFacts(actor, id, moment)),
  getPublicPageState: (actor) => each('plan_versions', (id) => getPublicPageState(actor, id)),
  getViewLog: (actor) => each('plans', (id) => getViewLog(actor, id, {})),
  getAnswersWithoutAction: (actor) => each('plans', (id) => getAnswersWithoutAction(actor, id)),
  listPlans: (actor) => listPlans(actor, moment),
  listEvidence: (actor) => each('actions', (id) => listEvidence(actor, id, moment)),
  getEvidenceForm: (actor) => each('actions', (id) => attempt(() => getEvidenceForm(actor, id))),
  getEvidencePage: (actor) => each('evidence', (id) => getEvidencePage(actor, id, moment)),
  evidenceInScope: (actor) => each('evidence', (id) => evidenceInScope(actor, id)),
  assertMayAttach: (actor) => each('actions', (id) => assertMayAttach(actor, id)),
  getRecommendationPage: (actor) => each('recommendations', (id) => getRecommendationPage(actor, id, moment)),
  listMeasures: (actor) => each('plans', (id) => listMeasures(actor, id)),
  listMeasuresOfAction: (actor) => each('actions', (id) => listMeasuresOfAction(actor, id)),
  getMeasurePage: (actor) => each('measures', (id) => getMeasurePage(actor, id)),
  getMeasureForm: (actor) => each('measures', (id) => getMeasureForm(actor, id)),
  getNewMeasureForm: (actor) => each('plans', (id) => getNewMeasureForm(actor, id)),
  getFigureForm: (actor) => each('measures', (id) => getFigureForm(actor, id)),
  getCorrectionForm: (actor) => each('measure_points', (id) => getCorrectionForm(actor, id)),
  ownPartOf: (actor) => ownPartOf(actor, ids('actions')),
  measureInScope: (actor) => each('measures', (id) => measureInScope(actor, id)),
  pointInScope: (actor) => each('measure_points', (id) => pointInScope(actor, id)),
  getPanelPage: (actor) => each('panels', (id) => getPanelPage(actor, id, moment)),
  listOwnPanels: (actor) => listOwnPanels(actor),
  getPanelReport: (actor) => each('panel_reports', (id) => getPanelReport(actor, id, moment)),
  ownItemNumbers: (actor) => each('panels', (id) => [...ownItemNumbers(actor, id)]),
  getPublicCopy: (actor) => each('panel_reports', (id) => getPublicCopy(actor, id, moment)),
  panelReportInScope: (actor) => each('panel_reports', (id) => panelReportInScope(actor, id)),
  getCoveringTextForm: (actor) => each('panel_reports', (id) => getCoveringTextForm(actor, id, 'live')),
  getCorrectionStart: (actor) => each('panel_reports', (id) => getCorrectionStart(actor, id)),
  getRetractionForm: (actor) => each('panel_reports', (id) => getRetractionForm(actor, id)),
  getSignableReport: (actor) => each('panel_reports', (id) => getSignableReport(actor, id, moment)),
  getMarkableReport: (actor) => each('panel_reports', (id) => getMarkableReport(actor, id, moment)),
  freezingUnderWay: (actor) => each('panel_reports', (id) => freezingUnderWay(actor, id)),
  openToFreeze: (actor) => each('panel_reports', (id) => openToFreeze(actor, id)),
  assertFreezable: (actor) =>
    each('panel_reports', (id) => assertFreezable(actor, id, { contentHash: 'of what was read' }, moment)),
  composeFrozenReport: (actor) =>
    each('panel_reports', (id) => composeFrozenReport(actor, id, { contentHash: 'of what was read' }, moment)),
  getReportFile: (actor) => each('panel_reports', (id) => getReportFile(actor, id, 'whole', 'word').bytes.toString()),
  getMeetingReports: (actor) => each('meetings', (id) => getMeetingReports(actor, id)),
  getExemptPage: (actor) => each('panel_reports', (id) => getExemptPage(actor, id, moment)),
  listReportsToSign: (actor) => listReportsToSign(actor),
  getPanelReports: (actor) => each('panels', (id) => getPanelReports(actor, id)),
  getReportHeadings: (actor) => each('panels', (id) => attempt(() => getReportHeadings(actor, id))),
  listReportsTo: (actor) => each('panels', (id) => listReportsTo(actor, id)),
  mayReportTo: (actor) => each('panels', (id) => mayReportTo(actor, id)),
  getClerkDesk: (actor) => getClerkDesk(actor, { ...moment, today: '2023-07-13' }),
  getMeetingsPage: (actor) => getMeetingsPage(actor, moment),
  comingWithReports: (actor) => comingWithReports(actor, listMeetings(actor, moment), today),
  getPanelFacts: (actor) => each('panels', (id) => getPanelFacts(actor, id, moment)),
  followsReports: (actor) => each('panels', (id) => followsReports(actor, id)),
  listMeetings: (actor) => listMeetings(actor, moment),
  listComingMeetings: (actor) => listComingMeetings(actor, moment),
  listClerkedPanels: (actor) => listClerkedPanels(actor),
  getMeetingPage: (actor) => each('meetings', (id) => getMeetingPage(actor, id, moment)),
  panelInScope: (actor) => each('panels', (id) => panelInScope(actor, id)),
  meetingInScope: (actor) => each('meetings', (id) => meetingInScope(actor, id)),
  ownPanelIds: (actor) => ownPanelIds(actor),
  getInspection: (actor) => each('inspections', (id) => getInspection(actor, id)),
  inspectionInScope: (actor) => each('inspections', (id) => inspectionInScope(actor, id)),
  recommendationInScope: (actor) => each('recommendations', (id) => recommendationInScope(actor, id)),
  listInspections: (actor) => attempt(() => listInspections(actor)),
  mayConfirmInspections: (actor) => attempt(() => mayConfirmInspections(actor)),
  mayReadInspection: (actor) => mayReadInspection(actor, ids('plans')),
  heldReports: (actor) => heldReports(actor),
  findInspectionBySource: (actor) => findInspectionBySource(actor, 'a fingerprint'),
  listThemes: (actor) => attempt(() => listThemes(actor)),
  getThemePage: (actor) => each('themes', (id) => getThemePage(actor, id, moment)),
  findThemePart: (actor) => each('themes', (id) => findThemePart(actor, id, moment)),
  seenInPart: (actor) => seenInPart(actor),
  themeInScope: (actor) => each('themes', (id) => themeInScope(actor, id)),
  mayCreateThemes: (actor) => attempt(() => mayCreateThemes(actor)),
  readableInspections: (actor) => readableInspections(actor),
  namingsFor: (actor) => [...namingsFor(actor, ids('recommendations'))],
  verdictsFor: (actor) => verdictsFor(actor, ids('recommendations')),
  earlierRecommendations: (actor) => each('inspections', (id) => earlierRecommendations(actor, id)),
  listNamedBeforeSuggestions: (actor) => each('inspections', (id) => listNamedBeforeSuggestions(actor, id)),
  getRecommendationMemory: (actor) => each('recommendations', (id) => getRecommendationMemory(actor, id)),
  getRecommendation: (actor) => each('recommendations', (id) => getRecommendation(actor, id, moment)),
  listOwnActions: (actor) => listOwnActions(actor, moment),
  listWaitingUpdates: (actor) => listWaitingUpdates(actor, moment),
  listLedActions: (actor) => listLedActions(actor, moment),
  getLongJob: (actor) => each('long_jobs', (id) => getLongJob(actor, id)),
  getLongJobResult: (actor) => each('long_jobs', (id) => getLongJobResult(actor, id)),
  countOwnLongJobs: (actor) => countOwnLongJobs(actor),
  listOwnLongJobs: (actor) => listOwnLongJobs(actor),
  getOwnMailPreferences: (actor) => getOwnMailPreferences(actor),
  countNotices: (actor) => countNotices(actor),
  countUnreadNotices: (actor) => countUnreadNotices(actor),
  listNotices: (actor) => listNotices(actor),
  getMailPage: (actor) => attempt(() => getMailPage(actor, moment)),
  listPanels: (actor) => attempt(() => listPanels(actor, today)),
  getPanelForAdministration: (actor) => each('panels', (id) => getPanelForAdministration(actor, id, today)),
  listPeople: (actor) => attempt(() => listPeople(actor, today)),
  getPerson: (actor) => each('people', (id) => getPerson(actor, id, today)),
  getPlanRetention: (actor) => each('plans', (id) => getPlanRetention(actor, id, moment)),
  getRetentionForAdministration: (actor) => each('plans', (id) => getRetentionForAdministration(actor, id, moment)),
  listRetentions: (actor) => attempt(() => listRetentions(actor, moment)),
  disposalInScope: (actor) => each('plan_disposals', (id) => disposalInScope(actor, id)),
  listDisposalsToConfirm: (actor) => listDisposalsToConfirm(actor),
  getErasureFacts: (actor) => each('people', (id) => getErasureFacts(actor, id, today)),
  getErasurePage: (actor) => each('people', (id) => getErasurePage(actor, id, today)),
  listPlanTitles: (actor) => attempt(() => listPlanTitles(actor)),
  listPeopleToChoose: (actor) => attempt(() => listPeopleToChoose(actor)),
  listPosts: (actor) => attempt(() => listPosts(actor, today)),
  getPost: (actor) => each('posts', (id) => getPost(actor, id, today)),
  listPostTitles: (actor) => attempt(() => listPostTitles(actor)),
  getPostWork: (actor) => each('posts', (id) => getPostWork(actor, id, moment)),
  listOwnPosts: (actor) => listOwnPosts(actor),
  listAskedActions: (actor) => listAskedActions(actor),
  listUnansweredRequests: (actor) => listUnansweredRequests(actor, today),
  getCalendarPage: (actor) => attempt(() => getCalendarPage(actor, today)),
  getProclaimedDay: (actor) => attempt(() => getProclaimedDay(actor, 'unknown')),
  previewProclaimedDay: (actor) => attempt(() => previewProclaimedDay(actor, day)),
  previewTakingBack: (actor) => attempt(() => previewTakingBack(actor, 'unknown')),
  askingPanelInScope: (actor) => each('panels', (id) => askingPanelInScope(actor, id)),
  listMattersOn: (actor) => each('actions', (actionId) => listMattersOn(actor, { actionId }, today)),
  getPanelMatters: (actor) => each('panels', (id) => getPanelMatters(actor, id, today)),
  getRecordForm: (actor) => each('panels', (id) => getRecordForm(actor, id, today)),
  getAskForm: (actor) => each('panels', (id) => getAskForm(actor, id, today)),
  listQuestionsOn: (actor) => [
    ...each('actions', (actionId) => listQuestionsOn(actor, { actionId }, today)),
    ...each('recommendations', (recommendationId) => listQuestionsOn(actor, { recommendationId }, today)),
  ],
  listQuestionsOfPanel: (actor) => each('panels', (id) => listQuestionsOfPanel(actor, id, today)),
  listQuestions: (actor) => listQuestions(actor, undefined, today),
  getPanelQuestion: (actor) => each('panel_questions', (id) => getPanelQuestion(actor, id, today)),
  questionInScope: (actor) => each('panel_questions', (id) => questionInScope(actor, id)),
  listPanelRecommendations: (actor) => listPanelRecommendations(actor, undefined, today),
  listPanelRecommendationsOn: (actor) => [
    ...each('actions', (actionId) => listPanelRecommendationsOn(actor, { actionId }, today)),
    ...each('recommendations', (recommendationId) => listPanelRecommendationsOn(actor, { recommendationId }, today)),
  ],
  listRecommendationsOfPanel: (actor) => each('panels', (id) => listRecommendationsOfPanel(actor, id, today)),
  getPanelRecommendation: (actor) => each('panel_recommendations', (id) => getPanelRecommendation(actor, id, today)),
  panelRecommendationInScope: (actor) => each('panel_recommendations', (id) => panelRecommendationInScope(actor, id)),
  listQuestionsToAnswer: (actor) => listQuestionsToAnswer(actor, today),
  listQuestionsWithoutOwner: (actor) => listQuestionsWithoutOwner(actor, today),
  listOverdueQuestions: (actor) => listOverdueQuestions(actor, '2024-12-31'),
  listResponsesOwed: (actor) => listResponsesOwed(actor, today),
  listOverdueToPanels: (actor) => each('plans', (id) => listOverdueToPanels(actor, id, '2024-12-31')),
  listOwnPanelsAhead: (actor) => listOwnPanelsAhead(actor, today),
  getPanelWork: (actor) => getPanelWork(actor, today),
  listOwnPanelMatters: (actor) => listOwnPanelMatters(actor, today),
  reportToNoteOn: (actor) => each('panel_reports', (id) => reportToNoteOn(actor, id)),
  findDesk: (actor) => each('panel_reports', (id) => findDesk(actor, id)),
  listOwnNotes: (actor) => each('panel_reports', (id) => listOwnNotes(actor, id)),
  listOwnDraftedQuestions: (actor) => listOwnDraftedQuestions(actor),
  noteInScope: (actor) => each('private_notes', (id) => noteInScope(actor, id)),
};

/** Take an actor and give no row of anybody's. */
const noRows = [
  'visibleComments',
  'writerWords',
  'takesSensitiveDraft',
  'mayOnInspection',
  'mayOnTheme',
  'workOn',
  'assertAdministers',
  'plansVisibleTo',
  'panelsVisibleTo',
  'listActionRows',
  'waitsOnBy',
  'actionEventsOf',
  'mayOnPlans',
  'worksOnReportsTo',
  'seesAction',
  'seesWhole',
  'readsMatter',
  'readsAsking',
  'aboutWordsFor',
  'mayAnswer',
];

/** A fresh world, filled. */
function fullWorld(): void {
  freshDatabase();
  fillEveryColumn();
  putRetention();
}

test('every read that is asked by somebody is in the table of this test', async () => {
  const folder = path.join(databaseFolder, 'reads');
  const found: string[] = [];
  const files = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  for (const file of files) {
    const source = fs.readFileSync(path.join(folder, file), 'utf8');
    found.push(...[...source.matchAll(/^export function (\w+)\(\s*actor: Actor/gm)].map(([, name]) => name ?? ''));
  }
  expect(found.sort()).toEqual([...Object.keys(reads), ...noRows].sort());
});

describe.each(Object.entries(eyes))('in the eyes of %s', (who, hidden) => {
  test('not one marked text of what is none of their business stands in any read', () => {
    fullWorld();
    // Who asks is settled before: their own name carries no mark.
    const actor = actorOf(who);
    const planted = plantCanaries(hidden);
    expect(planted).toEqual(expect.arrayContaining(['audit_contents.content', 'progress_updates.done']));
    const leaks = Object.entries(reads).flatMap(([name, read]) =>
      canariesIn(read(actor)).map((column) => `${name} gives ${column}`),
    );
    expect(leaks).toEqual([]);
  });
});

test('the marks are found where they may be seen, so that finding none means something', () => {
  fullWorld();
  const lead = actorOf('plan-lead');
  const planted = plantCanaries({
    rows: { ...narrative, ...panelMattersBeside('plan-lead'), frozen_reports: '1' },
    seen: [
      ...[
        'actions.reopened_at',
        'update_clearings.decided_at',
        'progress_updates.posted_at',
        'action_states.at',
        'action_states.event',
      ],
      ...['stage_changes.at', 'deadline_changes.asked_at', 'deadline_changes.decided_at', 'rag_overrides.set_at'],
      ...['rag_overrides.ended_at', 'evidence.added_at', 'evidence.withdrawn_at', 'evidence_decisions.decided_at'],
      ...['plan_states.at', 'recommendation_states.at', 'recommendation_states.event'],
      ...['recommendation_themes.added_at', 'carried_recommendations.decided_at', 'progress_verdicts.recorded_at'],
    ],
  });
  const found = new Set(Object.values(reads).flatMap((read) => canariesIn(read(lead))));
  const said = [
    ...['actions.title', 'actions.outcome', 'actions.success_measure', 'actions.partner_body', 'actions.ref'],
    ...['milestones.title', 'milestones.dropped_reason', 'progress_updates.done', 'progress_updates.difference'],
    ...['progress_updates.next_step', 'progress_updates.post_title', 'update_clearings.comment'],
    ...['recommendations.text', 'recommendations.set_aside_reason', 'recommendation_corrections.reason'],
    ...['rag_overrides.reason', 'deadline_changes.reason', 'deadline_changes.decision_reason', 'stage_changes.found'],
    ...['recommendation_corrections.text_before', 'inspections.title', 'inspections.note', 'judgements.area'],
    ...['action_states.facts', 'plan_states.facts', 'recommendation_states.facts'],
    ...['panel_questions.words', 'panel_question_answers.words', 'panel_recommendations.words'],
    ...['panel_responses.reason', 'panel_questions.on_behalf_of'],
    ...['themes.name', 'progress_verdicts.words', 'frozen_reports.document_id'],
  ];
  expect(planted).toEqual(expect.arrayContaining(said));
  expect([...found]).toEqual(expect.arrayContaining(said));
});
