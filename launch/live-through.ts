import { database } from '#db/database.ts';
import { installation } from '#db/schema/installation.ts';
import { livedArea1Homes } from '#db/seed/december-2023/area-1-homes.ts';
import { livedArea1Planning } from '#db/seed/december-2023/area-1-planning.ts';
import { livedArea2 } from '#db/seed/december-2023/area-2.ts';
import { livedArea3 } from '#db/seed/december-2023/area-3.ts';
import { livedArea4 } from '#db/seed/december-2023/area-4.ts';
import { livedArea5 } from '#db/seed/december-2023/area-5.ts';
import { addDays } from '#domain/dates/dates.ts';
import { runDay } from '#jobs/run-day.ts';
import { type Act, perform } from './december/act.ts';
import { actsOfAction } from './december/action-acts.ts';
import { actsOfMeetings } from './december/meeting-acts.ts';
import { actsOfPanels } from './december/panel-acts.ts';
import { actsOfPlan } from './december/plan-acts.ts';
import { actsOfReports } from './december/report-acts.ts';
import { actsOfTimetable } from './december/timetable-acts.ts';

const FIRST = '2023-06-30';

/** Everything the example's people do after the morning of 30 June 2023, in order. */
function everyAct(): Act[] {
  const ofActions = [livedArea1Planning, livedArea1Homes, livedArea2, livedArea3, livedArea4, livedArea5]
    .flat()
    .flatMap(actsOfAction);
  return [
    ...actsOfPlan(),
    ...actsOfMeetings(),
    ...actsOfTimetable(),
    ...actsOfPanels(),
    ...actsOfReports(),
    ...ofActions,
  ].sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

/**
 * Lives through the example's days after 30 June 2023 up to one: each morning what the scheduler would have run, then what its people
 * do, by the same writes as on screen. The last day ends before ten: from then on the reader acts.
 */
export async function liveTo(lastDay: string): Promise<void> {
  const clock = new Date().toISOString();
  const acts = everyAct();
  for (let day = FIRST; day <= lastDay; day = addDays(day, 1)) {
    if (day > FIRST) {
      database().update(installation).set({ exampleDayOn: day }).run();
      await runDay({ today: day, now: `${day}T05:30:00.000Z`, clock });
    }
    for (const act of acts) if (act.at.startsWith(day)) await perform(act, clock);
  }
}
