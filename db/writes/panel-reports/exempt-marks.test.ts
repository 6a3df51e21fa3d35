import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { bytesOf } from '#db/kept-bytes.ts';
import { getExemptPage } from '#db/reads/panel-reports/exempt-page.ts';
import { getReportFile } from '#db/reads/panel-reports/frozen-report-files.ts';
import { getPanelReport, getPublicCopy } from '#db/reads/panel-reports/panel-reports.ts';
import { frozenReports } from '#db/schema/frozen-reports.ts';
import { panels } from '#db/schema/panels.ts';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import {
  approvedReport,
  draftedReport,
  exemptItem,
  frozenNow,
  publishedWithExempt as publishedOf,
  sign,
} from '#db/testing/panel-reports.ts';
import { answerTo, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment as moment } from '#db/testing.ts';
import { markExemptInput } from '#domain/panel-reports/panel-reports.ts';
import { NotFound, NotPossible, NotValid } from '#domain/policy/refusals.ts';
import { endExemptMark, endExemptReading, grantExemptReading, markExempt } from './exempt-marks.ts';
import { publishPanelReport } from './report-publications.ts';

beforeEach(() => void freshDatabase());

const lead = () => actorOf('plan-lead');
const title = 'Hold a permanence planning meeting for every child by the second review';
const page = (id: string, who = 'plan-lead') => getPanelReport(actorOf(who), id, moment);

/** A report with its first item exempt, published. */
function publishedWithExempt(): string {
  const id = draftedReport(moment);
  markExempt(lead(), id, exemptItem(1), moment);
  frozenNow('plan-lead', sign(id));
  publishPanelReport(actorOf('director'), id, moment);
  return id;
}

describe('an exempt mark', () => {
  test.each([
    ['the paragraph', { publicInterest: 'A child could be known.' }, 'Choose the paragraph of Schedule 12A, 1 to 7'],
    [
      'a paragraph that there is',
      { paragraph: 8, publicInterest: 'A child could be known.' },
      'Choose the paragraph of Schedule 12A, 1 to 7',
    ],
    [
      'the reason',
      { paragraph: 2, publicInterest: ' ' },
      'Enter why the public interest is better served by keeping it private',
    ],
  ])('needs %s', (_, given, words) => {
    const result = markExemptInput.safeParse({ part: 'live', itemNumber: null, ...given });
    expect(result.error?.issues.map(({ message }) => message)).toEqual([words]);
  });

  test.each([
    ['neither', { part: null, itemNumber: null }],
    ['both', { part: 'live', itemNumber: 1 }],
    ['an item that there is not', { part: null, itemNumber: 99 }],
    ['a part that there is not', { part: 'reasons', itemNumber: null }],
  ])('is of a part or an item, not of %s', (_, given) => {
    const id = draftedReport(moment);
    refusedWithoutTrace(NotValid, () => markExempt(lead(), id, { ...exemptItem(1), ...given }, moment));
  });

  test('is set once, can be ended, and then set again with another reason', () => {
    const id = draftedReport(moment);
    const { id: markId } = markExempt(lead(), id, exemptItem(1), moment);
    refusedWithoutTrace(NotPossible, () => markExempt(lead(), id, exemptItem(1), moment));
    endExemptMark(lead(), markId, moment);
    refusedWithoutTrace(NotFound, () => endExemptMark(lead(), markId, moment));
    markExempt(lead(), id, { ...exemptItem(1), paragraph: 3 }, moment);
    expect(getExemptPage(lead(), id, moment).marks.map(({ what, paragraph }) => [what, paragraph])).toEqual([
      [`Item 1: 1.1 ${title}`, 3],
    ]);
  });

  test('makes what was signed void, and is refused once the report is frozen', () => {
    const id = approvedReport();
    const { id: markId } = markExempt(lead(), id, exemptItem(1), moment);
    expect(page(id).head.state).toBe('draft');
    expect(page(id).lastVoided?.because).toMatch(/^Exempt marked, by /);
    frozenNow('plan-lead', sign(id));
    refusedWithoutTrace(NotPossible, () => endExemptMark(lead(), markId, moment));
    refusedWithoutTrace(NotPossible, () => markExempt(lead(), id, exemptItem(2), moment));
  });

  test('is for plan leads, the director and the panel’s clerk', () => {
    const id = draftedReport(moment);
    const marking = (who: string, number: number) =>
      answerTo(() => markExempt(actorOf(who), id, exemptItem(number), moment));
    expect(
      ['plan-lead', 'director', 'clerk', 'checker', 'lead-member', 'owner', 'observer', 'panel-member'].map(
        (who, place) => [who, marking(who, place + 1)],
      ),
    ).toEqual([
      ['plan-lead', 'taken'],
      ['director', 'taken'],
      ['clerk', 'taken'],
      ['checker', 'not allowed'],
      ['lead-member', 'not allowed'],
      ['owner', 'not found'],
      ['observer', 'not found'],
      ['panel-member', 'not found'],
    ]);
  });
});

describe('the two copies of a frozen report', () => {
  test('are stored apart, and the public one holds nothing of the item', () => {
    const id = publishedWithExempt();
    const stored = database().select().from(frozenReports).where(eq(frozenReports.reportId, id)).get();
    expect(stored?.holdsExempt).toBe(true);
    const [whole, open] = [stored?.documentId, stored?.publicDocumentId].map((kept) => bytesOf(kept ?? '').toString());
    expect(whole).toContain(title);
    expect(open).not.toContain('permanence planning meeting');
    expect(open).toContain('Item 1 is not in the public report');
    expect(JSON.stringify(getPublicCopy(lead(), id, moment).document)).not.toContain('permanence planning meeting');
  });

  const reads = (id: string, who: string) => [
    page(id, who).copy,
    answerTo(() => getReportFile(actorOf(who), id, 'whole', 'pdf')),
    answerTo(() => getReportFile(actorOf(who), id, 'public', 'pdf')),
  ];

  test('go, whole, to those who work on it and, as the panel’s setting says, to its members; else the public one', () => {
    const id = publishedWithExempt();
    const wholly = ['whole', 'taken', 'taken'];
    const openly = ['public', 'not found', 'taken'];
    expect(reads(id, 'plan-lead')).toEqual(wholly);
    expect(reads(id, 'lead-member')).toEqual(wholly);
    expect(reads(id, 'clerk')).toEqual(wholly);
    expect(reads(id, 'owner')).toEqual(['own', 'not found', 'taken']);
    expect(reads(id, 'observer')).toEqual(openly);
    expect(reads(id, 'panel-member')).toEqual(openly);
    database()
      .update(panels)
      .set({ readsExempt: true })
      .where(eq(panels.id, panelIdOf('scrutiny')))
      .run();
    expect(reads(id, 'panel-member')).toEqual(wholly);
    expect(reads(id, 'observer')).toEqual(openly);
  });

  test('give an owner what is exempt of their own items on the page, and no word of another’s', () => {
    const id = publishedOf('2023-09-14', [1, 2]);
    const others = 'Record, escalate and settle every challenge';
    const lines = (who: string) => {
      const read = JSON.stringify(page(id, who).document);
      return [title, others, 'Your own exempt items'].map((words) => read.split(words).length - 1);
    };
    expect(lines('plan-lead')).toEqual([1, 1, 0]);
    expect(lines('owner')).toEqual([1, 0, 1]);
    expect(lines('independent-reviewing')).toEqual([0, 1, 1]);
    // Owns actions of the plan, but neither of these.
    expect(lines('fostering')).toEqual([0, 0, 0]);
  });

  test('go, whole, to an observer who was granted it by name, until it is taken back', () => {
    const id = publishedWithExempt();
    const { id: grantId } = grantExemptReading(lead(), id, { personId: personIdOf('observer') }, moment);
    expect(page(id, 'observer').copy).toBe('whole');
    refusedWithoutTrace(NotPossible, () =>
      grantExemptReading(lead(), id, { personId: personIdOf('observer') }, moment),
    );
    refusedWithoutTrace(NotValid, () => grantExemptReading(lead(), id, { personId: 'never-was' }, moment));
    endExemptReading(lead(), grantId, moment);
    expect(page(id, 'observer').copy).toBe('public');
  });

  test('opens nothing to somebody granted it who does not read the report', () => {
    const id = publishedWithExempt();
    grantExemptReading(lead(), id, { personId: personIdOf('corporate-parenting-member') }, moment);
    expect(answerTo(() => page(id, 'corporate-parenting-member'))).toBe('not found');
  });
});
