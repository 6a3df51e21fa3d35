import { database, holdDatabase } from '#db/database.ts';
import { openDatabase } from '#db/open.ts';
import { actionIdOf } from '#db/seed/haringey-plan.ts';
import { fillEveryColumn } from '#db/testing/canary-world.ts';
import { grantedLink } from '#db/testing/opening.ts';
import { personIds } from '#request/access/principals-testing.ts';
import { openEverySession } from '#request/access/sessions-testing.ts';

/* The data of a server that has not started, with every column filled, and how everyone there is comes to every address. */

export type FilledWorld = {
  /** What stands in an address for an id, by its name there. */
  ids: Record<string, string[]>;
  /** Of everyone by letter. */
  cookies: Record<string, string>;
  persons: Record<string, string>;
  /** Of an inspector's link. */
  token: string;
};

/** Which table an id in an address comes from. */
const tables: Record<string, string> = {
  dayId: 'proclaimed_days',
  draftId: 'consultation_drafts',
  evidenceId: 'evidence',
  inspectionId: 'inspections',
  jobId: 'long_jobs',
  linkId: 'inspector_links',
  measureId: 'measures',
  meetingId: 'meetings',
  milestoneId: 'milestones',
  panelId: 'panels',
  personId: 'people',
  planId: 'plans',
  pointId: 'measure_points',
  postId: 'posts',
  questionId: 'panel_questions',
  reportId: 'panel_reports',
  themeId: 'themes',
  versionId: 'plan_versions',
};
const some = (table: string) =>
  database().$client.prepare(`select id from ${table} order by rowid limit 5`).pluck().all() as string[];

/** Fills the database in this file, and holds it for more to be done to it. */
export function fillWorld(file: string): FilledWorld {
  holdDatabase(openDatabase(file));
  fillEveryColumn();
  const ids = {
    ...Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, some(table)])),
    actionId: ['1.1', '2.2', '4.2', '5.1'].map(actionIdOf),
    recommendationId: [...some('recommendations').slice(-3), ...some('panel_recommendations')],
    ...{ act: ['withdraw', 'verify'], copy: ['whole', 'public'], form: ['word', 'pdf', 'json', 'csv', 'docx', 'xlsx'] },
    ...{ number: ['1'], part: ['summary'], step: ['submitted'], secret: ['never-was'], token: ['never-was'] },
  };
  const { token } = grantedLink();
  return { ids, token, cookies: Object.fromEntries(openEverySession()), persons: personIds };
}
