import { createHash } from 'node:crypto';
import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { getReportFile } from '#db/reads/panel-reports/frozen-report-files.ts';
import { composeFrozenReport } from '#db/reads/panel-reports/panel-report-freezing.ts';
import { listReportsTo } from '#db/reads/panel-reports/panel-report-lists.ts';
import { getPanelReport } from '#db/reads/panel-reports/panel-reports.ts';
import { listReportsToSign } from '#db/reads/panel-reports/reports-to-sign.ts';
import { frozenReportFiles, frozenReports } from '#db/schema/frozen-reports.ts';
import { notices } from '#db/schema/outbox.ts';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { updateIdOf } from '#db/seed/haringey-plan.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { seedId } from '#db/seed/seed-id.ts';
import {
  approvedReport,
  draftedReport,
  frozenNow,
  frozenReport,
  publishedReport,
  readNow,
  sign,
} from '#db/testing/panel-reports.ts';
import { answerTo, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment as moment } from '#db/testing.ts';
import { proclaimDay } from '#db/writes/clocks/calendar.ts';
import { endRouting } from '#db/writes/plans/plans.ts';
import { clearUpdate } from '#db/writes/updates/progress-updates.ts';
import { NotAllowed, NotPossible } from '#domain/policy/refusals.ts';
import { freezePanelReport } from './frozen-reports.ts';
import { correctPanelReport } from './panel-report-corrections.ts';
import { approvePanelReport, clearPanelReport } from './panel-report-sign-offs.ts';
import { writeCoveringText } from './panel-report-texts.ts';
import { publishPanelReport, retractPanelReport } from './report-publications.ts';

beforeEach(() => void freshDatabase());

const lead = () => actorOf('plan-lead');
const director = () => actorOf('director');
const page = (id: string, who = 'plan-lead', now = moment) => getPanelReport(actorOf(who), id, now);
const everyone = [
  'owner',
  'plan-lead',
  'checker',
  'director',
  'lead-member',
  'clerk',
  'panel-member',
  'observer',
  'administrator',
];

/** By hand from rules §6; a draft is known to those who make it and sign for it. */
const signing: [string, (who: string) => () => unknown, Record<string, string>][] = [
  [
    'clears',
    (who) => {
      const id = draftedReport(moment);
      const read = readNow(id);
      return () => clearPanelReport(actorOf(who), id, read, moment);
    },
    {
      'plan-lead': 'taken',
      checker: 'not allowed',
      director: 'not allowed',
      'lead-member': 'not allowed',
      clerk: 'not allowed',
    },
  ],
  [
    'approves',
    (who) => {
      const id = draftedReport(moment);
      clearPanelReport(lead(), id, readNow(id), moment);
      const read = readNow(id);
      return () => approvePanelReport(actorOf(who), id, read, moment);
    },
    {
      'plan-lead': 'not allowed',
      checker: 'not allowed',
      director: 'taken',
      'lead-member': 'not allowed',
      clerk: 'not allowed',
    },
  ],
  [
    'freezes',
    (who) => {
      const id = approvedReport();
      return () => frozenNow(who, id);
    },
    { 'plan-lead': 'taken', checker: 'not allowed', director: 'taken', 'lead-member': 'not allowed', clerk: 'taken' },
  ],
  [
    'publishes',
    (who) => {
      const id = frozenReport();
      return () => publishPanelReport(actorOf(who), id, moment);
    },
    {
      'plan-lead': 'not allowed',
      checker: 'not allowed',
      director: 'taken',
      'lead-member': 'not allowed',
      clerk: 'taken',
    },
  ],
];

describe.each(signing)('who %s a report', (_, ready, answers) => {
  test.each(everyone)('%s', (who) => {
    expect(answerTo(ready(who))).toBe(answers[who] ?? 'not found');
  });
});

describe('clearing and approval', () => {
  test('hold for what was read: of other content they are refused', () => {
    const id = draftedReport(moment);
    const read = readNow(id);
    writeCoveringText(lead(), id, 'live', { text: 'Other words.' }, 1, moment);
    const refused = refusedWithoutTrace(NotPossible, () => clearPanelReport(lead(), id, read, moment));
    expect(refused.message).toBe('The report changed after you opened this page. Read it again, then sign it.');
  });

  test('come in their order, and each once: the second is told whose the first was, when, and what comes next', () => {
    const id = draftedReport(moment);
    const clear = () => clearPanelReport(lead(), id, readNow(id), moment);
    const approve = () => approvePanelReport(director(), id, readNow(id), moment);
    refusedWithoutTrace(NotPossible, approve);
    clear();
    const cleared =
      'Assistant Director, Safeguarding and Social Care cleared this report on 30 June 2023 at 9:20am, so you need not.';
    expect(refusedWithoutTrace(NotPossible, clear).message).toBe(
      `${cleared} The director approves it next. Open the page again to see it.`,
    );
    approve();
    const freezes =
      'A plan lead, the director or the clerk of the panel freezes it next. Open the page again to see it.';
    expect(refusedWithoutTrace(NotPossible, clear).message).toBe(`${cleared} ${freezes}`);
    expect(refusedWithoutTrace(NotPossible, approve).message).toBe(
      `Director of Children’s Services approved this report on 30 June 2023 at 9:20am, so you need not. ${freezes}`,
    );
    expect(page(id).head.state).toBe('approved');
  });

  test.each<[string, () => void, string]>([
    [
      'a word of the officers changes',
      () => void writeCoveringText(lead(), approved, 'live', { text: 'Other words.' }, 1, moment),
      'Covering text written, by the Assistant Director',
    ],
    [
      'an update of an item is cleared',
      () => void clearUpdate(lead(), updateIdOf('1.1', '2023-06-30T07:43'), moment),
      'Update cleared (action 1.1)',
    ],
    [
      'something is no longer routed',
      () => void endRouting(lead(), seedId('routing scrutiny 1'), moment),
      'Routing ended',
    ],
  ])('are both void once %s, and say why', (_, act, because) => {
    approved = approvedReport();
    act();
    const { head, lastVoided } = page(approved);
    expect([head.state, head.signOffs]).toEqual(['draft', []]);
    expect(lastVoided?.because).toContain(because.split(', by')[0]);
  });

  test('stand while nothing of the content changes, and while days pass', () => {
    const id = approvedReport();
    clearUpdate(lead(), updateIdOf('4.2', '2023-06-29T09:15'), moment);
    const later = { today: '2023-07-07', now: '2023-07-07T08:20:00.000Z', clock: moment.clock };
    expect(page(id).head.state).toBe('approved');
    expect(page(id, 'plan-lead', later).draft?.contentHash).toBe(readNow(id).contentHash);
    expect(frozenNow('plan-lead', id, later).contentHash).toBe(readNowOfFrozen(id));
  });
});
let approved = '';
const readNowOfFrozen = (id: string) =>
  database().select().from(frozenReports).where(eq(frozenReports.reportId, id)).get()?.contentHash;

describe('a frozen report', () => {
  test('is refused without both sign-offs, and names what is missing', () => {
    const id = draftedReport(moment);
    const refused = refusedWithoutTrace(NotPossible, () => composeFrozenReport(lead(), id, readNow(id), moment));
    expect(refused.missing).toEqual(['A plan lead has not cleared it.', 'The director has not approved it.']);
  });

  test('is not stored when something changed while its documents were written, nor without one of them', () => {
    const id = approvedReport();
    const read = readNow(id);
    const composed = composeFrozenReport(lead(), id, read, moment);
    refusedWithoutTrace(NotPossible, () => freezePanelReport(lead(), id, read, composed, [], moment));
    writeCoveringText(lead(), id, 'live', { text: 'Other words.' }, 1, moment);
    refusedWithoutTrace(NotPossible, () => freezePanelReport(lead(), id, read, composed, [], moment));
  });

  test('is read from what was stored, whatever becomes of the plan, and takes no more change', () => {
    const id = frozenReport();
    const before = page(id).document;
    clearUpdate(lead(), updateIdOf('1.1', '2023-06-30T07:43'), moment);
    endRouting(lead(), seedId('routing scrutiny 2'), moment);
    expect(page(id).document).toEqual(before);
    for (const act of [
      () => writeCoveringText(lead(), id, 'live', { text: 'Other words.' }, 1, moment),
      () => clearPanelReport(lead(), id, { contentHash: 'a'.repeat(64) }, moment),
      () => composeFrozenReport(lead(), id, { contentHash: 'a'.repeat(64) }, moment),
    ]) {
      expect(refusedWithoutTrace(NotPossible, act).message).toContain('frozen');
    }
  });

  test('serves its bytes with their SHA-256', () => {
    const id = frozenReport();
    const file = getReportFile(lead(), id, 'public', 'word');
    expect(file.bytes.toString()).toBe('public as word');
    expect(file.sha256).toBe(createHash('sha256').update(file.bytes).digest('hex'));
    expect(answerTo(() => getReportFile(lead(), id, 'whole', 'word'))).toBe('not found');
    expect(answerTo(() => getReportFile(lead(), id, 'public', 'excel'))).toBe('not found');
    expect(database().select().from(frozenReportFiles).all()).toHaveLength(4);
  });

  test('says that the calendar changed since', () => {
    const id = frozenReport();
    expect(page(id).calendarChanges).toEqual([]);
    const later = { ...moment, now: '2023-06-30T10:00:00.000Z' };
    proclaimDay(actorOf('administrator'), { date: '2023-09-11', name: 'A day of thanks', confirmed: true }, later);
    expect(page(id).calendarChanges).toEqual([{ date: '2023-09-11', name: 'A day of thanks', change: 'proclaimed' }]);
  });
});

describe('publishing', () => {
  test('is for another person than froze it', () => {
    const id = approvedReport();
    frozenNow('director', id);
    const refused = refusedWithoutTrace(NotAllowed, () => publishPanelReport(director(), id, moment));
    expect(refused.message).toContain('You cannot publish a report that you alone froze.');
    publishPanelReport(actorOf('clerk'), id, moment);
    expect(page(id).head.state).toBe('published');
  });

  test('waits for the freezing', () => {
    const id = approvedReport();
    refusedWithoutTrace(NotPossible, () => publishPanelReport(director(), id, moment));
  });

  test('case 87: twice answers the same and keeps the first day', () => {
    const id = frozenReport();
    const first = publishPanelReport(director(), id, moment);
    const again = publishPanelReport(actorOf('clerk'), id, { ...moment, today: '2023-07-03' });
    expect(again).toEqual(first);
  });

  test('tells the panel’s members, and opens it to them and to those who read the plan, not to another panel', () => {
    const id = frozenReport();
    const readers = () => everyone.filter((who) => answerTo(() => page(id, who)) === 'taken');
    expect(readers()).toEqual(['plan-lead', 'checker', 'director', 'lead-member', 'clerk']);
    publishPanelReport(director(), id, moment);
    expect(readers()).toEqual(everyone.filter((who) => who !== 'administrator'));
    for (const who of ['corporate-parenting-member', 'designated-doctor', 'administrator']) {
      expect([who, answerTo(() => page(id, who))]).toEqual([who, 'not found']);
    }
    const told = database()
      .select()
      .from(notices)
      .where(eq(notices.href, `/panel-reports/${id}`))
      .all();
    expect(told.map(({ personId }) => personId).sort()).toEqual(
      [personIdOf('panel-member'), personIdOf('scrutiny-chair')].sort(),
    );
  });

  test('leaves it readable to the panel once nothing is routed to it any more', () => {
    const id = publishedReport();
    for (const area of [1, 2, 3]) endRouting(lead(), seedId(`routing scrutiny ${area}`), moment);
    expect(page(id, 'panel-member').document).not.toBeNull();
    expect(listReportsTo(actorOf('panel-member'), panelIdOf('scrutiny')).map((report) => report.id)).toEqual([id]);
  });

  test('after the agenda day says how many working days late', () => {
    const late = { today: '2023-09-08', now: '2023-09-08T08:20:00.000Z', clock: moment.clock };
    const id = frozenReport();
    publishPanelReport(director(), id, late);
    expect(page(id, 'plan-lead', late).head).toMatchObject({ agendaOn: '2023-09-06', publishedLate: 2 });
  });
});

test('each act waits on the work page of whoever may do it, and of nobody else', () => {
  const waiting = () =>
    ['plan-lead', 'director', 'clerk', 'checker', 'observer', 'panel-member'].filter(
      (who) => listReportsToSign(actorOf(who)).length > 0,
    );
  const id = draftedReport(moment);
  expect(waiting()).toEqual(['plan-lead']);
  clearPanelReport(lead(), id, readNow(id), moment);
  expect(waiting()).toEqual(['director']);
  approvePanelReport(director(), id, readNow(id), moment);
  expect(waiting()).toEqual(['plan-lead', 'director', 'clerk']);
  frozenNow('director', id);
  expect(waiting()).toEqual(['clerk']);
  publishPanelReport(actorOf('clerk'), id, moment);
  expect(waiting()).toEqual([]);
});

describe('a correction', () => {
  test('is another report with the next number, which names each difference; the old one stays', () => {
    const id = publishedReport();
    const before = page(id).document;
    const { id: correction, number } = correctPanelReport(lead(), id, { reason: 'A word was wrong.' }, moment);
    expect(number).toBe(2);
    writeCoveringText(lead(), correction, 'live', { text: 'The right words.' }, 1, moment);
    const blocks = page(correction).document?.sections.flatMap((section) => section.blocks) ?? [];
    const table = blocks.find((block) => block.kind === 'table' && block.caption === 'What this corrects in report 1');
    expect(table?.kind === 'table' && table.records.map(({ fields }) => fields.map(({ text }) => text))).toEqual([
      ['A. Live actions: Words', 'Officers say this of the live actions.', 'The right words.'],
    ]);
    frozenNow('plan-lead', sign(correction));
    publishPanelReport(director(), correction, moment);
    expect(page(id).document).toEqual(before);
    expect(page(id, 'panel-member').correctedBy).toEqual({ id: correction, number: 2 });
    expect(page(correction, 'panel-member').corrects).toEqual({ id, number: 1 });
    refusedWithoutTrace(NotPossible, () => correctPanelReport(lead(), id, { reason: 'Again.' }, moment));
  });

  test('is not made of a report that is not frozen', () => {
    const id = draftedReport(moment);
    refusedWithoutTrace(NotPossible, () => correctPanelReport(lead(), id, { reason: 'Wrong.' }, moment));
  });
});

describe('a retracted report', () => {
  test('case 87: is read by its panel no more, who are told why; officers still read it, and its correction is begun', () => {
    const id = publishedReport();
    const { correctionId } = retractPanelReport(director(), id, { reason: 'It named a school.' }, moment);
    expect(page(id, 'panel-member')).toMatchObject({ document: null, files: [] });
    expect(page(id, 'panel-member').head.published?.retractedReason).toBe('It named a school.');
    expect(answerTo(() => getReportFile(actorOf('panel-member'), id, 'public', 'pdf'))).toBe('not found');
    expect(page(id).document).not.toBeNull();
    expect(page(correctionId).corrects).toEqual({ id, number: 1 });
    const told = database()
      .select()
      .from(notices)
      .where(eq(notices.href, `/panel-reports/${id}`))
      .all();
    expect(told.filter(({ text }) => text.endsWith('was retracted.'))).toHaveLength(2);
    refusedWithoutTrace(NotPossible, () => retractPanelReport(director(), id, { reason: 'Again.' }, moment));
    refusedWithoutTrace(NotPossible, () => publishPanelReport(actorOf('clerk'), id, moment));
  });

  test('must have been published', () => {
    const id = frozenReport();
    refusedWithoutTrace(NotPossible, () => retractPanelReport(director(), id, { reason: 'Wrong.' }, moment));
  });
});
