import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { getPanelQuestion } from '#db/reads/panels/panel-questions.ts';
import { listOwnDraftedQuestions, listOwnNotes } from '#db/reads/panels/private-notes.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { seedId } from '#db/seed/seed-id.ts';
import { note, numberOf, putReport, reportId } from '#db/testing/panels.ts';
import { answerTo, everyRow, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment as moment } from '#db/testing.ts';
import { endRouting } from '#db/writes/plans/plans.ts';
import { writeNoteInput } from '#domain/panels/private-notes.ts';
import { NotFound, NotPossible, NotValid, Questioned, Stale } from '#domain/policy/refusals.ts';
import { askAtItem, askDraftedQuestion } from './desk-questions.ts';
import { changePrivateNote, throwAwayPrivateNote, writePrivateNote } from './private-notes.ts';

const member = () => actorOf('panel-member');
const ask = (id: string, who = 'panel-member', confirmed = false) =>
  askDraftedQuestion(actorOf(who), id, { confirmed }, moment);
const keep = (who: string, more: object = {}) =>
  writePrivateNote(actorOf(who), reportId, writeNoteInput.parse({ kind: 'note', text: 'Mine', ...more }), moment);
const others = ['scrutiny-chair', 'clerk', 'plan-lead', 'director', 'lead-member', 'observer', 'checker', 'owner'];

beforeEach(() => {
  freshDatabase();
  putReport();
});

describe('a note', () => {
  test('is its author’s alone: no other member, officer, observer or administrator reads, changes, asks or ends it', () => {
    const id = note();
    expect(listOwnNotes(member(), reportId).map(({ text }) => text)).toEqual(['Why is this late?']);
    for (const who of [...others, 'corporate-parenting-member', 'administrator']) {
      const actor = actorOf(who);
      const seen = answerTo(() => expect(listOwnNotes(actor, reportId)).toEqual([]));
      expect([who, seen]).toEqual([who, others.includes(who) ? 'taken' : 'not found']);
      expect(listOwnDraftedQuestions(actor)).toEqual([]);
      expect(answerTo(() => changePrivateNote(actor, id, { text: 'x' }, 1, moment))).toBe('not found');
      expect(answerTo(() => throwAwayPrivateNote(actor, id, moment))).toBe('not found');
      expect(answerTo(() => ask(id, who))).toBe('not found');
    }
  });

  test('leaves nothing of its words or its item in the audit trail, or anywhere else', () => {
    const id = keep('panel-member', { text: 'A thought of my own', itemNumber: numberOf('1.2') }).id;
    changePrivateNote(member(), id, { text: 'Another thought of my own' }, 1, moment);
    throwAwayPrivateNote(member(), id, moment);
    expect(JSON.stringify(everyRow())).not.toContain('thought of my own');
    const trail = database()
      .$client.prepare(
        "select event, plan_id, content from audit_events join audit_contents using (seq) where subject_kind = 'private-note'",
      )
      .all();
    expect(trail).toEqual(
      ['private-note-kept', 'private-note-changed', 'private-note-thrown-away'].map((event) => ({
        event,
        plan_id: null,
        content: 'null',
      })),
    );
  });

  test('stands at an item of the panel’s, or at the report as a whole', () => {
    keep('panel-member', { itemNumber: numberOf('1.2') });
    keep('panel-member');
    expect(listOwnNotes(member(), reportId).map(({ itemNumber }) => itemNumber)).toEqual([null, numberOf('1.2')]);
    refusedWithoutTrace(NotValid, () => keep('panel-member', { itemNumber: 77 }));
  });

  test('is changed with the version that was read', () => {
    const id = note();
    refusedWithoutTrace(Stale, () => changePrivateNote(member(), id, { text: 'x' }, 2, moment));
  });

  test.each(['administrator', 'corporate-parenting-member', 'designated-doctor'])(
    'is not kept by %s on a report that is not theirs',
    (who) => {
      refusedWithoutTrace(NotFound, () => keep(who));
    },
  );

  test('is not kept beside a report that is not published to the panel, or was taken off again', () => {
    database().$client.exec(
      `drop trigger report_publications_are_only_retracted; update report_publications set retracted_at = '${moment.now}', retracted_by = '${personIdOf('clerk')}', retracted_reason = 'Wrong figures'`,
    );
    refusedWithoutTrace(NotFound, () => keep('panel-member'));
    freshDatabase();
    putReport(false);
    refusedWithoutTrace(NotFound, () => keep('panel-member'));
    refusedWithoutTrace(NotFound, () =>
      writePrivateNote(member(), 'unknown', writeNoteInput.parse({ kind: 'note', text: 'x' }), moment),
    );
  });
});

describe('a drafted question', () => {
  test('becomes an asked one in one step: about its item, for the meeting of its report, in the member’s name', () => {
    const id = note('question', numberOf('1.2'));
    expect(listOwnDraftedQuestions(member())).toMatchObject([
      { id, itemNumber: numberOf('1.2'), meetsOn: '2023-11-16' },
    ]);
    const asked = ask(id);
    expect(getPanelQuestion(member(), asked.id, moment.today).question).toMatchObject({
      ...{ words: 'Why is this late?', meetsOn: '2023-11-16', mine: true },
      about: { itemNumber: numberOf('1.2') },
    });
    expect(listOwnNotes(member(), reportId)).toMatchObject([{ id, askedAs: asked }]);
    expect(listOwnDraftedQuestions(member())).toEqual([]);
  });

  test('is asked once, and its words then stand', () => {
    const id = note();
    ask(id);
    refusedWithoutTrace(NotPossible, () => ask(id));
    refusedWithoutTrace(NotPossible, () => changePrivateNote(member(), id, { text: 'x' }, 1, moment));
  });

  test('is no note, and a note is no question', () => {
    const id = note('note');
    refusedWithoutTrace(NotPossible, () => ask(id));
  });

  test('about the report as a whole is about the plan the panel is shown', () => {
    const { id } = ask(note('question', null));
    expect(getPanelQuestion(member(), id, moment.today).question).toMatchObject({
      recommendationId: null,
      actionId: null,
    });
  });

  test('that may name a child is kept as it is typed, and asked about when it is asked', () => {
    const { id } = keep('panel-member', { kind: 'question', text: 'And the girl born on 14/03/2011?' });
    refusedWithoutTrace(Questioned, () => ask(id));
    ask(id, 'panel-member', true);
  });

  test('on an item that is no longer routed is not asked: it is answered as unknown', () => {
    const id = note();
    endRouting(actorOf('plan-lead'), seedId('routing scrutiny 1'), moment);
    refusedWithoutTrace(NotFound, () => ask(id));
    // The frozen report stays theirs, and their notes with it.
    expect(listOwnNotes(member(), reportId)).toHaveLength(1);
  });
});

test('a member asks at an item by its number; an unknown number and an item no longer routed are the same', () => {
  const at = (itemNumber: number, who = 'panel-member') =>
    askAtItem(actorOf(who), reportId, { itemNumber, words: 'Why?', confirmed: false }, moment);
  expect(getPanelQuestion(member(), at(numberOf('1.3')).id, moment.today).question.about.itemNumber).toBe(
    numberOf('1.3'),
  );
  for (const who of ['corporate-parenting-member', 'administrator'])
    refusedWithoutTrace(NotFound, () => at(numberOf('1.3'), who));
  endRouting(actorOf('plan-lead'), seedId('routing scrutiny 1'), moment);
  const refusals = [numberOf('1.1'), 77].map((number) => refusedWithoutTrace(NotFound, () => at(number)).message);
  expect(new Set(refusals).size).toBe(1);
});
