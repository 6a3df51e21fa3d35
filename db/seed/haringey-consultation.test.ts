import { beforeEach, describe, expect, test } from 'vitest';
import { getConsultationDraft } from '#db/reads/submissions/consultation-drafts.ts';
import { database } from '../database.ts';
import { bytesOf } from '../kept-bytes.ts';
import { consultationDrafts } from '../schema/consultation.ts';
import { actorOf, freshDatabase } from '../testing.ts';
import { exampleCommentIdOf, exampleDraftId } from './haringey-consultation.ts';
import { panelIdOf } from './haringey-panels.ts';
import { actionIdOf, areaIdOf } from './haringey-plan.ts';
import { personIdOf } from './people-rows.ts';

beforeEach(() => void freshDatabase());

test('the example’s draft was commented on by the Scrutiny Panel of 26 June 2023, and one comment waits for its answer', () => {
  const { draft, document, comments } = getConsultationDraft(actorOf('plan-lead'), exampleDraftId);
  expect(draft).toMatchObject({ number: 1, commentsDueOn: '2023-07-03', closedAt: null });
  expect(document.versionLabel).toBe('DRAFT 1 for consultation');
  expect(comments.map(({ panel, saidOn, answer }) => [panel, saidOn, answer?.decision ?? 'waits'])).toEqual([
    [null, null, 'accepted'],
    [null, null, 'waits'],
    ['Children and Young People’s Scrutiny Panel', '2023-06-26', 'in-part'],
    ['Children and Young People’s Scrutiny Panel', '2023-06-26', 'accepted'],
    ['Children and Young People’s Scrutiny Panel', '2023-06-26', 'not-accepted'],
  ]);
});

test('the draft says nothing that came after it was sent on 15 June', () => {
  const stored = database().select({ id: consultationDrafts.factsId }).from(consultationDrafts).get();
  const facts = bytesOf(stored?.id ?? '').toString();
  expect(JSON.parse(facts)).toMatchObject({ today: '2023-06-15', comments: [] });
  const days = [...facts.matchAll(/"(?:clearedOn|postedOn|doneOn)":"(\d{4}-\d\d-\d\d)"/g)].map(([, day]) => day ?? '');
  expect(days.length).toBeGreaterThan(10);
  expect(days.filter((day) => day > '2023-06-15')).toEqual([]);
});

test('looking at the plan as it stood leaves every later row and every trigger where it was', () => {
  const client = database().$client;
  const later = client.prepare("select count(*) from progress_updates where posted_at > '2023-06-15T14'").pluck().get();
  expect(later).toBeGreaterThan(10);
  expect(() => client.exec("update progress_updates set done = 'x'")).toThrow('never changed');
});

describe('the tables refuse', () => {
  type Changes = Record<string, string | number | null>;
  /** Writes a copy of the table's first row with these changes. */
  const insertLike = (table: string, changes: Changes) => () => {
    const client = database().$client;
    const row = client.prepare(`select * from ${table} limit 1`).get() as Changes;
    const changed: Changes = { ...row, ...('id' in row ? { id: 'a-new-id' } : {}), ...changes };
    const columns = Object.keys(changed);
    const values = columns.map((name) => `@${name}`).join(', ');
    client.prepare(`insert into ${table} (${columns.join(', ')}) values (${values})`).run(changed);
  };
  const panel = panelIdOf('scrutiny');

  test.each([
    ['a second draft of one number', 'consultation_drafts', {}, 'UNIQUE'],
    ['two open drafts of one plan', 'consultation_drafts', { number: 2 }, 'UNIQUE'],
    ['draft 0', 'consultation_drafts', { number: 0 }, 'consultation_drafts_from_one'],
    ['a day that does not exist', 'consultation_drafts', { comments_due_on: '2023-06-31' }, 'consultation_drafts_due'],
    ['a closing by nobody', 'consultation_drafts', { closed_at: '2023-06-30' }, 'consultation_drafts_closed_whole'],
    ['a recipient that is none', 'draft_recipients', { panel_id: null, post_id: null }, 'panel_or_post'],
    ['a panel asked twice', 'draft_recipients', {}, 'UNIQUE'],
    ['a comment that says nothing', 'draft_comments', { text: ' \n ' }, 'draft_comments_said'],
    [
      'a comment on two things',
      'draft_comments',
      { recommendation_id: areaIdOf(1), action_id: actionIdOf('1.1') },
      'draft_comments_on_one_thing',
    ],
    [
      'a meeting of no panel',
      'draft_comments',
      { for_panel_id: null, said_on: '2023-06-26' },
      'draft_comments_meeting_of_a_panel',
    ],
    ['a comment of a panel that does not exist', 'draft_comments', { for_panel_id: 'none' }, 'FOREIGN KEY'],
    ['a second answer', 'comment_answers', {}, 'UNIQUE'],
    [
      'an answer without a reason',
      'comment_answers',
      { comment_id: exampleCommentIdOf('member'), reason: '' },
      'reason',
    ],
    [
      'an answer that is none',
      'comment_answers',
      { comment_id: exampleCommentIdOf('member'), decision: 'noted' },
      'comment_answers_decision',
    ],
  ] as [string, string, Changes, string][])('%s', (_, table, changes, refusal) => {
    expect(insertLike(table, changes)).toThrow(refusal);
  });

  test('nothing that is right', () => {
    expect(insertLike('draft_comments', { for_panel_id: panel, said_on: '2023-06-26' })).not.toThrow();
    expect(
      insertLike('consultation_drafts', { number: 2, closed_at: 'x', closed_by: personIdOf('plan-lead') }),
    ).not.toThrow();
  });
});
