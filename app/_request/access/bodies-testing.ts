import { meetingIdOf } from '#db/seed/haringey-meetings.ts';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { actionIdOf, areaIdOf, planId } from '#db/seed/haringey-plan.ts';
import { inspectionIdOf, recommendationIdOf } from '#db/seed/inspection-rows.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { headingsOf } from '#domain/panel-reports/headings.ts';

/* For tests only: a body in good form for every address that takes one, so that scope and right are what is answered. */

const nothing = {};
const reason = { reason: 'Because it is so' };
const action = { title: 'Another action', confirmed: true };
const measure = { name: 'A measure', unit: '', direction: 'higher-is-better', frequency: 'monthly', source: '' };
const figure = { measuredOn: '2023-05-31', value: 61, source: '', note: '' };
const plan = { title: 'A plan', receivedOn: '2023-04-04', publishedOn: null };
const person = { name: 'Robin Example', email: 'robin@example.invalid' };
const panel = { name: 'A panel', kind: 'other', chairPostId: null, clearDays: 5, meets: '' };
const recommendation = { kind: 'recommendation', ref: '', page: null, responsibleBody: '', priority: 'standard' };
const draft = {
  panelIds: [panelIdOf('scrutiny')],
  postIds: [],
  note: '',
  commentsDueOn: '2023-07-07',
  confirmed: true,
};
const wholePlan = { planId, recommendationId: null, actionId: null };
const sending = { sentOn: '2023-06-30', sentTo: 'Ofsted', how: 'By e-mail', note: '', confirmed: true };
const publication = {
  what: 'inspection-report',
  publishedOn: '2023-05-15',
  place: 'The website',
  audience: 'Everyone',
};
const inspection = { kind: 'ilacs', authority: 'Haringey', title: 'An inspection' };
const meeting = { meetsOn: '2023-10-12', startsAt: '6:30pm', place: 'Room 1', confirmed: true };
const contentHash = 'a'.repeat(64);

/** By address and method; `id` is the thing the address does not name, where it is in the body. */
export const bodies: Readonly<Record<string, (id: string, principal: string) => unknown>> = {
  'POST /api/absences': (personId) => ({ personId, fromOn: '2023-08-01', untilOn: '2023-08-11', confirmed: true }),
  'POST /api/absences/[absenceId]/taking-back': () => nothing,
  'POST /api/action-dependencies/[dependencyId]/ending': () => nothing,
  'PATCH /api/actions/[actionId]': () => action,
  'POST /api/actions/[actionId]/closing': () => ({ decision: 'Scrutiny Panel', decidedOn: '2023-06-26' }),
  'POST /api/actions/[actionId]/deadline-changes': () => ({ toOn: '2023-12-29', ...reason, confirmed: true }),
  'POST /api/actions/[actionId]/dependencies': () => ({ waitsOnActionId: actionIdOf('5.3') }),
  'POST /api/actions/[actionId]/evidence-links': () => ({ title: 'A page', url: 'https://example.invalid/page' }),
  'POST /api/actions/[actionId]/failed-re-check': () => reason,
  'POST /api/actions/[actionId]/failed-verification': () => reason,
  'POST /api/actions/[actionId]/passed-re-check': () => ({ note: 'It lasted' }),
  'POST /api/actions/[actionId]/progress-updates': () => ({ declaredRag: 'green', done: 'Begun.' }),
  'POST /api/actions/[actionId]/rag-overrides': () => ({ colour: 'amber', ...reason, untilOn: '2023-07-31' }),
  'POST /api/actions/[actionId]/re-opening': () => reason,
  'POST /api/actions/[actionId]/restoring': () => reason,
  'POST /api/actions/[actionId]/verification': () => ({ sampled: 'Ten', found: 'Nine', reCheckMonths: [6] }),
  'POST /api/actions/[actionId]/withdrawal': () => ({ ...reason, confirmedLeftWithoutAction: [] }),
  'POST /api/carried-recommendations/[carriedId]/taking-back': () => reason,
  'POST /api/consultation-drafts/[draftId]/closing': () => nothing,
  'POST /api/consultation-drafts/[draftId]/comments': () => ({
    ...{ recommendationId: null, actionId: null, text: 'A word', forPanelId: null, saidOn: null },
  }),
  'POST /api/deadline-changes/[changeId]/decision': () => ({ decision: 'granted' }),
  'POST /api/draft-comments/[commentId]/answer': () => ({ decision: 'accepted', ...reason }),
  'POST /api/evidence/[evidenceId]/acceptance': () => nothing,
  'POST /api/evidence/[evidenceId]/rejection': () => reason,
  'POST /api/evidence/[evidenceId]/withdrawal': () => reason,
  'POST /api/given-up-mail': () => nothing,
  'POST /api/inspections': () => ({
    ...inspection,
    source: null,
    judgements: [],
    recommendations: [{ ...recommendation, text: 'A' }],
  }),
  'PATCH /api/inspections/[inspectionId]': () => inspection,
  'POST /api/inspections/[inspectionId]/recommendations': () => ({ ...recommendation, text: 'Missed' }),
  'POST /api/jobs/[jobId]/another-try': () => nothing,
  'POST /api/jobs/[jobId]/cancelling': () => nothing,
  'POST /api/legal-holds/[holdId]/lifting': () => reason,
  'POST /api/letterheads': () => ({ colour: '#16304a', logo: 'kept', alt: '' }),
  'POST /api/markings': () => ({ marking: 'OFFICIAL-SENSITIVE' }),
  'POST /api/measure-points/[pointId]/corrections': () => ({ ...figure, note: 'Counted again' }),
  'PATCH /api/measures/[measureId]': () => measure,
  'POST /api/measures/[measureId]/pasted-points': () => ({ pasted: '31 May 2023\t61', source: '' }),
  'POST /api/measures/[measureId]/points': () => figure,
  'POST /api/chasings': () => nothing,
  'POST /api/meeting-decisions/[decisionId]/taking-back': () => reason,
  'PATCH /api/meetings/[meetingId]': () => meeting,
  'POST /api/meetings/[meetingId]/calling-off': () => reason,
  'POST /api/meetings/[meetingId]/decisions': () => ({ kind: 'note', words: 'Note the plan.' }),
  'POST /api/panels/[panelId]/meetings': () => meeting,
  'POST /api/milestones/[milestoneId]/completion': () => ({ doneOn: '2023-06-30' }),
  'POST /api/milestones/[milestoneId]/dropping': () => reason,
  'POST /api/minor-amendments': () => ({ delegated: true }),
  'POST /api/notices/[noticeId]/reading': () => nothing,
  'POST /api/ofsted-answers/[answerId]/taking-back': () => reason,
  'POST /api/outbox-messages/[messageId]/another-try': () => nothing,
  'POST /api/panel-members': () => ({
    ...{ panelId: panelIdOf('scrutiny'), personId: personIdOf('observer'), capacity: 'member', fromOn: '2023-06-30' },
  }),
  'POST /api/panel-members/[memberId]/ending': () => ({ untilOn: '2023-07-31', confirmed: true }),
  'POST /api/panel-recommendations/[recommendationId]/actions': () => ({ actionIds: [actionIdOf('2.4')] }),
  'POST /api/panel-recommendations/[recommendationId]/giving': () => nothing,
  'PATCH /api/panel-recommendations/[recommendationId]/response': () => ({ verdict: 'accepted', ...reason }),
  'POST /api/panel-recommendations/[recommendationId]/taking-back': () => reason,
  'POST /api/panel-reports/[reportId]/notes': () => ({ kind: 'note', text: 'A thought' }),
  'POST /api/panel-reports/[reportId]/questions': () => ({ words: 'Why?' }),
  'POST /api/exempt-grants/[grantId]/ending': () => nothing,
  'POST /api/exempt-marks/[markId]/ending': () => nothing,
  'POST /api/panel-reports/[reportId]/exempt-grants': () => ({ personId: personIdOf('observer') }),
  'POST /api/panel-reports/[reportId]/exempt-marks': () => ({
    ...{ part: 'measures', itemNumber: null, paragraph: 2, publicInterest: 'A child could be known.' },
  }),
  'PATCH /api/panels/[panelId]/report-headings': () => ({ headings: headingsOf.committee }),
  'PATCH /api/panels/[panelId]/report-template': () => ({ template: 'committee' }),
  'POST /api/panel-reports': (meetingId) => ({ meetingId }),
  'PATCH /api/panel-reports/[reportId]': () => ({ title: 'Progress' }),
  'POST /api/panel-reports/[reportId]/approval': () => ({ contentHash }),
  'POST /api/panel-reports/[reportId]/clearing': () => ({ contentHash }),
  'POST /api/panel-reports/[reportId]/corrections': () => reason,
  'POST /api/panel-reports/[reportId]/freezing': () => ({ contentHash }),
  'POST /api/panel-reports/[reportId]/publication': () => nothing,
  'POST /api/panel-reports/[reportId]/retraction': () => reason,
  'PATCH /api/panel-reports/[reportId]/texts/[part]': () => ({ text: 'Words' }),
  'POST /api/panels': () => panel,
  'POST /api/inspector-links/[linkId]/revocation': () => nothing,
  'PATCH /api/panels/[panelId]': () => panel,
  'POST /api/panels/[panelId]/questions': () => ({ ...wholePlan, words: 'Why?' }),
  'POST /api/panels/[panelId]/recommendations': () => ({
    ...{ ...wholePlan, meetingId: 'unknown', words: 'That it is done', responseDueOn: '2023-09-14' },
  }),
  'POST /api/people': () => person,
  'PATCH /api/people/[personId]': () => person,
  'POST /api/people/[personId]/disabling': () => nothing,
  'POST /api/people/[personId]/enabling': () => nothing,
  'POST /api/people/[personId]/erasure': () => nothing,
  'POST /api/people/[personId]/password-link': () => nothing,
  'POST /api/person-roles': () => ({ personId: personIdOf('observer'), role: 'checker', planId }),
  'POST /api/person-roles/[personRoleId]/ending': () => nothing,
  'POST /api/plan-disposals/[disposalId]/confirmation': () => nothing,
  'POST /api/plan-disposals/[disposalId]/ending': () => reason,
  'POST /api/plan-sendings/[sendingId]/answers': () => ({ answeredOn: '2023-06-30', reflects: true, words: '' }),
  'POST /api/plan-sendings/[sendingId]/taking-back': () => reason,
  'POST /api/plan-versions/[versionId]/public-page': () => nothing,
  'POST /api/plan-versions/[versionId]/public-page/ending': () => nothing,
  'POST /api/plan-versions/[versionId]/sendings': () => sending,
  'POST /api/plans': () => ({ ...plan, inspectionIds: [inspectionIdOf('ilacs-2018')] }),
  'PATCH /api/plans/[planId]': () => plan,
  'POST /api/plans/[planId]/actions': () => action,
  'POST /api/plans/[planId]/approvals': (_, principal) => ({
    ...{ capacity: principal === 'M' ? 'lead-member' : 'director', contentHash },
  }),
  'POST /api/plans/[planId]/consultation-drafts': () => draft,
  'POST /api/plans/[planId]/deadline-decider': () => ({ decidedBy: 'panel' }),
  'POST /api/plans/[planId]/disposals': () => reason,
  'PATCH /api/plans/[planId]/escalation': () => ({ deputyAfter: 1, planLeadAfter: 5, directorAfter: 10 }),
  'POST /api/plans/[planId]/export-jobs': () => ({ form: 'json' }),
  'POST /api/plans/[planId]/inspection-packs': () => nothing,
  'POST /api/plans/[planId]/inspector-links': () => ({ heldBy: 'Ofsted', untilOn: '2023-07-14' }),
  'POST /api/plans/[planId]/legal-holds': () => reason,
  'POST /api/plans/[planId]/measures': () => measure,
  'POST /api/plans/[planId]/publications': () => publication,
  'POST /api/plans/[planId]/recommendation-answers': () => ({ recommendationId: areaIdOf(1), ...reason }),
  'PATCH /api/plans/[planId]/reporting': () => ({ cycle: 'off', askOnWorkingDay: 3, daysToAnswer: 5 }),
  'PATCH /api/plans/[planId]/retention': () => ({ years: 7, basis: 'The council’s schedule' }),
  'POST /api/plans/[planId]/routings': () => ({ panelId: panelIdOf('scrutiny'), recommendationId: areaIdOf(4) }),
  'POST /api/plans/[planId]/sealings': () => ({ contentHash, why: '', minor: false }),
  'POST /api/plans/[planId]/timetable-meetings': () => ({ meetingId: meetingIdOf('cabinet', '2023-09-12') }),
  'POST /api/plans/[planId]/timetable-removals': () => ({ meetingId: meetingIdOf('cabinet', '2023-07-11') }),
  'PATCH /api/plans/[planId]/timetable-steps': () => ({ kind: 'submitted', workingDays: 3 }),
  'POST /api/post-holdings': (postId) => ({
    ...{ postId, personId: personIdOf('observer'), capacity: 'substantive', fromOn: '2023-07-03', confirmed: true },
  }),
  'POST /api/post-holdings/[holdingId]/ending': () => ({ untilOn: '2023-07-31', confirmed: true }),
  'POST /api/posts': () => ({ title: 'A post', partnerBody: '' }),
  'PATCH /api/posts/[postId]': () => ({ title: 'A post', partnerBody: '' }),
  'PATCH /api/private-notes/[noteId]': () => ({ text: 'Another thought' }),
  'POST /api/private-notes/[noteId]/asking': () => nothing,
  'POST /api/private-notes/[noteId]/throwing-away': () => nothing,
  'POST /api/proclaimed-days': () => ({ date: '2023-07-05', name: 'A day of thanks', confirmed: true }),
  'POST /api/proclaimed-days/[dayId]/taking-back': () => nothing,
  'POST /api/progress-updates/[updateId]/clearing': () => nothing,
  'POST /api/progress-updates/[updateId]/return': () => ({ comment: 'Say more' }),
  'POST /api/progress-verdicts/[verdictId]/taking-back': () => reason,
  'POST /api/publications/[publicationId]/taking-back': () => reason,
  'PATCH /api/questions/[questionId]': () => ({ ownerPostId: null, dueOn: '2023-07-14' }),
  'POST /api/questions/[questionId]/answers': () => ({ words: 'Eleven.' }),
  'POST /api/rag-overrides/[overrideId]/ending': () => nothing,
  'POST /api/recommendation-answers/[answerId]/ending': () => nothing,
  'POST /api/recommendation-themes/[membershipId]/ending': () => ({ confirmed: true }),
  'PATCH /api/recommendations/[recommendationId]': () => recommendation,
  'POST /api/recommendations/[recommendationId]/carried-from': () => ({
    ...{ carriedFromId: recommendationIdOf('ilacs-2018', 1), decision: 'confirmed' },
  }),
  'POST /api/recommendations/[recommendationId]/corrections': () => ({ text: 'Corrected', ...reason, version: 1 }),
  'POST /api/recommendations/[recommendationId]/progress-verdicts': () => ({
    ...{ inspectionId: null, saidBy: 'A visit', saidOn: '2023-06-01', words: 'Some progress.', page: null },
  }),
  'POST /api/recommendations/[recommendationId]/setting-aside': () => reason,
  'POST /api/routings/[routingId]/ending': () => nothing,
  'POST /api/test-messages': () => nothing,
  'POST /api/theme-routings/[routingId]/ending': () => nothing,
  'POST /api/themes': () => ({ name: 'A theme' }),
  'PATCH /api/themes/[themeId]': () => ({ name: 'A theme' }),
  'POST /api/themes/[themeId]/recommendations': () => ({ recommendationId: areaIdOf(1), confirmed: true }),
  'POST /api/themes/[themeId]/routings': () => ({ panelId: panelIdOf('scrutiny'), everyMeetings: 1, confirmed: true }),
  'POST /api/update-clearings': (updateId) => ({ updateIds: [updateId] }),
};

/** What an address wants beside its path. */
export const queries: Readonly<Record<string, string>> = {
  '/api/plans/[planId]/comparisons/word': '?from=on-2023-06-30&to=live',
};

/** The body of a file is the file, and what is said of it stands in the head. */
export const fileHeaders: Readonly<Record<string, string>> = {
  'content-type': 'application/octet-stream',
  'content-digest': `sha-256=:${'A'.repeat(43)}=:`,
  'x-about-file': Buffer.from(JSON.stringify({ title: 'A report' })).toString('base64url'),
  'x-file-name': 'report.pdf',
};
