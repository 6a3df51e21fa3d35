import { and, eq, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { progressUpdates, updateClearings } from '#db/schema/progress-updates.ts';
import type { LivedAction, LivedCheck, LivedDate, LivedUpdate } from '#db/seed/december-2023/lived-facts.ts';
import { actionIdOf, planActions } from '#db/seed/haringey-plan.ts';
import type { SeatKey } from '#db/seed/people-and-posts.ts';
import type { SeedDecision } from '#db/seed/plan-facts.ts';
import { seedId } from '#db/seed/seed-id.ts';
import { askDeadlineChange, decideDeadlineChange } from '#db/writes/actions/deadline-changes.ts';
import { completeMilestone, dropMilestone } from '#db/writes/actions/milestone-acts.ts';
import {
  closeAction,
  failVerification,
  passReCheck,
  verifyAction,
  withdrawAction,
} from '#db/writes/actions/stage-acts.ts';
import { overrideRag } from '#db/writes/rag/rag-overrides.ts';
import { clearUpdate, postProgressUpdate, returnUpdate } from '#db/writes/updates/progress-updates.ts';
import { defaultReCheckMonths } from '#domain/actions/re-checks.ts';
import type { Act } from './act.ts';
import { evidenceActs } from './evidence-acts.ts';

/** Everything that is done about one action in the months of the example. */
export function actsOfAction(lived: LivedAction): Act[] {
  const { ref, waiting, updates = [], milestones = [], evidence = [], newDates = [], checks = [], colour } = lived;
  const actionId = actionIdOf(ref);
  const owner = planActions.find((action) => action.ref === ref)?.owner as SeatKey;
  const acts = [
    ...(waiting ? [decision(actionId, waiting)] : []),
    ...updates.flatMap((update) => updateActs(actionId, owner, update)),
    ...evidence.flatMap((piece) => evidenceActs(ref, owner, piece)),
    ...newDates.flatMap((asked) => dateActs(actionId, owner, asked)),
    ...checks.map((check) => checkAct(actionId, check)),
  ];
  for (const [position, at, dropped] of milestones) {
    const id = seedId(`milestone ${ref} ${position}`);
    acts.push({
      at,
      by: 'plan-lead',
      run: (actor, moment) =>
        dropped ? dropMilestone(actor, id, dropped, moment) : completeMilestone(actor, id, moment.today, moment),
    });
  }
  if (colour) {
    const { at, by, ...set } = colour;
    acts.push({ at, by, run: (actor, moment) => overrideRag(actor, actionId, set, moment) });
  }
  return acts;
}

/** The update that waits on an action. Each is decided before the next is posted. */
function waitingUpdate(actionId: string): string {
  const row = database()
    .select({ id: progressUpdates.id })
    .from(progressUpdates)
    .leftJoin(updateClearings, eq(updateClearings.progressUpdateId, progressUpdates.id))
    .where(and(eq(progressUpdates.actionId, actionId), isNull(updateClearings.decision)))
    .get();
  if (!row) throw new Error('No update waits on this action.');
  return row.id;
}

function decision(actionId: string, { decision: what, at, comment = '', by = 'plan-lead' }: SeedDecision): Act {
  return {
    at,
    by,
    run: (actor, moment) =>
      what === 'cleared'
        ? clearUpdate(actor, waitingUpdate(actionId), moment)
        : returnUpdate(actor, waitingUpdate(actionId), comment, moment),
  };
}

function updateActs(actionId: string, owner: SeatKey, update: LivedUpdate): Act[] {
  const { posted, by = owner, declared, done, difference = '', forecastOn = null, nextStep = '' } = update;
  const { proposes = null, noChange = false, decided } = update;
  const said = { declaredRag: declared, noChange, done, difference, forecastOn, nextStep, proposedStage: proposes };
  const post: Act = {
    at: posted,
    by,
    run: (actor, moment) => postProgressUpdate(actor, actionId, { ...said, confirmed: true }, moment),
  };
  return decided ? [post, decision(actionId, decided)] : [post];
}

function dateActs(actionId: string, owner: SeatKey, { asked, by = owner, toOn, reason, decided }: LivedDate): Act[] {
  let id = '';
  const ask: Act = {
    at: asked,
    by,
    run: (actor, moment) => {
      id = askDeadlineChange(actor, actionId, { toOn, reason, confirmed: true }, moment).id;
    },
  };
  if (!decided) return [ask];
  const { at, decision: what, grantedOn = null, why } = decided;
  const said = { decision: what, grantedOn, decisionReason: why, panelId: null, decidedOn: null, confirmed: true };
  return [ask, { at, by: 'plan-lead', run: (actor, moment) => decideDeadlineChange(actor, id, said, moment) }];
}

function checkAct(actionId: string, check: LivedCheck): Act {
  const { at } = check;
  switch (check.act) {
    case 'verify': {
      const said = { sampled: check.sampled, found: check.found, reCheckMonths: [...defaultReCheckMonths] };
      return { at, by: 'checker', run: (actor, moment) => verifyAction(actor, actionId, said, moment) };
    }
    case 'fail-verification':
      return { at, by: 'checker', run: (actor, moment) => failVerification(actor, actionId, check.reason, moment) };
    case 'pass-re-check':
      return { at, by: 'checker', run: (actor, moment) => passReCheck(actor, actionId, check.found, moment) };
    case 'close': {
      const said = { decision: check.decision, decidedOn: check.decidedOn };
      return { at, by: check.by, run: (actor, moment) => closeAction(actor, actionId, said, moment) };
    }
    case 'withdraw': {
      const said = { reason: check.reason, confirmedLeftWithoutAction: [] };
      return { at, by: check.by, run: (actor, moment) => withdrawAction(actor, actionId, said, moment) };
    }
    default:
      return check satisfies never;
  }
}
