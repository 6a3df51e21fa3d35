import { count, desc, eq } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#db/database.ts';
import { getInspection } from '#db/reads/inspections/inspections.ts';
import { auditContents, auditEvents } from '#db/schema/audit.ts';
import { inspections, recommendations } from '#db/schema/inspections.ts';
import { inspectionIdOf } from '#db/seed/inspection-rows.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import { once } from '#db/writes/idempotency.ts';
import { confirmInspectionInput } from '#domain/inspections/inspections.ts';
import { NotAllowed, NotFound, NotPossible, NotValid, Questioned, Stale } from '#domain/policy/refusals.ts';
import { changeInspection, confirmInspection } from './inspections.ts';

beforeEach(() => void freshDatabase());

const area = { kind: 'area-for-improvement', text: 'The quality of supervision.', page: 2 };
const given = (more: object = {}) =>
  confirmInspectionInput.parse({ kind: 'jtai', authority: 'Haringey', recommendations: [area], ...more });

const rowsIn = (table: typeof inspections | typeof recommendations | typeof auditEvents) =>
  database().select({ rows: count() }).from(table).get()?.rows ?? 0;

function lastAudit() {
  const event = database().select().from(auditEvents).orderBy(desc(auditEvents.seq)).limit(1).get()!;
  const kept = database().select().from(auditContents).where(eq(auditContents.seq, event.seq)).get();
  return { event: event.event, actor: event.actor, subject: event.subjectId, content: JSON.parse(kept?.content ?? '') };
}

describe('a confirmed report', () => {
  it('is kept whole, in the order of the report, with its fingerprint and one audit row', () => {
    const lead = actorOf('plan-lead');
    const audited = rowsIn(auditEvents);
    const input = given({
      inspectedFrom: '2018-01-15',
      inspectedTo: '2018-01-19',
      judgements: [{ area: 'Overall effectiveness', grade: 'Good' }],
      source: { fileName: 'letter.pdf', sha256: 'a'.repeat(64) },
      recommendations: [
        { ...area, ref: '4', responsibleBody: 'The Council and the ICB' },
        { kind: 'area-for-priority-action', text: 'Act now.', priority: 'priority-and-immediate' },
      ],
    });
    const { id } = confirmInspection(lead, input, juneMoment);
    expect(getInspection(lead, id)).toMatchObject({
      title: 'Joint targeted area inspection 2018',
      sourceFileName: 'letter.pdf',
      sourceSha256: 'a'.repeat(64),
      note: null,
      confirmedAt: juneMoment.now,
      judgements: [{ area: 'Overall effectiveness', grade: 'Good' }],
      recommendations: [
        {
          text: 'The quality of supervision.',
          ref: '4',
          page: 2,
          responsibleBody: 'The Council and the ICB',
          position: 1,
          priority: 'standard',
        },
        { text: 'Act now.', ref: null, responsibleBody: null, position: 2, priority: 'priority-and-immediate' },
      ],
      plans: [],
    });
    expect(rowsIn(auditEvents)).toBe(audited + 1);
    expect(lastAudit()).toEqual({ event: 'inspection-confirmed', actor: lead.personId, subject: id, content: input });
  });

  it('keeps every character as it was confirmed', () => {
    const text = '\uf06e 监护 👧🏽 <script>alert(1)</script> =1+1';
    const { id } = confirmInspection(actorOf('plan-lead'), given({ recommendations: [{ ...area, text }] }), juneMoment);
    expect(getInspection(actorOf('plan-lead'), id).recommendations[0]?.text).toBe(text);
  });

  it('sent twenty times with one key is one inspection', () => {
    const lead = actorOf('plan-lead');
    const sent = { key: 'one-form', actor: lead.personId, route: 'POST /api/inspections', body: 'same' };
    const before = rowsIn(inspections);
    const answers = Array.from({ length: 20 }, () =>
      once(sent, juneMoment, () => ({
        status: 201,
        body: JSON.stringify(confirmInspection(lead, given(), juneMoment)),
      })),
    );
    expect(new Set(answers.map((answer) => answer.body)).size).toBe(1);
    expect(rowsIn(inspections)).toBe(before + 1);
  });

  it('is a plan lead’s to confirm: others who read may not, those who read none know of nothing', () => {
    for (const role of ['owner', 'checker', 'director', 'lead-member', 'clerk', 'observer']) {
      expect(() => confirmInspection(actorOf(role), given(), juneMoment)).toThrow(NotAllowed);
    }
    for (const role of ['administrator', 'panel-member']) {
      expect(() => confirmInspection(actorOf(role), given(), juneMoment)).toThrow(NotFound);
    }
  });

  it('without recommendations needs the sentence that the report names none, and keeps it', () => {
    const lead = actorOf('plan-lead');
    expect(() => confirmInspection(lead, given({ recommendations: [] }), juneMoment)).toThrow(NotValid);
    const { id } = confirmInspection(lead, given({ recommendations: [], namesNoArea: true }), juneMoment);
    expect(getInspection(lead, id).note).toBe('The report names no area for improvement.');
  });

  it('of a file that was confirmed before is refused until the person says it is meant', () => {
    const lead = actorOf('plan-lead');
    const source = { fileName: 'report.pdf', sha256: 'b'.repeat(64) };
    confirmInspection(lead, given({ source }), juneMoment);
    const before = rowsIn(inspections);
    expect(() => confirmInspection(lead, given({ source }), juneMoment)).toThrow(NotPossible);
    expect(rowsIn(inspections)).toBe(before);
    confirmInspection(lead, given({ source, again: true }), juneMoment);
    expect(rowsIn(inspections)).toBe(before + 1);
  });

  it('that looks like a reprint of one that is held is refused until a person says what it is', () => {
    const lead = actorOf('plan-lead');
    const days = { kind: 'ilacs', inspectedFrom: '2023-02-13', inspectedTo: '2023-02-24' };
    const before = rowsIn(inspections);
    expect(() => confirmInspection(lead, given(days), juneMoment)).toThrow(
      'Say whether it is another inspection or a corrected reprint',
    );
    expect(() => confirmInspection(lead, given(days), juneMoment)).toThrow(NotValid);
    expect(rowsIn(inspections)).toBe(before);
    const reprint = confirmInspection(lead, given({ ...days, reprint: 'corrected-reprint' }), juneMoment);
    expect(getInspection(lead, reprint.id).note).toBe('A corrected reprint.');
    const other = confirmInspection(lead, given({ ...days, reprint: 'another-inspection' }), juneMoment);
    expect(getInspection(lead, other.id).note).toBeNull();
    expect(rowsIn(inspections)).toBe(before + 2);
  });

  it('with a date that is likely a slip is asked about once, then taken', () => {
    const lead = actorOf('plan-lead');
    const sunday = given({ authority: 'Elsewhere', publishedOn: '2023-04-09' });
    expect(() => confirmInspection(lead, sunday, juneMoment)).toThrow(Questioned);
    const { id } = confirmInspection(lead, { ...sunday, confirmed: true }, juneMoment);
    expect(getInspection(lead, id).publishedOn).toBe('2023-04-09');
  });

  it('that is refused leaves nothing behind', () => {
    const before = [rowsIn(inspections), rowsIn(recommendations), rowsIn(auditEvents)];
    const input = given({ inspectedFrom: '2023-02-24', inspectedTo: '2023-02-13' });
    expect(() => confirmInspection(actorOf('plan-lead'), input, juneMoment)).toThrow(NotValid);
    expect([rowsIn(inspections), rowsIn(recommendations), rowsIn(auditEvents)]).toEqual(before);
  });
});

describe('changing the facts of an inspection', () => {
  const id = inspectionIdOf('ilacs-2023');
  const facts = {
    kind: 'ilacs' as const,
    authority: 'Haringey',
    title: 'Inspection of 2023',
    inspectedFrom: '2023-02-13',
    inspectedTo: '2023-02-24',
    publishedOn: '2023-04-11',
    note: '',
    confirmed: false,
    judgements: [{ area: 'Overall effectiveness', grade: 'Good' }],
  };

  it('keeps old and new in the audit trail', () => {
    const lead = actorOf('plan-lead');
    expect(changeInspection(lead, id, facts, 1, juneMoment)).toEqual({ id, version: 2 });
    expect(getInspection(lead, id)).toMatchObject({ title: 'Inspection of 2023', version: 2 });
    expect(getInspection(lead, id).judgements).toHaveLength(1);
    const { event, content } = lastAudit();
    expect(event).toBe('inspection-changed');
    expect(content.before.judgements).toHaveLength(5);
    expect(content.after.title).toBe('Inspection of 2023');
  });

  it('is refused to whoever saw an older version, with what stands now', () => {
    const lead = actorOf('plan-lead');
    changeInspection(lead, id, facts, 1, juneMoment);
    try {
      changeInspection(lead, id, { ...facts, title: 'Other' }, 1, juneMoment);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Stale);
      expect(error).toMatchObject({ version: 2, current: { title: 'Inspection of 2023', note: '' } });
    }
  });

  it('is refused to readers, and unknown to those who may not know', () => {
    expect(() => changeInspection(actorOf('director'), id, facts, 1, juneMoment)).toThrow(NotAllowed);
    expect(() => changeInspection(actorOf('panel-member'), id, facts, 1, juneMoment)).toThrow(NotFound);
    expect(() => changeInspection(actorOf('plan-lead'), 'unknown', facts, 1, juneMoment)).toThrow(NotFound);
    expect(() =>
      changeInspection(actorOf('plan-lead'), id, { ...facts, publishedOn: '2023-02-20' }, 1, juneMoment),
    ).toThrow(NotValid);
  });
});
