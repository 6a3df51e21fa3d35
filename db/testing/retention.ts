import { database } from '../database.ts';
import { newId } from '../new-id.ts';
import { planId } from '../seed/haringey-plan.ts';
import { personIdOf } from '../seed/people-rows.ts';
import { actorOf, juneMoment } from '../testing.ts';
import { keepActionState } from '../writes/plans/states.ts';
import { confirmDisposal } from '../writes/retention/confirmed-disposals.ts';
import { endDisposalProposal, proposeDisposal, setRetention } from '../writes/retention/disposals.ts';
import { liftLegalHold, placeLegalHold } from '../writes/retention/legal-holds.ts';

/* For tests only: a plan at the end of its time. */

const rule = { years: 7, basis: 'Retention schedule, 12.3' };
const why = { reason: 'Its time has run out' };

/** The last day of the example's plan, were every action withdrawn on 30 June 2023, is 30 June 2030; this is the day after. */
export const whenOver = {
  today: '2030-07-01',
  now: '2030-07-01T08:20:00.000Z',
  clock: '2030-07-01T08:20:00.000Z',
};

/** Every action withdrawn, past the rules of stages, and kept so; and how long the plan is kept. */
export function endedPlan(): string {
  const client = database().$client;
  client.exec("update actions set stage = 'withdrawn', stage_since_on = '2023-06-30'");
  for (const actionId of client.prepare('select id from actions').pluck().all() as string[]) {
    keepActionState(actionId, actorOf('plan-lead'), 'stage-taken', juneMoment);
  }
  setRetention(actorOf('administrator'), planId, rule, 0, juneMoment);
  return planId;
}

/** Proposed by the administrator on the day after its last. */
export const proposedDisposal = () => proposeDisposal(actorOf('administrator'), endedPlan(), why, whenOver).id;

export const disposeNow = () => confirmDisposal(actorOf('director'), proposedDisposal(), whenOver);

/** A proposal on a plan that could not be proposed, as a row. */
export function proposedPastTheRules(id: string): string {
  const disposalId = newId();
  database()
    .$client.prepare(
      'insert into plan_disposals (id, plan_id, reason, proposed_by, proposed_at) values (?, ?, ?, ?, ?)',
    )
    .run(disposalId, id, why.reason, personIdOf('administrator'), juneMoment.now);
  return disposalId;
}

/** A hold, a lifted one, a rule and a proposal, with words in every column. */
export function putRetention(): void {
  const { id } = held();
  liftLegalHold(actorOf('director'), id, { reason: 'It has ended' }, juneMoment);
  held();
  setRetention(actorOf('administrator'), planId, rule, 0, juneMoment);
  proposedPastTheRules(planId);
}

const held = () => placeLegalHold(actorOf('plan-lead'), planId, { reason: 'Public inquiry' }, juneMoment);

/** For the test of every write: each of these, what it needs done before, and what the trail then tells. */
export const retentionWrites = {
  placeLegalHold: { event: 'legal-hold-placed', ready: () => held },
  liftLegalHold: {
    event: 'legal-hold-lifted',
    ready: () => {
      const { id } = held();
      return () => liftLegalHold(actorOf('director'), id, { reason: 'It has ended' }, juneMoment);
    },
  },
  setRetention: {
    event: 'retention-set',
    ready: () => () => setRetention(actorOf('administrator'), planId, rule, 0, juneMoment),
  },
  proposeDisposal: {
    event: 'disposal-proposed',
    ready: () => {
      endedPlan();
      return () => proposeDisposal(actorOf('administrator'), planId, why, whenOver);
    },
  },
  endDisposalProposal: {
    event: 'disposal-proposal-ended',
    ready: () => {
      const id = proposedDisposal();
      return () => endDisposalProposal(actorOf('director'), id, { reason: 'Not yet' }, whenOver);
    },
  },
  confirmDisposal: {
    event: 'plan-disposed',
    ready: () => {
      const id = proposedDisposal();
      return () => confirmDisposal(actorOf('director'), id, whenOver);
    },
  },
};
