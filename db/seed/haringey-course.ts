import { statusOf } from '#domain/actions/action-status.ts';
import { reCheckSchedule } from '#domain/actions/re-checks.ts';
import type { StageAct } from '#domain/actions/stage-guards.ts';
import { publishedCalendar } from '#domain/clocks/bank-holidays.ts';
import { addDays } from '#domain/dates/dates.ts';
import type { Stage } from '#domain/vocabulary.ts';
import { statusRecords } from '../schema/rag-history.ts';
import { reChecks, stageChanges } from '../schema/stage-changes.ts';
import { fill } from './fill.ts';
import { personIdOf } from './people-rows.ts';
import type { SeedAction } from './plan-facts.ts';
import { seedId } from './seed-id.ts';

/** What the checker sampled and found. Invented, as everything about actions is. */
const verifications: Record<string, { sampled: string; found: string }> = {
  '2.1': {
    sampled: 'Three notifications of May, followed from the call to the first visit.',
    found: 'All three came by the single way in and were passed to the lead within a day.',
  },
  '4.1': {
    sampled: 'Twenty supervision records of May, four from each service.',
    found: 'Seventeen used the template in full; the other three lacked the date of the next session.',
  },
};

/** Called delivered too early: the checker’s reason, and the instant of it. */
const failed: Record<string, { at: string; reason: string }> = {
  '4.1': {
    at: '2023-05-23T13:10:00.000Z',
    reason: 'Nine of 20 records were still on the old template, all of two teams. Brief them again.',
  },
};

/** When an action of the example was last re-opened. */
export const reopenedAtOf = (ref: string): string | null => failed[ref]?.at ?? null;

type Change = { act: StageAct; to: Stage; at: string; reason?: string };

/** The acts that brought an action to where it stands, oldest first. */
function changesOf(action: SeedAction): Change[] {
  const changes: Change[] = [];
  let stage: Stage = 'not-started';
  for (const { proposes, decided } of action.updates) {
    if (decided?.decision !== 'cleared' || !proposes || proposes === 'not-started' || proposes === stage) continue;
    if (proposes === 'in-progress' && stage !== 'not-started') continue;
    changes.push({ act: proposes === 'delivered' ? 'deliver' : 'start', to: proposes, at: `${decided.at}:00.000Z` });
    stage = proposes;
    const failure = failed[action.ref];
    if (proposes === 'delivered' && failure && failure.at > `${decided.at}:00.000Z`) {
      changes.push({ act: 'fail-verification', to: 'in-progress', ...failure });
      stage = 'in-progress';
    }
  }
  if (action.stage === 'verified') {
    changes.push({ act: 'verify', to: 'verified', at: `${action.stageSinceOn}T13:00:00.000Z` });
  }
  return changes;
}

/** The changes of stage behind the plan as it stands, the re-checks of what is verified, and the status of every week until its day. */
export function fillCourse(
  planId: string,
  actions: readonly SeedAction[],
  idOf: (ref: string) => string,
  dayOn: string,
): void {
  for (const action of actions) {
    const actionId = idOf(action.ref);
    let from: Stage = 'not-started';
    for (const { act, to, at, reason = '' } of changesOf(action)) {
      const id = seedId(`stage change ${action.ref} ${at}`);
      const by = personIdOf(act === 'start' || act === 'deliver' ? 'plan-lead' : 'checker');
      const said = act === 'verify' ? verifications[action.ref] : { reason };
      const change = {
        id,
        actionId,
        planId,
        act,
        fromStage: from,
        toStage: to,
        by,
        at,
        onDate: at.slice(0, 10),
        ...said,
      };
      fill(stageChanges, [change]);
      if (act === 'verify') {
        const due = reCheckSchedule(at.slice(0, 10));
        fill(
          reChecks,
          due.map((dueOn, place) => ({
            id: seedId(`re-check ${action.ref} ${place + 1}`),
            actionId,
            verificationId: id,
            number: place + 1,
            dueOn,
          })),
        );
      }
      from = to;
    }
  }
  fill(
    statusRecords,
    actions.flatMap((action) => recordsOf(action, idOf(action.ref), dayOn)),
  );
}

/** How it stood on a day of the past: what was cleared, done and decided by then. */
function standingOn(action: SeedAction, on: string) {
  const cleared = action.updates.findLast(
    (update) => update.decided?.decision === 'cleared' && update.decided.at.slice(0, 10) <= on,
  );
  const begun = action.startOn <= on ? 'in-progress' : 'not-started';
  const known = changesOf(action).findLast(({ at }) => at.slice(0, 10) <= on)?.to;
  const stage = action.stage === 'not-started' ? 'not-started' : (known ?? begun);
  const { computed, declared } = statusOf(
    {
      stage,
      startOn: action.startOn,
      deadlineOn: action.deadlineOn,
      forecastOn: cleared?.forecastOn ?? null,
      declared: cleared?.declared ?? null,
      milestones: action.milestones.map(([title, dueOn, doneOn], place) => ({
        position: place + 1,
        title,
        dueOn,
        doneOn: doneOn && doneOn <= on ? doneOn : null,
        dropped: false,
      })),
      requests: [],
      measures: [],
    },
    on,
    publishedCalendar,
  );
  return { stage, declared, computed, override: null };
}

function recordsOf(action: SeedAction, actionId: string, dayOn: string): (typeof statusRecords.$inferInsert)[] {
  const rows: (typeof statusRecords.$inferInsert)[] = [];
  for (let on = '2023-04-24'; on < dayOn; on = addDays(on, 1)) {
    const standing = standingOn(action, on);
    const last = rows.at(-1);
    const same =
      last &&
      last.stage === standing.stage &&
      last.declared === standing.declared &&
      last.computed === standing.computed;
    if (!same) rows.push({ actionId, onDate: on, ...standing });
  }
  return rows;
}
