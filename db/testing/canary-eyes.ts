import { panelIdOf } from '../seed/haringey-panels.ts';
import { actionIdOf, areaIdOf } from '../seed/haringey-plan.ts';
import { personIdOf } from '../seed/people-rows.ts';
import type { Hidden } from './canaries.ts';

/* For tests only: what of the world is none of whose business, by hand. */

const list = (values: readonly string[]) => values.map((value) => `'${value}'`).join(', ');
const whole = (...tables: string[]) => Object.fromEntries(tables.map((table) => [table, '1']));
const machinery = whole('audit_events', 'audit_contents', 'identity_sessions', 'identities', 'sign_in_failures');
const course = ['stage_changes', 're_checks', 'deadline_changes', 'rag_overrides', 'action_dependencies'];
export const narrative = whole(
  ...course,
  ...['actions', 'milestones', 'progress_updates', 'update_clearings', 'recommendations'],
  ...['recommendation_corrections', 'inspections', 'judgements'],
  ...['measures', 'measure_points', 'evidence', 'evidence_decisions', 'evidence_files'],
  ...['action_states', 'plan_states', 'recommendation_states'],
  ...['themes', 'recommendation_themes', 'theme_routings', 'carried_recommendations', 'progress_verdicts'],
);
const consulted = whole('consultation_drafts', 'draft_comments', 'comment_answers', 'recommendation_answers');
/** Of a draft sent to them: the comments that are neither theirs nor their panel’s, with what was answered. */
function commentsBeside(who: Parameters<typeof personIdOf>[0], panelId = '') {
  const others = `written_by <> '${personIdOf(who)}' and coalesce(for_panel_id, '-') <> '${panelId}'`;
  return {
    draft_comments: others,
    comment_answers: `comment_id in (select id from draft_comments where ${others})`,
    recommendation_answers: '1',
  };
}
/** A report that is not published is for those who make it and sign for it. */
const drafted = whole('panel_reports', 'panel_report_texts', 'exempt_marks');
/** What was frozen, published or not, in any copy. */
const frozen = whole('frozen_reports', 'frozen_report_files', 'report_publications');
/** For who reads the public copy of what is published: the whole one, and its files. */
const wholeCopies = { frozen_reports: '1', frozen_report_files: "copy = 'whole'" };
const seenOfFrozen = [
  'public_document_id',
  'content_hash',
  'frozen_by',
  'frozen_by_post',
  'frozen_at',
  'frozen_on',
].map((column) => `frozen_reports.${column}`);
/** What panels other than these meet for and resolve. */
function meetingsBeside(...panelIds: string[]) {
  const others = `panel_id not in (${list(panelIds)})`;
  return { meetings: others, meeting_decisions: `meeting_id in (select id from meetings where ${others})` };
}
const chairOf = (panelId: string) => `select chair_post_id from panels where id = '${panelId}'`;
const isPublished = 'select f.report_id from frozen_reports f join report_publications p on p.frozen_report_id = f.id';
/** For who reads what is published to the panel. */
const stillDrafted = { ...drafted, panel_reports: `id not in (${isPublished})` };
/** What panels asked and recommended, but for the rows that are theirs; a note is its author’s alone, a draft of a response too. */
export function panelMattersBeside(who: Parameters<typeof personIdOf>[0], theirs = '0') {
  const [questions, recommended] = ['panel_questions', 'panel_recommendations'].map(
    (table) => `select id from ${table} where not (${theirs})`,
  );
  return {
    panel_questions: `id in (${questions})`,
    panel_question_answers: `question_id in (${questions})`,
    panel_recommendations: `id in (${recommended})`,
    panel_responses: `given_at is null or panel_recommendation_id in (${recommended})`,
    private_notes: `person_id <> '${personIdOf(who)}'`,
  };
}
/** Nothing of a submission, and nothing of the timetable to it, is for those who do not read the plan whole. */
const submitted = whole(
  ...['timetable_meetings', 'timetable_steps'],
  ...['plan_approvals', 'plan_versions', 'plan_version_files', 'plan_sendings', 'ofsted_answers', 'publications'],
);
/** How long it is kept, and why it is held, is for who holds it, who confirms its disposal and who looks after the installation. */
const held = whole('legal_holds', 'plan_retentions', 'plan_disposals');
/** Whom the plan was opened to without an account, and who looked, is for who grants and who audits. */
const opened = whole('inspector_links', 'view_records');
const cleared = "select progress_update_id from update_clearings where decision = 'cleared'";
const routed = `select action_id from action_recommendations where recommendation_id in (${list([1, 2, 3].map(areaIdOf))})`;
const shownPosts = (actionIds: string) =>
  `select owner_post_id from actions where id in (${actionIds}) union select coalesce(deputy_post_id, '') from actions where id in (${actionIds})`;
const postsOf = (seat: Parameters<typeof personIdOf>[0]) =>
  `select post_id from post_holdings where person_id = '${personIdOf(seat)}'`;
const postsAskedBy = (panel: string) =>
  `select owner_post_id from panel_questions where owner_post_id is not null and panel_id = '${panelIdOf(panel)}'`;
const ownersPosts = `select post_id from post_holdings where person_id = '${personIdOf('owner')}' and until_on is null`;
const ownersActions = `select id from actions where owner_post_id in (${ownersPosts}) or deputy_post_id in (${ownersPosts})`;
const doctors = `'${actionIdOf('2.2')}'`;
const doctorsMeasures = `select measure_id from measure_links where action_id = ${doctors}`;

/** Themes under which nothing stands that they see: through a recommendation routed to them, or answered by an action of theirs. */
const themesBeside = (areas: readonly number[]) =>
  `id not in (select theme_id from recommendation_themes where ended_at is null and recommendation_id in (${list(areas.map(areaIdOf))}))`;

/** By hand from rules §5: whose eyes, and what of the world is none of their business. */
export const eyes: Record<string, Hidden> = {
  'panel-member': {
    rows: {
      ...machinery,
      ...held,
      ...stillDrafted,
      ...wholeCopies,
      ...submitted,
      ...opened,
      ...narrative,
      actions: `id not in (${routed})`,
      milestones: `action_id not in (${routed})`,
      progress_updates: `action_id not in (${routed}) or id not in (${cleared})`,
      update_clearings: '1',
      recommendations: `id not in (${list([1, 2, 3].map(areaIdOf))})`,
      themes: themesBeside([1, 2, 3]),
      // Under a theme, what inspectors named is told with the inspection that named it.
      inspections: `id not in (select inspection_id from recommendations where id in (${list([1, 2, 3].map(areaIdOf))}))`,
      plans: '1',
      people: `id <> '${personIdOf('panel-member')}'`,
      posts: `id not in (${shownPosts(routed)}) and id not in (${postsOf('panel-member')}) and id not in (${chairOf(panelIdOf('scrutiny'))})`,
      ...meetingsBeside(panelIdOf('scrutiny')),
      // What turns the colour of an action that is shown is said: its measure's figures with their unit.
      measures: `id not in (select measure_id from measure_links where action_id in (${routed}))`,
      panels: "name not like 'Children%'",
      ...commentsBeside('panel-member', panelIdOf('scrutiny')),
      ...panelMattersBeside('panel-member', `panel_id = '${panelIdOf('scrutiny')}'`),
    },
    // When a cleared update was cleared, and what the plan is called, is part of the cleared position.
    seen: ['plans.title', 'update_clearings.decided_at', ...seenOfFrozen],
  },
  'corporate-parenting-member': {
    rows: {
      ...machinery,
      ...held,
      ...drafted,
      ...frozen,
      ...submitted,
      ...opened,
      ...narrative,
      ...whole('plans'),
      // Who owes the answer to their own panel’s question is theirs to know.
      posts: `id not in (${postsOf('corporate-parenting-member')}) and id not in (${chairOf(panelIdOf('corporate-parenting'))}) and id not in (${postsAskedBy('corporate-parenting')})`,
      ...meetingsBeside(panelIdOf('corporate-parenting')),
      people: `id <> '${personIdOf('corporate-parenting-member')}'`,
      panels: "name not like 'Corporate%'",
      ...consulted,
      ...panelMattersBeside('corporate-parenting-member', `panel_id = '${panelIdOf('corporate-parenting')}'`),
    },
  },
  'designated-doctor': {
    rows: {
      ...machinery,
      ...held,
      ...drafted,
      ...frozen,
      ...submitted,
      ...opened,
      actions: `id <> ${doctors}`,
      action_states: `action_id <> ${doctors}`,
      recommendation_states: `recommendation_id <> '${areaIdOf(2)}'`,
      milestones: `action_id <> ${doctors}`,
      measures: `id not in (${doctorsMeasures})`,
      measure_points: `measure_id not in (${doctorsMeasures})`,
      evidence: `action_id <> ${doctors}`,
      evidence_decisions: `evidence_id not in (select id from evidence where action_id = ${doctors})`,
      ...Object.fromEntries(course.map((table) => [table, `action_id <> ${doctors}`])),
      progress_updates: `action_id <> ${doctors}`,
      update_clearings: `progress_update_id not in (select id from progress_updates where action_id = ${doctors})`,
      recommendations: `id <> '${areaIdOf(2)}'`,
      recommendation_corrections: `recommendation_id <> '${areaIdOf(2)}'`,
      ...whole('recommendation_themes', 'theme_routings', 'carried_recommendations', 'progress_verdicts'),
      themes: themesBeside([2]),
      inspections: 'id not in (select inspection_id from plan_inspections)',
      judgements: 'inspection_id not in (select inspection_id from plan_inspections)',
      people: `id <> '${personIdOf('designated-doctor')}' and id not in (select decided_by from update_clearings)`,
      posts: `id not in (${shownPosts(doctors)}) and id not in (select overseen_by_post_id from plans)`,
      ...commentsBeside('designated-doctor'),
      ...meetingsBeside(),
      ...panelMattersBeside('designated-doctor', `coalesce(action_id, '') = ${doctors}`),
    },
  },
  administrator: {
    rows: {
      ...{ ...machinery, ...drafted, ...frozen, ...submitted, ...narrative, ...consulted, ...meetingsBeside() },
      ...panelMattersBeside('administrator'),
    },
    seen: ['identities.name', 'identities.email'],
  },
  owner: {
    rows: {
      ...machinery,
      ...held,
      ...opened,
      ...stillDrafted,
      ...wholeCopies,
      ...panelMattersBeside('owner', '1'),
      stage_changes: `action_id not in (${ownersActions})`,
      deadline_changes: `action_id not in (${ownersActions})`,
      progress_updates: `action_id not in (${ownersActions}) and id not in (${cleared})`,
      update_clearings: `progress_update_id not in (select id from progress_updates where action_id in (${ownersActions}))`,
    },
    seen: ['update_clearings.decided_at', ...seenOfFrozen],
    // Exempt, and of an action of theirs (1.1); item 2 is another's.
    seenItems: [1],
  },
  observer: {
    rows: {
      ...{ ...machinery, ...held, ...stillDrafted, ...wholeCopies },
      ...panelMattersBeside('observer', '1'),
      ...{ progress_updates: `id not in (${cleared})`, update_clearings: '1' },
    },
    seen: ['update_clearings.decided_at', ...seenOfFrozen],
  },
};
/** The clerk of a panel and the lead member read drafts of its reports, and of updates what the observer does. */
const readsDrafts = (who: Parameters<typeof personIdOf>[0]) => ({
  rows: {
    ...machinery,
    ...held,
    ...opened,
    ...panelMattersBeside(who, '1'),
    ...{ progress_updates: `id not in (${cleared})`, update_clearings: '1' },
  },
  seen: ['update_clearings.decided_at'],
});
/** The lead member gives responses, and so reads their drafts. */
const { panel_responses: _drafts, ...ofLeadMember } = readsDrafts('lead-member').rows;
Object.assign(eyes, {
  clerk: readsDrafts('clerk'),
  'lead-member': { ...readsDrafts('lead-member'), rows: ofLeadMember },
});
