import { eyes } from '#db/canary-eyes-testing.ts';
import { plantCanaries } from '#db/canary-testing.ts';
import { fillEveryColumn } from '#db/canary-world-testing.ts';
import { closeDatabase, database, holdDatabase } from '#db/database.ts';
import { openDatabase } from '#db/open.ts';
import { grantedLink } from '#db/opening-testing.ts';
import { actionIdOf } from '#db/seed/haringey-plan.ts';
import { personIds } from '#request/access/principals-testing.ts';
import { openEverySession } from '#request/access/sessions-testing.ts';

/* Run on the data of a server that has not started: every column filled, and a mark in what is none of somebody's business. */
const [file = '', whose = ''] = process.argv.slice(2);
const hidden = eyes[whose];
if (!hidden) throw new Error(`Nothing is written down about what ${whose} sees.`);

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

holdDatabase(openDatabase(file));
fillEveryColumn();
const ids: Record<string, string[]> = {
  ...Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, some(table)])),
  actionId: ['1.1', '2.2', '4.2', '5.1'].map(actionIdOf),
  recommendationId: [...some('panel_recommendations'), ...some('recommendations').slice(-5)],
  ...{ act: ['withdraw', 'verify'], copy: ['whole', 'public'], form: ['word', 'pdf', 'json', 'csv', 'docx', 'xlsx'] },
  ...{ number: ['1'], part: ['summary'], step: ['submitted'], secret: ['never-was'], token: ['never-was'] },
};
const { token } = grantedLink();
const cookies = Object.fromEntries(openEverySession());
// A marked session is none.
const { identity_sessions: _, ...rows } = hidden.rows;
plantCanaries({ ...hidden, rows });
closeDatabase();
console.log(JSON.stringify({ ids, cookies, token, persons: personIds }));
