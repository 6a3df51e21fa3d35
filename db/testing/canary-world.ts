import { addDependency } from '#db/writes/actions/action-dependencies.ts';
import { askDeadlineChange, decideDeadlineChange } from '#db/writes/actions/deadline-changes.ts';
import { verifyAction } from '#db/writes/actions/stage-acts.ts';
import { recordView } from '#db/writes/audit/view-records.ts';
import { correctRecommendation, setAsideRecommendation } from '#db/writes/inspections/recommendations.ts';
import { takeBackDecision } from '#db/writes/panels/meeting-decisions.ts';
import { callOffMeeting } from '#db/writes/panels/meetings.ts';
import { openSession } from '#db/writes/people/sessions.ts';
import { recordSignInFailure } from '#db/writes/people/sign-in.ts';
import { overrideRag } from '#db/writes/rag/rag-overrides.ts';
import { database } from '../database.ts';
import { decisionIdOf, meetingIdOf } from '../seed/haringey-meetings.ts';
import { actionIdOf, areaIdOf, planId } from '../seed/haringey-plan.ts';
import { personIdOf } from '../seed/people-rows.ts';
import { actorOf, juneMoment as moment } from '../testing.ts';
import { askInJuly } from './meetings.ts';
import { grantedLink } from './opening.ts';
import { draftedReport, publishedWithExempt } from './panel-reports.ts';
import { putPanelMatters } from './panels.ts';
import { putAtStage } from './stages.ts';
import { submittedVersion } from './submissions.ts';

/* For tests only: something to mark in every column. */

/** Made by the product's own writes in the world of 30 June: every column that can hold text does. */
export function fillEveryColumn(): void {
  const lead = actorOf('plan-lead');
  publishedWithExempt('2023-07-20', [1, 2], moment);
  submittedVersion();
  draftedReport(moment);
  recordView({ linkId: grantedLink().id }, { thing: 'live-position', subjectId: planId }, '192.0.2.7', moment);
  for (const area of [1, 2, 4]) {
    const words = { text: `Corrected words of area ${area}.`, reason: 'Misread', version: 1 };
    correctRecommendation(lead, areaIdOf(area), words, moment);
  }
  setAsideRecommendation(lead, areaIdOf(5), { reason: 'Named twice' }, moment);
  putAtStage(actionIdOf('3.1'), 'delivered');
  verifyAction(actorOf('checker'), actionIdOf('3.1'), { sampled: 'Ten', found: 'Nine', reCheckMonths: [6] }, moment);
  for (const ref of ['1.1', '2.2', '4.2']) {
    const id = actionIdOf(ref);
    overrideRag(lead, id, { colour: 'red', reason: 'Known to be late', untilOn: '2023-07-31' }, moment);
    const asked = askDeadlineChange(lead, id, { toOn: '2024-01-31', reason: 'Vacant posts', confirmed: true }, moment);
    const refused = { decision: 'refused' as const, decisionReason: 'Too late', grantedOn: null };
    const decision = { ...refused, panelId: null, decidedOn: null, confirmed: false };
    decideDeadlineChange(actorOf('second-plan-lead'), asked.id, decision, moment);
    addDependency(lead, id, actionIdOf('5.1'), moment);
  }
  for (const [panel, on] of [
    ['scrutiny', '2024-01-22'],
    ['corporate-parenting', '2024-01-11'],
  ] as const) {
    callOffMeeting(actorOf('clerk'), meetingIdOf(panel, on), 'Too few members can come', moment);
  }
  takeBackDecision(actorOf('clerk'), decisionIdOf('scrutiny', '2023-06-26', 2), 'Another meeting’s', moment);
  askInJuly();
  openSession(
    {
      id: personIdOf('owner'),
      identityId: database()
        .$client.prepare("select identity_id from people where email like 'owner@%'")
        .pluck()
        .get() as string,
    },
    moment,
  );
  recordSignInFailure(['email:somebody'], moment);
  putPanelMatters();
  const client = database().$client;
  client.exec("update milestones set dropped_reason = 'No longer needed' where done_on is null");
  client.exec("update actions set partner_body = 'A partner' where partner_body is null");
}
