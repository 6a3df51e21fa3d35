import { setUpInstallation } from '#db/writes/administration/installation-set-up.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { database } from '../database.ts';
import { installation } from '../schema/installation.ts';
import { fillConsultation } from './haringey-consultation.ts';
import { fillEvidence } from './haringey-evidence.ts';
import { fillMeasures } from './haringey-measures.ts';
import { fillMeetings } from './haringey-meetings.ts';
import { fillPanelMatters } from './haringey-panel-matters.ts';
import { fillPanels } from './haringey-panels.ts';
import { fillPlan, planId } from './haringey-plan.ts';
import { fillSubmission } from './haringey-submission.ts';
import { fillThemes } from './haringey-themes.ts';
import { fillTimetable } from './haringey-timetable.ts';
import { fillInspections } from './inspection-rows.ts';
import { fillStates } from './kept-states.ts';
import { fillPeople, fillRoles } from './people-rows.ts';

export type World = {
  /** The example's own day, `YYYY-MM-DD`. */
  dayOn: string;
  title: string;
  description: string;
  fill: () => void;
};

/** The named worlds of the example (product specification §7). */
export const worlds = {
  'june-2023': {
    dayOn: '2023-06-30',
    title: '30 June 2023',
    description: 'Day 58 of 70: the plan is being built, consulted on and cleared before it goes to Ofsted.',
    fill: () => {
      fillPeople();
      fillInspections();
      fillPlan();
      fillRoles(planId);
      fillPanels();
      fillMeetings();
      fillThemes();
      fillMeasures();
      fillConsultation();
      fillEvidence();
      fillSubmission();
      fillTimetable();
      fillPanelMatters();
    },
  },
} as const satisfies Record<string, World>;
export type WorldName = keyof typeof worlds;

/**
 * Fills a migrated, empty database with a world of the example, in one transaction and with one audit row.
 * @throws Error when the database already holds an installation
 */
export function loadWorld(name: WorldName, moment: Moment): void {
  const world = worlds[name];
  loadExample(name, world.dayOn, world.fill, moment);
}

/** The same for any filling of the example's tables; the measured claims have a larger one of their own. */
export function loadExample(name: string, dayOn: string, fillTables: () => void, moment: Moment): void {
  database().transaction(() => {
    refuseUnlessEmpty();
    database()
      .insert(installation)
      .values({
        kind: 'example',
        councilName: 'Haringey (example)',
        marking: 'OFFICIAL',
        exampleDayOn: dayOn,
        createdAt: moment.clock,
      })
      .run();
    fillTables();
    fillStates();
    const entry = { actor: 'system', event: 'world-loaded', subject: { kind: 'installation', id: '1' } };
    recordAudit({ ...entry, content: { world: name, dayOn } }, moment);
  });
}

/**
 * Makes a migrated, empty database into a real installation: no people, no plans, the clock's own day.
 * @throws Error when the database already holds an installation
 */
export function loadEmptyReal(moment: Moment, councilName = 'Your council'): void {
  refuseUnlessEmpty();
  setUpInstallation(councilName, moment);
}

function refuseUnlessEmpty(): void {
  if (database().select({ id: installation.id }).from(installation).get()) {
    throw new Error('This database already holds an installation. Start again with an empty one.');
  }
}
