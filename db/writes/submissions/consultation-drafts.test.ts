import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { listNotices } from '#db/reads/mail/notices.ts';
import { getPlanDocumentFacts } from '#db/reads/plans/plan-document.ts';
import {
  getConsultationDocument,
  getConsultationDraft,
  getPlanConsultation,
} from '#db/reads/submissions/consultation-drafts.ts';
import { outboxMessages } from '#db/schema/outbox.ts';
import { actions } from '#db/schema/plans.ts';
import { exampleDraftId } from '#db/seed/haringey-consultation.ts';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { actionIdOf, planId } from '#db/seed/haringey-plan.ts';
import { postIdOf } from '#db/seed/people-rows.ts';
import { lastTold, told } from '#db/testing/administration.ts';
import { type Answers, answerTo, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import { changeMailPreferences } from '#db/writes/mail/mail-preferences.ts';
import { overrideRag } from '#db/writes/rag/rag-overrides.ts';
import { documentFacts } from '#domain/composed-document/records.ts';
import { composePlanDocument } from '#domain/plan-document/compose.ts';
import { NotFound, NotPossible, NotValid, Questioned } from '#domain/policy/refusals.ts';
import { sendDraftInput } from '#domain/submissions/consultation.ts';
import { closeConsultationDraft, sendConsultationDraft } from './consultation-drafts.ts';

beforeEach(() => void freshDatabase());

const to = sendDraftInput.parse({
  panelIds: [panelIdOf('scrutiny')],
  postIds: [postIdOf('designated-doctor')],
  note: 'Please read area 2.',
  commentsDueOn: '2023-07-07',
});
const send = (who: string, input = to) => sendConsultationDraft(actorOf(who), planId, input, juneMoment);
const draftOf = (id: string) => getConsultationDraft(actorOf('plan-lead'), id);

/** By hand from rules §6: send consultation draft, answer comments. */
const answers: Answers = {
  'plan-lead': 'taken',
  'second-plan-lead': 'taken',
  director: 'taken',
  owner: 'not allowed',
  checker: 'not allowed',
  'lead-member': 'not allowed',
  clerk: 'not allowed',
  observer: 'not allowed',
  'designated-doctor': 'not allowed',
  'panel-member': 'not found',
  'corporate-parenting-member': 'not found',
  administrator: 'not found',
};

describe('sending a consultation draft', () => {
  test('keeps the plan’s document as it is at that moment, marked and numbered, without what others said of the draft before', () => {
    const { id, number } = send('plan-lead');
    expect(number).toBe(2);
    const { draft, document, comments, items } = draftOf(id);
    expect(draft).toMatchObject({ planId, number: 2, note: to.note, commentsDueOn: '2023-07-07', closedAt: null });
    expect(document).toMatchObject({ draft: 'DRAFT', versionLabel: 'DRAFT 2 for consultation' });
    expect(comments).toEqual([]);
    expect(documentFacts(document).filter((fact) => fact.startsWith('Comment '))).toEqual([]);
    expect(items.map(({ subject }) => subject).slice(0, 6)).toEqual([
      ...[1, 2, 3, 4, 5].map((area) => `Area for improvement ${area}`),
      'Action 1.1',
    ]);
    database().update(actions).set({ title: 'Another title since' }).run();
    expect(JSON.stringify(getConsultationDocument(actorOf('plan-lead'), id))).not.toContain('Another title since');
  });

  test('closes the draft that was open, and says to whom it went, in one row of the trail', () => {
    const { id } = send('plan-lead');
    expect(draftOf(exampleDraftId).draft.closedAt).toBe(juneMoment.now);
    expect(told()).toHaveLength(1);
    expect(lastTold()).toMatchObject({
      event: 'consultation-draft-sent',
      content: {
        number: 2,
        panelIds: to.panelIds,
        postIds: to.postIds,
        commentsDueOn: '2023-07-07',
        closed: exampleDraftId,
      },
    });
    const { drafts } = getPlanConsultation(actorOf('plan-lead'), planId, juneMoment);
    expect(drafts.map((draft) => [draft.id === id, draft.number, draft.to])).toEqual([
      [true, 2, ['Children and Young People’s Scrutiny Panel', 'Designated Doctor for Safeguarding Children']],
      [
        false,
        1,
        [
          'Children and Young People’s Scrutiny Panel',
          'Designated Doctor for Safeguarding Children',
          'Haringey Safeguarding Children Partnership',
          'Partnership Lead, Regional Adoption Agency',
        ],
      ],
    ]);
  });

  test('tells whom it was sent to, with its link, by a notice and by mail, without a word of the plan', () => {
    const { id } = send('plan-lead');
    const href = `/consultation-drafts/${id}`;
    const noticesOf = (who: string) => listNotices(actorOf(who)).filter((notice) => notice.href === href);
    for (const who of ['panel-member', 'scrutiny-chair', 'designated-doctor']) {
      expect([who, noticesOf(who).map(({ text }) => text)]).toEqual([
        who,
        ['A draft plan was sent to you to comment on, until 7 July 2023'],
      ]);
    }
    for (const who of ['leader', 'partnership-chair', 'plan-lead', 'administrator']) expect(noticesOf(who)).toEqual([]);
    const mails = database().select().from(outboxMessages).where(eq(outboxMessages.kind, 'request')).all();
    expect(mails.length).toBeGreaterThan(0);
    for (const { text, subject } of mails) {
      expect(text).toContain(href);
      expect(`${subject} ${text}`).not.toMatch(/Post-inspection|action plan 2023|Please read area 2/i);
    }
    expect(lastTold()?.content).toMatchObject({ told: mails.length });
  });

  test('sends no mail to who muted what they are asked for; the notice stays', () => {
    const muted = { digestHour: 8, muted: ['request' as const] };
    changeMailPreferences(actorOf('panel-member'), muted, 0, juneMoment);
    const { id } = send('plan-lead');
    const { personId } = actorOf('panel-member');
    expect(listNotices(actorOf('panel-member')).some(({ href }) => href.endsWith(id))).toBe(true);
    expect(database().select().from(outboxMessages).where(eq(outboxMessages.personId, personId)).all()).toEqual([]);
  });

  test('leaves out why officers set a colour by hand', () => {
    const override = { colour: 'amber', reason: 'The council is short of lawyers', untilOn: '2023-07-31' } as const;
    overrideRag(actorOf('plan-lead'), actionIdOf('1.1'), override, juneMoment);
    const facts = getPlanDocumentFacts(actorOf('plan-lead'), planId, juneMoment);
    const reason = { label: 'Reason for the override', text: 'The council is short of lawyers' };
    const said = documentFacts(composePlanDocument(facts));
    expect(said).toContain(`Action 1.1 · ${reason.label}: ${reason.text}`);
    const { id } = send('plan-lead');
    expect(JSON.stringify(getConsultationDocument(actorOf('scrutiny-chair'), id))).not.toContain(reason.text);
  });

  test('is for plan leads and the director (rules §6)', () => {
    for (const [who, answer] of Object.entries(answers)) {
      expect([who, answerTo(() => send(who))]).toEqual([who, answer]);
    }
  });

  test.each([
    [{ panelIds: ['unknown'] }, 'panelIds'],
    [{ postIds: ['unknown'] }, 'postIds'],
    [{ commentsDueOn: '2023-06-29' }, 'commentsDueOn'],
  ])('is refused for %j, naming the field', (wrong, field) => {
    const { fields } = refusedWithoutTrace(NotValid, () => send('plan-lead', { ...to, ...wrong }));
    expect(fields.map((found) => found.field)).toEqual([field]);
  });

  test('asks once about a day off, a day after the statement is due and a note that may name a child', () => {
    const odd = { ...to, commentsDueOn: '2023-07-22', note: 'Ask about her, born 03/04/2014.' };
    const { questions } = refusedWithoutTrace(Questioned, () => send('plan-lead', odd));
    expect(questions.map(({ field }) => field)).toEqual(['commentsDueOn', 'commentsDueOn', 'note']);
    expect(send('plan-lead', { ...odd, confirmed: true }).number).toBe(2);
  });

  test('sends each panel and post once, however often it was ticked', () => {
    const { id } = send('plan-lead', { ...to, panelIds: [panelIdOf('scrutiny'), panelIdOf('scrutiny')] });
    const count = database()
      .$client.prepare('select count(*) from draft_recipients where draft_id = ?')
      .pluck()
      .get(id);
    expect(count).toBe(2);
  });
});

describe('who opens a draft', () => {
  test('is whom it was sent to and who reads the plan anyway; to everyone else it never was', () => {
    const opens: Answers = {
      'plan-lead': 'taken',
      director: 'taken',
      owner: 'taken',
      checker: 'taken',
      'lead-member': 'taken',
      clerk: 'taken',
      observer: 'taken',
      'panel-member': 'taken',
      'scrutiny-chair': 'taken',
      'designated-doctor': 'taken',
      'partnership-chair': 'not found',
      'regional-adoption': 'not found',
      communications: 'not found',
      'corporate-parenting-member': 'not found',
      leader: 'not found',
      administrator: 'not found',
    };
    const { id } = send('plan-lead');
    for (const [who, answer] of Object.entries(opens)) {
      expect([who, answerTo(() => getConsultationDraft(actorOf(who), id))]).toEqual([who, answer]);
      expect([who, answerTo(() => getConsultationDocument(actorOf(who), id))]).toEqual([who, answer]);
    }
    const foreign = refusedWithoutTrace(NotFound, () => getConsultationDraft(actorOf('leader'), id));
    const unknown = refusedWithoutTrace(NotFound, () => getConsultationDraft(actorOf('leader'), 'unknown'));
    expect({ ...foreign, words: foreign.message }).toEqual({ ...unknown, words: unknown.message });
  });

  test('a chair to whose post it was sent opens it, though their panel was not asked', () => {
    const { id } = send('plan-lead', { ...to, panelIds: [], postIds: [postIdOf('partnership-chair')] });
    expect(getConsultationDraft(actorOf('partnership-chair'), id).may.comment).toBe(true);
    expect(answerTo(() => getConsultationDraft(actorOf('panel-member'), id))).toBe('not found');
  });

  test('an administrator whose post it was sent to reads none of it', () => {
    const { id } = send('plan-lead', { ...to, postIds: [postIdOf('administrator')] });
    expect(answerTo(() => getConsultationDraft(actorOf('administrator'), id))).toBe('not found');
  });

  test('it opens nothing else of the plan for a member or a partner', () => {
    send('plan-lead');
    for (const who of ['panel-member', 'designated-doctor']) {
      expect(answerTo(() => getPlanConsultation(actorOf(who), planId, juneMoment))).not.toBe('taken');
    }
  });
});

describe('closing a draft', () => {
  const close = (who: string) => closeConsultationDraft(actorOf(who), exampleDraftId, juneMoment);

  test('is done once, and it can still be read', () => {
    close('director');
    expect(lastTold()).toMatchObject({ event: 'consultation-draft-closed' });
    expect(getConsultationDraft(actorOf('panel-member'), exampleDraftId).may.comment).toBe(false);
    refusedWithoutTrace(NotPossible, () => close('plan-lead'));
  });

  test('is refused to who may not send one, and to others the draft never was', () => {
    expect(answerTo(() => close('panel-member'))).toBe('not allowed');
    expect(answerTo(() => close('corporate-parenting-member'))).toBe('not found');
  });

  test('leaves its words as they were: the table refuses any other change', () => {
    const run = (sql: string) => () => database().$client.exec(sql);
    expect(run("update consultation_drafts set note = 'x'")).toThrow('closed, never changed');
    close('plan-lead');
    expect(run('update consultation_drafts set closed_at = null, closed_by = null')).toThrow('closed, never changed');
    expect(run('delete from consultation_drafts')).toThrow('never deleted');
  });
});
