import { and, asc, eq, inArray } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { findActorOfPerson } from '#db/reads/people/actors.ts';
import { postWordsOf } from '#db/reads/people/post-words.ts';
import { frozenReports } from '#db/schema/frozen-reports.ts';
import { panelItems, panelReports } from '#db/schema/panel-reports.ts';
import { panels } from '#db/schema/panels.ts';
import { actions, plans } from '#db/schema/plans.ts';
import { planVersions } from '#db/schema/submissions.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import type { DisposalCertificate } from '#domain/retention/certificate.ts';
import { keptUntil } from '#domain/retention/retention.ts';
import { disposalFactsOf, retentionOf } from './disposal-facts.ts';
import type { DisposalRow } from './disposals.ts';
import { filesOfRecord, hashedRecord } from './working-record.ts';

/** What is written down of a disposal, before it is done. For the write that confirms it, which has checked everything. */
export function certificateOf(disposal: DisposalRow, confirming: Actor, moment: Moment): DisposalCertificate {
  const { planId } = disposal;
  const plan = database().select({ id: plans.id, title: plans.title }).from(plans).where(eq(plans.id, planId)).get();
  const [rule, { endedOn }] = [retentionOf(planId), disposalFactsOf(planId)];
  if (!plan || !rule) throw new Error('A plan that can be disposed of has a rule.');
  const { years, basis } = rule;
  const proposer = findActorOfPerson(disposal.proposedBy, moment.today);
  return {
    plan,
    rule: { years, basis, endedOn, keptUntilOn: keptUntil(endedOn, years) },
    proposed: {
      byPost: postWordsOf(proposer?.postIds ?? [], 'An administrator'),
      at: disposal.proposedAt,
      reason: disposal.reason,
    },
    confirmed: { byPost: postWordsOf(confirming.postIds, 'A director'), at: moment.now },
    gone: hashedRecord(planId),
    files: filesOfRecord(planId),
    stays: { versions: versionsOf(planId), reports: reportsOf(planId) },
  };
}

function versionsOf(planId: string) {
  const { number, sealedOn, contentHash } = planVersions;
  return database()
    .select({ number, sealedOn, contentHash })
    .from(planVersions)
    .where(eq(planVersions.planId, planId))
    .orderBy(asc(number))
    .all();
}

/** The frozen reports to panels that were told of an action of this plan. */
function reportsOf(planId: string) {
  const told = database()
    .select({ id: panelItems.panelId })
    .from(panelItems)
    .innerJoin(actions, and(eq(actions.id, panelItems.actionId), eq(actions.planId, planId)));
  return database()
    .select({ panel: panels.name, number: panelReports.number, contentHash: frozenReports.contentHash })
    .from(frozenReports)
    .innerJoin(panelReports, eq(panelReports.id, frozenReports.reportId))
    .innerJoin(panels, eq(panels.id, panelReports.panelId))
    .where(inArray(panels.id, told))
    .orderBy(asc(panels.name), asc(panelReports.number))
    .all();
}
