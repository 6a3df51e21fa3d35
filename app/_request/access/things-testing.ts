import { database } from '#db/database.ts';
import { decisionIdOf, meetingIdOf } from '#db/seed/haringey-meetings.ts';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { actionIdOf, areaIdOf, planId, updateIdOf } from '#db/seed/haringey-plan.ts';
import { themeIdOf } from '#db/seed/haringey-themes.ts';
import { inspectionIdOf } from '#db/seed/inspection-rows.ts';
import { personIdOf, postIdOf } from '#db/seed/people-rows.ts';
import { seedId } from '#db/seed/seed-id.ts';
import { withoutClerk } from '#db/testing/meetings.ts';
import { linkInput } from '#db/testing/opening.ts';
import { publishedReport } from '#db/testing/panel-reports.ts';
import { putPanelMatters, reportId } from '#db/testing/panels.ts';
import { proposedPastTheRules } from '#db/testing/retention.ts';
import { submittedVersion } from '#db/testing/submissions.ts';
import { added, newTheme } from '#db/testing/themes.ts';
import { actorOf, juneMoment as moment } from '#db/testing.ts';
import { addDependency } from '#db/writes/actions/action-dependencies.ts';
import { askDeadlineChange } from '#db/writes/actions/deadline-changes.ts';
import { withdrawAction } from '#db/writes/actions/stage-acts.ts';
import { proclaimDay } from '#db/writes/clocks/calendar.ts';
import { setAsideRecommendation } from '#db/writes/inspections/recommendations.ts';
import { askForExport } from '#db/writes/jobs/long-jobs.ts';
import { grantInspectorLink } from '#db/writes/links/inspector-links.ts';
import { queueTestMessage } from '#db/writes/mail/mail-administration.ts';
import { grantExemptReading, markExempt } from '#db/writes/panel-reports/exempt-marks.ts';
import { startPanelReport } from '#db/writes/panel-reports/panel-reports.ts';
import { setAway } from '#db/writes/people/absences.ts';
import { createPlan } from '#db/writes/plans/plans.ts';
import { overrideRag } from '#db/writes/rag/rag-overrides.ts';
import { placeLegalHold } from '#db/writes/retention/legal-holds.ts';
import { routeThemeToPanel } from '#db/writes/themes/theme-routings.ts';
import { createPlanInput } from '#domain/plans/plans.ts';
import type { Noun } from './rule.ts';

/* For tests only: things of every kind, and by hand from rules §5 who knows of each and whose each is. */

/** `knownTo`: the principals in whose scope it is; everyone else is answered as for an unknown id. `theirs`: whose own it is. */
export type Thing = {
  name: string;
  id: string;
  knownTo: string;
  theirs: string;
  /** Over: who may do a verb can be refused by its state. */
  over?: true;
};

/** A council owner and all who read the plan whole. */
const WHOLE = 'OLSKDMCB';

const first = (sql: string): string => database().$client.prepare(sql).pluck().get() as string;
const ofAction = (table: string, ref: string) =>
  first(`select id from ${table} where action_id = '${actionIdOf(ref)}' order by rowid desc limit 1`);

/** The actions that the others hang on: the owner's and routed to P's panel; nobody's here; the partner's; withdrawn. */
const owners = { knownTo: `${WHOLE}P`, theirs: 'OP' };
const nobodys = { knownTo: WHOLE, theirs: '' };
const partners = { knownTo: `${WHOLE}QP`, theirs: 'QP' };
/** What hangs on an action is not shown to a panel: it reads the action's cleared position. */
const withoutPanel = ({ knownTo, theirs }: typeof owners) => ({
  knownTo: knownTo.replace('P', ''),
  theirs: theirs.replace('P', ''),
});
const three = (of: (ref: string) => string, panel = false): Thing[] =>
  (
    [
      ['the owner’s', '1.1', owners],
      ['nobody’s here', '4.2', nobodys],
      ['the partner’s', '2.2', partners],
    ] as const
  ).map(([name, ref, who]) => ({ name, id: of(ref), ...(panel ? who : withoutPanel(who)) }));

/** What an administrator looks after, by the name its id has in an address. */
export function installationIds(): Readonly<Record<string, string>> {
  const owner = personIdOf('owner');
  return {
    personId: owner,
    personRoleId: first(`select id from person_roles where person_id = '${owner}'`),
    panelId: panelIdOf('scrutiny'),
    memberId: seedId('panel member scrutiny panel-member'),
    postId: postIdOf('owner'),
    dayId: first('select id from proclaimed_days'),
    messageId: first('select id from outbox_messages limit 1'),
    planId,
  };
}

const one = (name: string, id: string, knownTo: string, theirs = ''): Thing[] => [{ name, id, knownTo, theirs }];

/** By noun; of a noun without things only an unknown id is asked for. */
export type Things = Readonly<Partial<Record<Noun, readonly Thing[]>>>;

/** Made by the product's own writes in the world of 30 June, which must be fresh. */
export function everyThing(): Things {
  const lead = actorOf('plan-lead');
  const owner = actorOf('owner');
  putPanelMatters();
  const unclerked = withoutClerk('excellence-for-children');
  const otherPlan = createPlan(
    lead,
    createPlanInput.parse({ title: 'Another plan', inspectionIds: [inspectionIdOf('ilacs-2018')] }),
    moment,
  ).id;
  const away = setAway(
    lead,
    { personId: personIdOf('owner'), fromOn: '2023-09-01', untilOn: '2023-09-08', confirmed: true },
    moment,
  ).id;
  const refs: readonly string[] = ['1.1', '4.2', '2.2'];
  const dependencies = new Map<string, string>(
    refs.map((ref) => [ref, addDependency(lead, actionIdOf(ref), actionIdOf('5.2'), moment).id]),
  );
  const newDate = { toOn: '2023-12-29', reason: 'Two vacant posts', confirmed: true };
  const changes = new Map<string, string>(
    (
      [
        ['1.1', 'owner'],
        ['4.2', 'performance'],
        ['2.2', 'admissions'],
      ] as const
    ).map(([ref, seat]) => [ref, askDeadlineChange(actorOf(seat), actionIdOf(ref), newDate, moment).id]),
  );
  const override = { colour: 'amber', reason: 'Known to be late', untilOn: '2023-07-31' } as const;
  const overrides = new Map<string, string>(
    refs.map((ref) => [ref, overrideRag(lead, actionIdOf(ref), override, moment).id]),
  );
  withdrawAction(lead, actionIdOf('5.3'), { reason: 'Done elsewhere', confirmedLeftWithoutAction: [] }, moment);
  submittedVersion();
  setAsideRecommendation(lead, areaIdOf(4), { reason: 'Printed twice' }, moment);
  proclaimDay(actorOf('administrator'), { date: '2023-07-05', name: 'A day of thanks', confirmed: true }, moment);
  queueTestMessage(actorOf('administrator'), moment);
  const opened = new Map([planId, otherPlan].map((id) => [id, grantInspectorLink(lead, id, linkInput(), moment).id]));
  const theme = themeIdOf('life-story-work');
  const partnersTheme = newTheme();
  added(partnersTheme, areaIdOf(2));
  const toPanel = { panelId: panelIdOf('corporate-parenting'), everyMeetings: 1, confirmed: true };
  const themeRouting = routeThemeToPanel(lead, theme, toPanel, moment).id;
  const job = askForExport(owner, planId, { form: 'json' }, moment).id;
  const whole = WHOLE;
  const ofPanel = (table: string, panel: string) =>
    first(`select id from ${table} where panel_id = '${panelIdOf(panel)}' order by number desc limit 1`);
  const published = publishedReport();
  const draft = startPanelReport(
    lead,
    { meetingId: meetingIdOf('scrutiny', '2024-01-22'), confirmed: true },
    moment,
  ).id;
  const mark = { part: 'live', itemNumber: null, paragraph: 2, publicInterest: 'A child could be known.' };
  const marked = markExempt(lead, draft, mark, moment).id;
  const granted = grantExemptReading(lead, draft, { personId: personIdOf('observer') }, moment).id;
  const hold = placeLegalHold(lead, planId, { reason: 'An inquiry' }, moment).id;
  const disposal = proposedPastTheRules(planId);
  return {
    absence: one('the owner’s', away, 'OQLSKDMCPRBA', 'O'),
    action: [
      ...three((ref) => actionIdOf(ref), true),
      { name: 'withdrawn', id: actionIdOf('5.3'), knownTo: whole, theirs: '', over: true },
    ],
    'action-dependency': three((ref) => dependencies.get(ref) ?? ''),
    'asking-panel': [
      ...one('P’s', panelIdOf('scrutiny'), `${whole}P`, 'PC'),
      ...one('R’s', panelIdOf('corporate-parenting'), `${whole}R`, 'RC'),
    ],
    'carried-recommendation': one('of the plan', seedId('carried ilacs-2023 2 ilacs-2018 9'), whole),
    comment: [
      ...one(
        'P’s panel’s',
        first(`select id from draft_comments where for_panel_id = '${panelIdOf('scrutiny')}' limit 1`),
        `${whole}P`,
      ),
      ...one('the partner’s', first('select id from draft_comments where for_panel_id is null limit 1'), `${whole}Q`),
    ],
    'consultation-draft': one('sent to P’s panel', first('select id from consultation_drafts'), `${whole}QP`, 'PQ'),
    // A clerk records what the panel decides; who decides in this plan is the state's to say.
    'deadline-change': three((ref) => changes.get(ref) ?? '').map((thing) =>
      thing.name.startsWith('nobody') ? thing : { ...thing, theirs: `${thing.theirs}C` },
    ),
    evidence: one('the owner’s', ofAction('evidence', '1.1'), whole, 'O'),
    inspection: one('of the plan', inspectionIdOf('ilacs-2023'), whole),
    inspections: one('as such', 'never-was', whole),
    // The administrator reads no plan and may end any link.
    'inspector-link': [
      ...one('to the plan', opened.get(planId) ?? '', `${whole}A`),
      ...one('to a plan S has no part in', opened.get(otherPlan) ?? '', `${whole.replace('S', '')}A`),
    ],
    installation: [],
    'legal-hold': one('on the plan', hold, whole),
    'long-job': one('the owner’s', job, 'O', 'O'),
    measure: one(
      'of the owner’s action',
      first(`select measure_id from measure_links where action_id = '${actionIdOf('1.1')}'`),
      whole,
      'O',
    ),
    'measure-point': one(
      'of the owner’s action',
      first(
        `select id from measure_points where measure_id in (select measure_id from measure_links where action_id = '${actionIdOf('1.1')}') limit 1`,
      ),
      ...([whole, 'O'] as const),
    ),
    meeting: [
      ...one('of P’s panel', meetingIdOf('scrutiny', '2023-09-14'), `${whole}P`, 'CP'),
      ...one('of a panel that C does not clerk', meetingIdOf('excellence-for-children', '2023-07-12'), whole),
    ],
    'meeting-decision': one('of P’s panel', decisionIdOf('scrutiny', '2023-06-26', 1), `${whole}P`, 'CP'),
    milestone: three((ref) => ofAction('milestones', ref), true),
    notice: [],
    'ofsted-answer': one('of the plan', first('select id from ofsted_answers'), whole),
    panel: [...one('P’s', panelIdOf('scrutiny'), 'P', 'P'), ...one('R’s', panelIdOf('corporate-parenting'), 'R', 'R')],
    'panel-report-draft': one('a draft to P’s panel', draft, 'LSKDMC', 'C'),
    'exempt-mark': one('of a draft to P’s panel', marked, 'LSKDMC', 'C'),
    'exempt-grant': one('of a draft to P’s panel', granted, 'LSKDMC', 'C'),
    'frozen-report': one('published to P’s panel', published, `${whole}P`, 'CP'),
    'panel-report': [
      ...one('a draft to P’s panel', draft, 'LSKDMC', 'C'),
      ...one('published to P’s panel', published, `${whole}P`, 'CP'),
    ],
    'panel-meetings': [
      ...one('P’s', panelIdOf('scrutiny'), `${whole}P`, 'CP'),
      ...one('that C does not clerk', unclerked, whole),
    ],
    'panel-question': [
      ...one('of P’s panel, on the partner’s action', ofPanel('panel_questions', 'scrutiny'), `${whole}QP`, 'QP'),
      ...one('of R’s panel', ofPanel('panel_questions', 'corporate-parenting'), `${whole}R`, 'R'),
    ],
    'panel-recommendation': [
      ...one('of P’s panel', ofPanel('panel_recommendations', 'scrutiny'), `${whole}QP`, 'QPC'),
      ...one('of R’s panel', ofPanel('panel_recommendations', 'corporate-parenting'), `${whole}R`, 'RC'),
    ],
    person: [
      ...one('the owner', personIdOf('owner'), 'OQLSKDMCPRBA', 'O'),
      ...one('the clerk', personIdOf('clerk'), 'OQLSKDMCPRBA'),
    ],
    plan: [
      ...one('that everything here is of', planId, `${whole}Q`, 'OQ'),
      ...one('that S has no part in', otherPlan, whole.replace('S', '')),
    ],
    // Whoever may hold a plan is shown what is proposed of it; nobody else is.
    'plan-disposal': one('of the plan', disposal, 'LSDA'),
    'plan-sending': one('of the plan', first('select id from plan_sendings'), whole),
    'plan-version': one('of the plan', first('select id from plan_versions'), whole, 'O'),
    post: one('the owner’s', postIdOf('owner'), 'OQLSKDMCPRBA', 'O'),
    'post-work': one('of the owner’s post', postIdOf('owner'), 'OLA', 'O'),
    'post-holding': one('the owner’s', seedId('holding owner owner substantive'), 'OQLSKDMCPRBA', 'O'),
    'private-note': [
      ...one('P’s', first(`select id from private_notes where person_id = '${personIdOf('panel-member')}'`), 'P', 'P'),
      ...one('the clerk’s', first(`select id from private_notes where person_id = '${personIdOf('clerk')}'`), 'C', 'C'),
    ],
    'progress-update': one('waiting, of the owner’s action', updateIdOf('1.1', '2023-06-30T07:43'), 'OLSKD', 'O'),
    'progress-verdict': one(
      'of a report whose plan S has no part in',
      seedId('verdict ilacs-2018 9 ilacs-2023'),
      whole.replace('S', ''),
    ),
    publication: one('of the report', first('select id from publications limit 1'), whole),
    'rag-override': three((ref) => overrides.get(ref) ?? ''),
    recommendation: [
      ...one('that the partner’s action answers', areaIdOf(2), `${whole}Q`, 'Q'),
      ...one('that the owner’s action answers', areaIdOf(5), whole, 'O'),
      ...one('set aside', areaIdOf(4), whole),
    ],
    // What stands in a report is corrected by who reads the whole report.
    'recommendation-of-inspection': [
      ...one('of the plan', areaIdOf(2), whole),
      ...one('that the owner’s action answers', areaIdOf(5), whole, 'O'),
      ...one('set aside', areaIdOf(4), whole),
    ],
    'recommendation-answer': [],
    'report-in-hand': one('published to P’s panel', reportId, `${whole}P`, 'PC'),
    'recommendation-theme': one('of the plan', seedId('theme life-story-work ilacs-2023 3'), whole),
    routing: one(
      'to P’s panel',
      first(`select id from routings where recommendation_id = '${areaIdOf(1)}'`),
      `${whole}Q`,
    ),
    submission: [
      ...one('of the plan', planId, whole),
      ...one('of a plan S has no part in', otherPlan, whole.replace('S', '')),
    ],
    theme: [
      // Area 3 is routed to the Scrutiny Panel; area 2, which the partner’s action answers, is too.
      ...one('of the plan', theme, `${whole}P`, 'P'),
      ...one('of the partner’s recommendation', partnersTheme, `${whole}PQ`, 'PQ'),
    ],
    'theme-routing': one('of the plan', themeRouting, whole),
  };
}
