import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { panels } from '#db/schema/panels.ts';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { planId } from '#db/seed/haringey-plan.ts';
import { publishedReport } from '#db/testing/panel-reports.ts';
import { answerTo, refusalOf } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment as moment } from '#db/testing.ts';
import { changeMarking } from '#db/writes/administration/marking.ts';
import { sendConsultationDraft } from '#db/writes/submissions/consultation-drafts.ts';
import { NotAllowed } from '#domain/policy/refusals.ts';
import { sendDraftInput } from '#domain/submissions/consultation.ts';
import { getConsultationDocument, getConsultationDraft } from '../submissions/consultation-drafts.ts';
import { getReportFile } from './frozen-report-files.ts';
import { getPanelReport } from './panel-reports.ts';

/* What is marked -SENSITIVE, in the hands of a panel's member (assurance §5, case 90). */

beforeEach(() => void freshDatabase());

const mark = () => changeMarking(actorOf('administrator'), 'OFFICIAL-SENSITIVE', moment);
function letScrutinyTakeFiles(): void {
  database()
    .update(panels)
    .set({ takesSensitiveFiles: true })
    .where(eq(panels.id, panelIdOf('scrutiny')))
    .run();
}
const kept =
  'This is marked OFFICIAL-SENSITIVE. Members of your panel read such papers on the screen and take no file of them. If you need a copy, ask the clerk; an administrator can change this for the panel.';

describe('a published report marked OFFICIAL-SENSITIVE', () => {
  const file = (id: string, who: string) => getReportFile(actorOf(who), id, 'public', 'word');

  test('is read on the screen by a member, who takes no file of it and is told why', () => {
    mark();
    const id = publishedReport();
    const page = getPanelReport(actorOf('panel-member'), id, moment);
    expect(page.document?.marking).toBe('OFFICIAL-SENSITIVE');
    expect([page.files, page.filesKeptBack]).toEqual([[], kept]);
    expect(refusalOf(NotAllowed, () => file(id, 'panel-member')).message).toBe(kept);
  });

  test('is taken by everybody else who reads it', () => {
    mark();
    const id = publishedReport();
    const readers = ['plan-lead', 'checker', 'director', 'lead-member', 'clerk', 'observer', 'owner'];
    expect(readers.map((who) => [who, answerTo(() => file(id, who))])).toEqual(readers.map((who) => [who, 'taken']));
    expect(answerTo(() => file(id, 'corporate-parenting-member'))).toBe('not found');
  });

  test('is taken by a member where the panel’s setting says so', () => {
    mark();
    const id = publishedReport();
    letScrutinyTakeFiles();
    const page = getPanelReport(actorOf('panel-member'), id, moment);
    expect([page.files.length, page.filesKeptBack]).toEqual([4, null]);
    expect(answerTo(() => file(id, 'panel-member'))).toBe('taken');
  });

  test('keeps the marking it was frozen with, whatever the council marks later', () => {
    const id = publishedReport();
    mark();
    expect(getPanelReport(actorOf('panel-member'), id, moment).filesKeptBack).toBeNull();
    expect(answerTo(() => file(id, 'panel-member'))).toBe('taken');
  });
});

describe('a consultation draft marked OFFICIAL-SENSITIVE', () => {
  const toScrutiny = sendDraftInput.parse({ panelIds: [panelIdOf('scrutiny')], commentsDueOn: '2023-07-07' });
  const sent = () => sendConsultationDraft(actorOf('plan-lead'), planId, toScrutiny, moment).id;

  test('is commented on by a member, who takes no file of it', () => {
    mark();
    const id = sent();
    const page = getConsultationDraft(actorOf('panel-member'), id);
    expect([page.may.comment, page.filesKeptBack]).toEqual([true, kept]);
    expect(refusalOf(NotAllowed, () => getConsultationDocument(actorOf('panel-member'), id)).message).toBe(kept);
    expect(answerTo(() => getConsultationDocument(actorOf('plan-lead'), id))).toBe('taken');
  });

  test('is taken by a member where the panel’s setting says so', () => {
    mark();
    const id = sent();
    letScrutinyTakeFiles();
    expect(getConsultationDraft(actorOf('panel-member'), id).filesKeptBack).toBeNull();
    expect(answerTo(() => getConsultationDocument(actorOf('panel-member'), id))).toBe('taken');
  });
});
