import { beforeEach, expect, test } from 'vitest';
import { getReportHeadings } from '#db/reads/panel-reports/panel-report-lists.ts';
import { getPanelReport } from '#db/reads/panel-reports/panel-reports.ts';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { approvedReport, frozenNow, sign } from '#db/testing/panel-reports.ts';
import { type Answers, answerTo, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment as moment } from '#db/testing.ts';
import { headingsOf, type ReportHeading } from '#domain/panel-reports/headings.ts';
import { NotValid, Stale } from '#domain/policy/refusals.ts';
import { chooseReportTemplate, setReportHeadings } from './report-templates.ts';

beforeEach(() => void freshDatabase());

const scrutiny = panelIdOf('scrutiny');
const own: ReportHeading[] = [
  { part: 'overdue', heading: 'What is late' },
  ...headingsOf.standard.filter(({ part }) => part !== 'overdue'),
  { part: 'climate', heading: 'Climate' },
];
const standing = () => getReportHeadings(actorOf('clerk'), scrutiny).version;
const set = (who: string, headings = own, panelId = scrutiny) =>
  setReportHeadings(actorOf(who), panelId, { headings }, standing(), moment);
const namesIn = (id: string) =>
  getPanelReport(actorOf('clerk'), id, moment)
    .document?.sections.flatMap(({ blocks }) => blocks)
    .flatMap((block) => (block.kind === 'heading' && block.anchor ? [block.text] : []));

test('a clerk orders and words the headings: a draft takes them, what was signed is void, and a frozen report keeps its own', () => {
  const id = approvedReport();
  set('clerk');
  const draft = getPanelReport(actorOf('clerk'), id, moment);
  expect([namesIn(id)?.[0], namesIn(id)?.at(-1), draft.head.state]).toEqual(['What is late', 'Climate', 'draft']);
  frozenNow('plan-lead', sign(id));
  set('plan-lead', [...headingsOf.standard]);
  expect(getReportHeadings(actorOf('clerk'), scrutiny).headings).toEqual(headingsOf.standard);
  expect(namesIn(id)?.[0]).toBe('What is late');
});

test('a heading without words is refused at its field, and nothing changes', () => {
  const headings = own.map((one) => (one.part === 'climate' ? { ...one, heading: '' } : one));
  const { fields } = refusedWithoutTrace(NotValid, () => set('clerk', headings));
  expect(fields).toEqual([{ field: 'heading-climate', words: 'Enter the words of heading 11' }]);
});

test('headings that somebody set since they were opened are not overwritten: what stands now comes back, to be saved over', () => {
  const opened = standing();
  const { version } = set('plan-lead');
  const mine = (seen: number) =>
    setReportHeadings(actorOf('clerk'), scrutiny, { headings: [...headingsOf.standard] }, seen, moment);
  const refusal = refusedWithoutTrace(Stale, () => mine(opened));
  expect(refusal).toMatchObject({ current: { headings: own }, version });
  expect(mine(version)).toEqual({ id: scrutiny, version: opened });
});

test('supplied headings, a new order and new words each make what was opened before an old version', () => {
  const opened = standing();
  chooseReportTemplate(actorOf('plan-lead'), scrutiny, { template: 'committee' }, opened, moment);
  const chosen = standing();
  const { version: worded } = set('clerk');
  const { version: ordered } = set('clerk', [...own].reverse());
  expect(new Set([opened, chosen, worded, ordered]).size).toBe(4);
  expect(ordered).toBe(standing());
  for (const old of [opened, chosen, worded]) {
    const again = () => setReportHeadings(actorOf('clerk'), scrutiny, { headings: own }, old, moment);
    expect(refusedWithoutTrace(Stale, again).version).toBe(ordered);
  }
});

test('supplied headings do not take the place of words that somebody set since they were opened', () => {
  const opened = standing();
  const { version } = set('plan-lead');
  const begin = (seen: number) =>
    chooseReportTemplate(actorOf('clerk'), scrutiny, { template: 'committee' }, seen, moment);
  expect(refusedWithoutTrace(Stale, () => begin(opened))).toMatchObject({ current: { headings: own }, version });
  expect(begin(version)).toEqual({ id: scrutiny, version: standing() });
  expect(getReportHeadings(actorOf('clerk'), scrutiny).headings).toEqual(headingsOf.committee);
});

/** By hand from rules §6: covering text is the plan lead's and the panel's own clerk's. */
const answers: Answers = {
  ...{ 'plan-lead': 'taken', clerk: 'taken', director: 'not allowed', owner: 'not allowed', checker: 'not allowed' },
  ...{ 'lead-member': 'not allowed', observer: 'not allowed', 'panel-member': 'not allowed' },
  ...{ 'corporate-parenting-member': 'not found', administrator: 'not found', 'designated-doctor': 'not found' },
};
test.each(Object.entries(answers))('setting them as %s is %s', (who, answer) => {
  expect(answerTo(() => set(who))).toBe(answer);
  expect(answerTo(() => getReportHeadings(actorOf(who), scrutiny))).toBe(answer);
});
