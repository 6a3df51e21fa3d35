import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '../database.ts';
import { freshDatabase } from '../testing.ts';

/*
 * The tables themselves refuse what the code should never send: each case is a row as it stands in the example with one
 * thing made wrong, written past every rule of the code.
 */

beforeEach(() => {
  freshDatabase();
});

type Changes = Record<string, string | number | null>;

/** Writes a copy of the table's first row with a new id and these changes. */
function insertLike(table: string, changes: Changes): void {
  const client = database().$client;
  const row = client.prepare(`select * from ${table} limit 1`).get() as Changes;
  const changed: Changes = {
    ...row,
    ...('id' in row ? { id: 'a-new-id' } : {}),
    ...changes,
  };
  const columns = Object.keys(changed);
  client
    .prepare(`insert into ${table} (${columns.join(', ')}) values (${columns.map((name) => `@${name}`).join(', ')})`)
    .run(changed);
}

test('a copy with nothing wrong is taken, so that what is refused below is refused for its fault', () => {
  insertLike('people', { email: 'another@example.invalid', identity_id: null });
  insertLike('posts', { title: 'Another post' });
  insertLike('post_holdings', {});
  insertLike('inspections', {});
  insertLike('judgements', {});
  insertLike('recommendations', {});
  insertLike('plans', {});
  insertLike('actions', { ref: '9.9' });
  insertLike('milestones', {});
  insertLike('progress_updates', {});
  insertLike('update_clearings', { progress_update_id: 'a-new-id' });
  insertLike('panels', { name: 'Another panel' });
  insertLike('panel_members', {});
});

const refused: Record<string, [fault: string, changes: Changes, refusal: string][]> = {
  installation: [
    ['a second installation', { id: 2 }, 'installation_is_one'],
    ['a real installation with a day of its own', { id: 1, kind: 'real' }, 'installation_real_has_no_day'],
  ],
  people: [
    ['a person without a name', { name: ' ', email: 'new@example.invalid', identity_id: null }, 'people_named'],
    ['two people with one address', { identity_id: null }, 'UNIQUE'],
    ['two people behind one sign-in', { email: 'new@example.invalid' }, 'UNIQUE'],
    ['a sign-in that does not exist', { email: 'new@example.invalid', identity_id: 'nobody' }, 'FOREIGN KEY'],
  ],
  posts: [
    ['a post without a title', { title: '' }, 'posts_titled'],
    ['two posts with one title', {}, 'UNIQUE'],
  ],
  post_holdings: [
    ['a way of holding that is not known', { capacity: 'caretaker' }, 'post_holdings_capacity'],
    ['a day that does not exist', { from_on: '2023-02-30' }, 'post_holdings_from'],
    ['an end before the start', { from_on: '2023-05-02', until_on: '2023-05-01' }, 'post_holdings_in_order'],
    ['a person who does not exist', { person_id: 'nobody' }, 'FOREIGN KEY'],
  ],
  person_roles: [
    ['a role that is not known', { role: 'chief' }, 'person_roles_role'],
    ['the same role twice', {}, 'UNIQUE'],
  ],
  inspections: [
    ['a kind that is not known', { kind: 'spot-check' }, 'inspections_kind'],
    ['no authority', { authority: '   ' }, 'inspections_authority_named'],
    ['a day written in another way', { published_on: '11/04/2023' }, 'inspections_published'],
    ['an end before the start', { inspected_from: '2023-02-24', inspected_to: '2023-02-13' }, 'inspections_in_order'],
  ],
  judgements: [
    ['a judgement of nothing', { area: '' }, 'judgements_area_said'],
    ['a judgement without a grade', { grade: '' }, 'judgements_grade_said'],
  ],
  recommendations: [
    ['no words', { text: ' ' }, 'recommendations_text_said'],
    ['a kind that is not known', { kind: 'advice' }, 'recommendations_kind'],
    ['page 0', { page: 0 }, 'recommendations_page_from_one'],
    ['setting aside without a reason', { set_aside_at: '2023-04-05T08:14:00.000Z' }, 'recommendations_set_aside_whole'],
    ['an inspection that does not exist', { inspection_id: 'none' }, 'FOREIGN KEY'],
  ],
  plans: [
    ['no title', { title: '' }, 'plans_titled'],
    ['a day that does not exist', { received_on: '2023-04-31' }, 'plans_received'],
    ['no working days at all', { working_days: 0 }, 'plans_working_days_positive'],
  ],
  actions: [
    ['no title', { ref: '9.9', title: '' }, 'actions_titled'],
    ['a reference used before', {}, 'UNIQUE'],
    ['a stage that is not known', { ref: '9.9', stage: 'nearly-done' }, 'actions_stage'],
    ['a priority that is not known', { ref: '9.9', priority: 'urgent' }, 'actions_priority'],
    [
      'a deadline before the start',
      { ref: '9.9', start_on: '2023-09-01', deadline_on: '2023-08-31' },
      'actions_period_in_order',
    ],
    ['a deadline on 29 February of a common year', { ref: '9.9', deadline_on: '2023-02-29' }, 'actions_deadline'],
    ['an owner’s post that does not exist', { ref: '9.9', owner_post_id: 'none' }, 'FOREIGN KEY'],
  ],
  milestones: [
    ['no title', { title: '' }, 'milestones_titled'],
    ['no date', { due_on: null }, 'NOT NULL'],
    ['done and dropped at once', { done_on: '2023-05-15', dropped_reason: 'Not needed' }, 'milestones_done_or_dropped'],
  ],
  progress_updates: [
    ['a colour nobody may declare', { declared_rag: 'blue' }, 'progress_updates_rag'],
    ['nothing said', { done: '   ' }, 'progress_updates_done_said'],
    ['a stage no update may propose', { proposed_stage: 'verified' }, 'progress_updates_proposed_stage'],
    ['a forecast that is no date', { forecast_on: 'soon' }, 'progress_updates_forecast'],
    ['an action that does not exist', { action_id: 'none' }, 'FOREIGN KEY'],
  ],
  update_clearings: [
    [
      'a decision that is not known',
      { progress_update_id: 'a-new-id', decision: 'noted' },
      'update_clearings_decision',
    ],
    [
      'a return without a comment',
      { progress_update_id: 'a-new-id', decision: 'returned', comment: ' ' },
      'update_clearings_return_says_why',
    ],
    ['a second clearing of one update', {}, 'UNIQUE'],
    ['an update that does not exist', { progress_update_id: 'none' }, 'FOREIGN KEY'],
  ],
  panels: [
    ['two panels with one name', {}, 'UNIQUE'],
    ['a kind that is not known', { name: 'New', kind: 'club' }, 'panels_kind'],
    ['clear days below none', { name: 'New', clear_days: -1 }, 'panels_clear_days'],
  ],
  panel_members: [['a day that does not exist', { from_on: '2023-13-01' }, 'panel_members_from']],
  routings: [['the same routing twice', {}, 'UNIQUE']],
  audit_contents: [['a content without its event', { seq: 99 }, 'FOREIGN KEY']],
};

describe.each(Object.entries(refused))('%s refuses', (table, cases) => {
  test.each(cases)('%s', (_, changes, refusal) => {
    if (table === 'update_clearings' && changes.progress_update_id === 'a-new-id') insertLike('progress_updates', {});
    expect(() => insertLike(table, changes)).toThrow(refusal);
  });
});

test('an administrator is one everywhere or not at all', () => {
  const plan = database().$client.prepare('select id from plans').pluck().get() as string;
  const person = database()
    .$client.prepare("select id from people where email like 'checker@%'")
    .pluck()
    .get() as string;
  const give = () => insertLike('person_roles', { person_id: person, role: 'administrator', plan_id: plan });
  expect(give).toThrow('person_roles_administrator_everywhere');
});

test('a whole plan is routed to a panel once, until that has ended', () => {
  const whole = { id: 'another', ended_at: null };
  const row = database().$client.prepare('select * from routings where recommendation_id is null').get() as object;
  expect(() => insertLike('routings', { ...row, ...whole })).toThrow('UNIQUE constraint failed');
  expect(() => insertLike('routings', { ...row, ...whole, ended_at: '2023-06-01T09:00:00.000Z' })).not.toThrow();
});
