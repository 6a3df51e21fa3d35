import { createHash } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { database } from '#db/database.ts';
import { withBytes } from '#db/kept-bytes.ts';
import { verifyAuditChain } from '#db/reads/audit/audit-chain.ts';
import { freezingUnderWay } from '#db/reads/jobs/long-jobs.ts';
import { getPanelReport } from '#db/reads/panel-reports/panel-reports.ts';
import { frozenReportFiles, frozenReports } from '#db/schema/frozen-reports.ts';
import { personRoles } from '#db/schema/person-roles.ts';
import { approvedReport, draftedReport, exemptItem, readNow, sign } from '#db/testing/panel-reports.ts';
import { answerTo } from '#db/testing/writes.ts';
import { actorOf, juneMoment as moment } from '#db/testing.ts';
import { startNextLongJob } from '#db/writes/jobs/long-job-runs.ts';
import { askForFreezing, cancelLongJob } from '#db/writes/jobs/long-jobs.ts';
import { markExempt } from '#db/writes/panel-reports/exempt-marks.ts';
import { writeCoveringText } from '#db/writes/panel-reports/panel-report-texts.ts';
import { NotPossible } from '#domain/policy/refusals.ts';
import { freezeReport } from './freeze-report.ts';
import { startLongWork, stopLongWork } from './long-work.ts';
import { databaseInFile, ended, jobOf, until } from './long-work-testing.ts';
import { wordsOfFault } from './work-faults.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 30_000 });
databaseInFile();

const lead = () => actorOf('plan-lead');
const ask = (id: string) => askForFreezing(lead(), id, readNow(id), moment).id;
const kept = () => [
  database().select({ id: frozenReports.id }).from(frozenReports).all().length,
  database().select({ form: frozenReportFiles.form }).from(frozenReportFiles).all().length,
];
const [nothing, whole] = [
  [0, 0],
  [1, 4],
];
const otherWords = (id: string) => writeCoveringText(lead(), id, 'live', { text: 'Other words.' }, 1, moment);

function nextFreezing() {
  const job = startNextLongJob(moment);
  if (job?.kind !== 'report-freezing') throw new Error('No freezing waits.');
  return job;
}

describe('a freezing, asked for as a job', () => {
  test('counts each document as it is written, and freezes all of it or nothing', async () => {
    const report = approvedReport();
    startLongWork();
    const id = ask(report);
    const seen = new Set<string>();
    const row = await until(id, (now) => {
      if (now.unitWords) seen.add(now.unitWords);
      expect([nothing, whole]).toContainEqual(kept());
      return ended(now);
    });
    expect(row).toMatchObject({ state: 'done', unitsDone: 6, unitsTotal: 6, error: null, reportId: report });
    expect(seen.size).toBeGreaterThan(1);
    expect(kept()).toEqual(whole);
    for (const { bytes, sha256, size } of database().select().from(frozenReportFiles).all().map(withBytes)) {
      expect([createHash('sha256').update(bytes).digest('hex'), bytes.length]).toEqual([sha256, size]);
    }
    const page = getPanelReport(lead(), report, moment);
    expect([page.head.state, page.freezing, page.files.length]).toEqual(['frozen', null, 4]);
    expect(verifyAuditChain().firstBad).toBeNull();
  });

  test('of a report with an exempt item keeps both copies in each form, and the public one without it', async () => {
    const report = draftedReport(moment);
    markExempt(lead(), report, exemptItem(1), moment);
    sign(report);
    startLongWork();
    expect((await until(ask(report), ended)).state).toBe('done');
    expect(kept()).toEqual([1, 8]);
    const files = database().select().from(frozenReportFiles).all().map(withBytes);
    const json = files.filter(({ form }) => form === 'json').map(({ copy, bytes }) => [copy, bytes.toString()]);
    const { whole: all, public: open } = Object.fromEntries(json) as Record<string, string>;
    expect(all).toContain('permanence planning meeting');
    expect(open).not.toContain('permanence planning meeting');
  });

  test('freezes nothing when a word changes while the documents are written, and says so', async () => {
    const report = approvedReport();
    const id = ask(report);
    const job = nextFreezing();
    const changed = freezeReport(job, moment, (done) => {
      if (done === 3) otherWords(report);
    }).catch((reason: unknown) => reason);
    expect(wordsOfFault(await changed, job.kind)).toBe(
      'The report changed after you opened this page, so nothing was frozen. Read it again.',
    );
    expect([kept(), jobOf(id).state]).toEqual([nothing, 'running']);
  });

  test('names each sign-off that is missing when its turn comes', async () => {
    const report = approvedReport();
    const id = ask(report);
    database().$client.exec("update panel_report_sign_offs set voided_at = 'then', voided_because = 'Mended by hand'");
    startLongWork();
    expect((await until(id, ended)).error?.split('\n')).toEqual([
      'This report cannot be frozen yet.',
      'A plan lead has not cleared it.',
      'The director has not approved it.',
    ]);
    expect(freezingUnderWay(lead(), report)).toMatchObject({ id, state: 'failed' });
  });

  test('cancelled while its last step begins has frozen nothing, and leaves no byte', async () => {
    const report = approvedReport();
    const before = database().$client.prepare('select count(*) from kept_pieces').pluck().get();
    const id = ask(report);
    const job = nextFreezing();
    const frozen = freezeReport(job, moment, (done) => {
      if (done === 5) cancelLongJob(lead(), id, moment);
    });
    await expect(frozen).rejects.toThrow(expect.objectContaining({ name: 'NoLongerWanted' }));
    expect([jobOf(id).state, kept()]).toEqual(['cancelled', nothing]);
    expect(database().$client.prepare('select count(*) from kept_pieces').pluck().get()).toBe(before);
  });

  test('is begun anew after an end of the server', async () => {
    startLongWork();
    const id = ask(approvedReport());
    await until(id, ({ unitsDone }) => unitsDone > 0);
    stopLongWork();
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([jobOf(id).state, kept()]).toEqual(['running', nothing]);
    startLongWork();
    expect((await until(id, ended)).state).toBe('done');
    expect(kept()).toEqual(whole);
  });

  test('with the disk full freezes nothing and says so, and goes through once there is room', async () => {
    ask(approvedReport());
    const job = nextFreezing();
    const client = database().$client;
    client.pragma(`max_page_count = ${(client.pragma('page_count', { simple: true }) as number) + 20}`);
    const error = await freezeReport(job, moment, () => {}).catch((reason: unknown) => reason);
    expect(wordsOfFault(error, job.kind)).toBe(
      'The server has no room left, so nothing was frozen. Tell your administrator, then try again.',
    );
    expect(kept()).toEqual(nothing);
    client.pragma('max_page_count = 1073741823');
    await freezeReport(job, moment, () => {});
    expect(kept()).toEqual(whole);
  });

  test('is refused to whoever lost the plan in between', async () => {
    const id = ask(approvedReport());
    database().update(personRoles).set({ endedAt: moment.now }).run();
    startLongWork();
    expect((await until(id, ended)).error).toBe('You may no longer freeze this report, so nothing was frozen.');
    expect(kept()).toEqual(nothing);
  });
});

describe('who may', () => {
  test('ask for it: those who may freeze, and one at a time', () => {
    const report = approvedReport();
    const asks = (who: string) => () => askForFreezing(actorOf(who), report, readNow(report), moment);
    expect(answerTo(asks('panel-member'))).toBe('not found');
    expect(answerTo(asks('checker'))).toBe('not allowed');
    expect(asks('director')).not.toThrow();
    expect(asks('plan-lead')).toThrow(NotPossible);
    expect(asks('plan-lead')).toThrow('This report is being frozen already. Load the page again to see how far it is.');
  });

  test('know of it: everybody who works on the report that it is under way, who asked how far it is', () => {
    const report = approvedReport();
    const id = ask(report);
    expect(getPanelReport(lead(), report, moment).freezing).toMatchObject({ id, state: 'waiting' });
    expect(getPanelReport(actorOf('director'), report, moment).freezing).toMatchObject({ id: null, error: null });
    cancelLongJob(lead(), id, moment);
    expect(getPanelReport(lead(), report, moment).freezing).toBeNull();
  });

  test('freeze it once: who asks again is refused', async () => {
    const report = approvedReport();
    const read = readNow(report);
    startLongWork();
    await until(ask(report), ended);
    expect(() => askForFreezing(lead(), report, read, moment)).toThrow('Report 1 is frozen already');
  });
});
