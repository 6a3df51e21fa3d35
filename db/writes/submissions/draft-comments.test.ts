import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { getPlanDocumentFacts } from '#db/reads/plans/plan-document.ts';
import { getConsultationDraft, listDraftsToRead } from '#db/reads/submissions/consultation-drafts.ts';
import { consultationCommentsOf } from '#db/reads/submissions/draft-comments.ts';
import { exampleCommentIdOf, exampleDraftId } from '#db/seed/haringey-consultation.ts';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { actionIdOf, areaIdOf, planId } from '#db/seed/haringey-plan.ts';
import { recommendationIdOf } from '#db/seed/inspection-rows.ts';
import { lastTold, told } from '#db/testing/administration.ts';
import { type Answers, answerTo, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import { NotFound, NotPossible, NotValid, Questioned } from '#domain/policy/refusals.ts';
import { type CommentInput, commentInput } from '#domain/submissions/consultation.ts';
import { closeConsultationDraft } from './consultation-drafts.ts';
import { answerComment, commentOnConsultationDraft } from './draft-comments.ts';

beforeEach(() => void freshDatabase());

const odd = '=1+1 <script>alert(1)</script> 儿童 👩🏽‍🏫 \uf06e \u202efdp\n\nand more';
const comment = (who: string, more: Partial<CommentInput> = {}) =>
  commentOnConsultationDraft(
    actorOf(who),
    exampleDraftId,
    { ...commentInput.parse({ text: odd, actionId: actionIdOf('1.1') }), ...more },
    juneMoment,
  );
const seenBy = (who: string) => getConsultationDraft(actorOf(who), exampleDraftId).comments;
const scrutiny = panelIdOf('scrutiny');
const waiting = exampleCommentIdOf('member');
const answer = (who: string, id = waiting, reason = 'Said in the outcome now.') =>
  answerComment(actorOf(who), id, { decision: 'in-part', reason, confirmed: false }, juneMoment);

describe('a comment on a consultation draft', () => {
  test('is kept exactly, with the post of that day, and told in the trail', () => {
    const { id } = comment('panel-member');
    expect(seenBy('plan-lead').find((found) => found.id === id)).toEqual({
      ...{
        id,
        draftId: exampleDraftId,
        draftNumber: 1,
        recommendationId: null,
        actionId: actionIdOf('1.1'),
        text: odd,
      },
      ...{ from: 'Panel member, Scrutiny Panel', panel: null, saidOn: null, writtenAt: juneMoment.now, mine: false },
      answer: null,
    });
    expect(lastTold()).toMatchObject({ event: 'draft-commented-on', content: { draftId: exampleDraftId, text: odd } });
  });

  test('is for whom the draft was sent to and for who reads the plan, but the clerk (rules §6)', () => {
    const answers: Answers = {
      owner: 'taken',
      'plan-lead': 'taken',
      checker: 'taken',
      director: 'taken',
      'lead-member': 'taken',
      'panel-member': 'taken',
      'scrutiny-chair': 'taken',
      'partnership-chair': 'taken',
      'designated-doctor': 'taken',
      'regional-adoption': 'taken',
      observer: 'taken',
      clerk: 'not allowed',
      communications: 'not found',
      'corporate-parenting-member': 'not found',
      leader: 'not found',
      administrator: 'not found',
    };
    for (const [who, wanted] of Object.entries(answers)) {
      expect([who, answerTo(() => comment(who))]).toEqual([who, wanted]);
    }
  });

  test.each([
    [{ actionId: actionIdOf('4.2') }, 'taken'],
    [{ actionId: null, recommendationId: areaIdOf(5) }, 'taken'],
    [{ actionId: null }, 'taken'],
  ])('on %j, which stands in the draft, is taken whatever is routed to the panel', (on, wanted) => {
    expect(answerTo(() => comment('panel-member', on))).toBe(wanted);
  });

  test.each([
    [{ actionId: 'unknown' }, 'actionId'],
    [{ actionId: null, recommendationId: recommendationIdOf('ilacs-2018', 1) }, 'recommendationId'],
    [{ forPanelId: panelIdOf('cabinet') }, 'forPanelId'],
    [{ forPanelId: panelIdOf('safeguarding-partnership') }, 'forPanelId'],
    [{ forPanelId: scrutiny, saidOn: '2023-07-01' }, 'saidOn'],
  ])('on or for %j is refused, naming the field', (wrong, field) => {
    const { fields } = refusedWithoutTrace(NotValid, () => comment('panel-member', wrong));
    expect(fields.map((found) => found.field)).toEqual([field]);
  });

  test('in a panel’s words needs the day of the meeting from an officer, and not from a member', () => {
    const words = { forPanelId: scrutiny };
    const { fields } = refusedWithoutTrace(NotValid, () => comment('plan-lead', words));
    expect(fields).toEqual([{ field: 'saidOn', words: 'Enter the date of the meeting at which the panel said this' }]);
    comment('plan-lead', { ...words, saidOn: '2023-06-26' });
    comment('scrutiny-chair', words);
    expect(
      seenBy('panel-member')
        .filter(({ text }) => text === odd)
        .map(({ panel, saidOn }) => `${panel} ${saidOn}`)
        .sort(),
    ).toEqual([
      'Children and Young People’s Scrutiny Panel 2023-06-26',
      'Children and Young People’s Scrutiny Panel null',
    ]);
  });

  test('that may name a child is asked about once, then taken', () => {
    const text = 'NHS no. 943 476 5919 was in the papers.';
    const { questions } = refusedWithoutTrace(Questioned, () => comment('panel-member', { text }));
    expect(questions).toEqual([
      { field: 'text', words: expect.stringContaining('“NHS no. 943 476 5919 was in the papers.”: an NHS number?') },
    ]);
    comment('panel-member', { text, confirmed: true });
    expect(lastTold()?.content).toMatchObject({ askedAboutIdentifiers: 1 });
  });

  test('is not taken once the draft is closed', () => {
    closeConsultationDraft(actorOf('plan-lead'), exampleDraftId, juneMoment);
    refusedWithoutTrace(NotPossible, () => comment('panel-member'));
  });

  test('is never changed', () => {
    const run = (sql: string) => () => database().$client.exec(sql);
    expect(run("update draft_comments set text = 'x'")).toThrow('answered, never changed');
    expect(run('delete from draft_comments')).toThrow('never deleted');
    expect(run("update comment_answers set reason = 'x'")).toThrow('never changed');
    expect(run('insert or replace into comment_answers select * from comment_answers limit 1')).toThrow(
      'never deleted',
    );
  });
});

describe('who reads a comment', () => {
  test('is its writer, its panel, and who reads the plan', () => {
    const { id } = comment('designated-doctor');
    const sees = (who: string) => seenBy(who).some((found) => found.id === id);
    expect(['designated-doctor', 'plan-lead', 'observer'].map(sees)).toEqual([true, true, true]);
    expect(['panel-member', 'partnership-chair', 'regional-adoption'].map(sees)).toEqual([false, false, false]);
    expect(seenBy('panel-member').map(({ from, panel }) => panel ?? from)).toEqual([
      'Panel member, Scrutiny Panel',
      ...Array.from({ length: 3 }, () => 'Children and Young People’s Scrutiny Panel'),
    ]);
    expect(seenBy('scrutiny-chair')).toHaveLength(3);
    expect(seenBy('partnership-chair')).toHaveLength(0);
  });
});

test('a draft stands in the work of whom it was sent to, and of nobody else, until it is closed', () => {
  const listed = (who: string) => listDraftsToRead(actorOf(who)).map(({ number, comments }) => [number, comments]);
  expect(listed('panel-member')).toEqual([[1, 1]]);
  expect(listed('regional-adoption')).toEqual([[1, 0]]);
  for (const who of ['observer', 'plan-lead', 'corporate-parenting-member', 'administrator', 'clerk']) {
    expect([who, listed(who)]).toEqual([who, []]);
  }
  closeConsultationDraft(actorOf('plan-lead'), exampleDraftId, juneMoment);
  expect(listed('panel-member')).toEqual([]);
});

describe('answering a comment', () => {
  test('is done once, and its writer reads it', () => {
    answer('plan-lead');
    expect(seenBy('panel-member').find(({ id }) => id === waiting)?.answer).toEqual({
      ...{ decision: 'in-part', reason: 'Said in the outcome now.', answeredAt: juneMoment.now },
    });
    expect(lastTold()).toMatchObject({
      event: 'comment-answered',
      content: { decision: 'in-part', reason: 'Said in the outcome now.' },
    });
    refusedWithoutTrace(NotPossible, () => answer('director'));
  });

  test('is for plan leads and the director; a comment one does not read never was (rules §6)', () => {
    const answers: Answers = {
      owner: 'not allowed',
      observer: 'not allowed',
      clerk: 'not allowed',
      'panel-member': 'not allowed',
      'scrutiny-chair': 'not found',
      'designated-doctor': 'not found',
      'corporate-parenting-member': 'not found',
      administrator: 'not found',
      'second-plan-lead': 'taken',
    };
    for (const [who, wanted] of Object.entries(answers))
      expect([who, answerTo(() => answer(who))]).toEqual([who, wanted]);
    refusedWithoutTrace(NotFound, () => answer('plan-lead', 'unknown'));
  });

  test('asks about a reason that may name a child, and is still possible after the draft is closed', () => {
    refusedWithoutTrace(Questioned, () => answer('plan-lead', waiting, 'Her DOB is 03/04/2014.'));
    closeConsultationDraft(actorOf('plan-lead'), exampleDraftId, juneMoment);
    expect(answerTo(() => answer('plan-lead'))).toBe('taken');
    expect(told().at(-1)?.event).toBe('comment-answered');
  });
});

describe('the plan’s document', () => {
  test('lists every comment with who, which panel on which day, on what, and what was answered and why', () => {
    const listed = consultationCommentsOf(planId);
    expect(listed.map(({ from, panel, commentedOn, answer: said }) => [panel ?? from, commentedOn, said])).toEqual([
      ['Designated Doctor for Safeguarding Children', '2023-06-21', 'accepted'],
      ['Panel member, Scrutiny Panel', '2023-06-25', null],
      ['Children and Young People’s Scrutiny Panel', '2023-06-26', 'accepted-in-part'],
      ['Children and Young People’s Scrutiny Panel', '2023-06-26', 'accepted'],
      ['Children and Young People’s Scrutiny Panel', '2023-06-26', 'not-accepted'],
    ]);
    expect(getPlanDocumentFacts(actorOf('plan-lead'), planId, juneMoment).comments).toEqual(listed);
  });

  test('of a partner’s owner, who reads a part of the plan, lists none of it', () => {
    expect(getPlanDocumentFacts(actorOf('designated-doctor'), planId, juneMoment).comments).toEqual([]);
  });
});
