/* The wording of plans made for tests, pictures and measurement. Nothing here is about anybody. */

const doings = [
  'Agree',
  'Audit',
  'Collect families’ views of',
  'Publish',
  'Report each month on',
  'Review',
  'Rewrite',
  'Sample 20 records of',
  'Share learning from',
  'Test',
  'Train team managers in',
  'Write guidance on',
];
const things = [
  'contact arrangements for children in care',
  'early help assessments',
  'health assessments for children new to care',
  'independent visitors',
  'pathway plans for care leavers',
  'placement moves at short notice',
  'return home interviews',
  'strategy discussions',
  'supervised family time',
  'viability assessments of relatives',
];
const said = [
  'Two teams have begun; the other three start after half-term. The form on the case system needs one more field.',
  'Read 20 files with the team managers. Twelve showed what we hoped to see, five in part and three not at all.',
  'No change since the last update: the meeting with Housing was moved to next month.',
  'Guidance is in use in every team. Managers ask for a shorter version, which is now being written.',
  'Numbers are up for the third month. The waiting list is down to nine families from sixteen.',
  'The post is advertised for the second time. Work goes on with one person fewer than planned.',
];
const differences = [
  'Four children have seen the same worker since March who had three workers the year before.',
  'Parents of seven children said that they knew what would happen next.',
  '',
];
const milestoneTitles = [
  'First draft shared with the teams',
  'In use in half of the teams',
  'In use everywhere, and checked',
];

const turn = (list: readonly string[], n: number) => list[n % list.length] ?? '';

/** A title for the nth action, from 0; the first 120 are all different. */
export function inventedTitle(n: number): string {
  const again = Math.floor(n / (doings.length * things.length));
  const title = `${turn(doings, n)} ${turn(things, Math.floor(n / doings.length))}`;
  return again === 0 ? title : `${title}, round ${again + 1}`;
}
export const inventedUpdate = (n: number) => turn(said, n);
export const inventedDifference = (n: number) => turn(differences, n);
export const inventedMilestone = (n: number) => turn(milestoneTitles, n);

/** Titles that have broken tables, papers and exports before. All are things a council writes. */
export const awkwardTitles: readonly string[] = [
  // One word that cannot be broken at a space.
  'Keep Permanence_planning_tracker_v14_FINAL_agreed_with_Legal_Services_and_Housing_2023-06-19.xlsx up to date',
  // As long as a title may be: 300 characters.
  'Agree with every partner of the multi-agency safeguarding hub, with the designated doctor and nurse, both police teams, Probation, Housing, the schools’ forum and the voluntary sector how a notification is acknowledged, by whom and within which time, and what happens on a day when nobody answers it.',
  // Bengali, Turkish with its dotted capital, Arabic from right to left, Chinese, Greek, Polish.
  'Translate “Who do you live with?” into Bengali: তুমি কার সঙ্গে থাকো?',
  'Test the leaflet İLETİŞİM with Turkish-speaking families in Tottenham',
  'Print the host families’ leaflet in Arabic: مع من تعيش؟ and check the direction of the text',
  'Publish the life-story booklet 我的人生故事 for Chinese-speaking carers',
  'Ask Greek supplementary schools (Ελληνικό σχολείο) to display the notice',
  'Brief Polish Saturday schools: „Z kim mieszkasz?” – żółty plakat',
  // A picture character, an accent as a character of its own, a private-use bullet as in Ofsted's own PDFs.
  'Reply to every young person’s 👍 or 👎 within two days',
  'Review the cafe\u0301 drop-in at the family centre',
  '\uf0b7 Take up the point pasted from the report with its bullet',
  // What a spreadsheet would take for a formula, and what a page would take for its own.
  '=SUM of visits by team, reported each month',
  'Close cases < 6 weeks & > 12 months “by exception” only; see <b>note 4</b>',
  'Oui',
];
