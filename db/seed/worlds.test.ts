import { beforeEach, describe, expect, test } from 'vitest';
import { getInstallation } from '#db/reads/administration/installation.ts';
import { words } from '#domain/vocabulary.ts';
import { database } from '../database.ts';
import { auditEvents } from '../schema/audit.ts';
import { inspections, judgements, recommendations } from '../schema/inspections.ts';
import { plans } from '../schema/plans.ts';
import { actorOf, freshDatabase, juneMoment } from '../testing.ts';
import { examplePeople } from './example-people.ts';
import { loadWorld } from './worlds.ts';

beforeEach(() => {
  freshDatabase();
});

function count(statement: string): number {
  return database().$client.prepare(statement).pluck().get() as number;
}

test('the example opens on 30 June 2023 and says that it is one', () => {
  expect(getInstallation()).toEqual({
    kind: 'example',
    councilName: 'Haringey (example)',
    marking: 'OFFICIAL',
    exampleDayOn: '2023-06-30',
  });
});

test('loading a world is told in one row of the audit trail', () => {
  const rows = database().select({ event: auditEvents.event, at: auditEvents.at }).from(auditEvents).all();
  expect(rows).toEqual([{ event: 'world-loaded', at: juneMoment.clock }]);
});

test('a world is not loaded over another', () => {
  expect(() => loadWorld('june-2023', juneMoment)).toThrow('already holds an installation');
  expect(count('select count(*) from installation')).toBe(1);
});

test('a world loaded twice has the same ids, and they look like any other', () => {
  const ids = () => database().$client.prepare('select id from actions order by position').pluck().all() as string[];
  const first = ids();
  freshDatabase();
  expect(ids()).toEqual(first);
  expect(first.filter((id) => !/^[\w-]{22}$/.test(id))).toEqual([]);
  expect(new Set(first).size).toBe(22);
});

describe('the record', () => {
  test('holds six inspections, with the areas of three of them', () => {
    const held = database()
      .select({ title: inspections.title, published: inspections.publishedOn, id: inspections.id })
      .from(inspections)
      .all();
    const areas = (id: string) =>
      database().$client.prepare('select count(*) from recommendations where inspection_id = ?').pluck().get(id);
    expect(held.map(({ published, id }) => [published, areas(id)])).toEqual([
      ['2023-04-11', 5],
      ['2020-01-21', 4],
      ['2018-12-14', 9],
      ['2018-01-30', 0],
      ['2014-07-18', 0],
      [null, 0],
    ]);
  });

  test('says what is not held wherever no area is', () => {
    expect(
      count(
        `select count(*) from inspections i where note is null
         and not exists (select 1 from recommendations r where r.inspection_id = i.id)`,
      ),
    ).toBe(0);
  });

  test('gives the five judgements and the five areas of 2023 as printed, the areas on page 2', () => {
    const grades = database().select({ area: judgements.area, grade: judgements.grade }).from(judgements).all();
    expect(grades.slice(0, 5).map(({ area, grade }) => `${area}: ${grade}`)).toEqual([
      'The impact of leaders on social work practice with children and families: Good',
      'The experiences and progress of children who need help and protection: Good',
      'The experiences and progress of children in care: Requires improvement to be good',
      'The experiences and progress of care leavers: Good',
      'Overall effectiveness: Good',
    ]);
    const areas = database()
      .select({ text: recommendations.text, page: recommendations.page })
      .from(recommendations)
      .all()
      .slice(0, 5);
    expect(areas.map(({ page }) => page)).toEqual([2, 2, 2, 2, 2]);
    expect(areas.map(({ text }) => text)).toEqual([
      'The effectiveness of permanence planning for children in care, including the challenge brought by independent reviewing officers.',
      'The identification of and response to children in private fostering arrangements.',
      'The provision and quality of life-story work at key developmental stages in children’s lives.',
      'The quality of supervision in ensuring that plans for children make a positive impact.',
      'The understanding and knowledge of frontline workers about adoption.',
    ]);
  });
});

test('received, published and due are kept apart, and the inferred date says so', () => {
  expect(database().select().from(plans).all()).toMatchObject([
    {
      receivedOn: '2023-04-04',
      receivedNote: 'Inferred from the due date',
      publishedOn: '2023-04-11',
      statedDueOn: null,
      workingDays: null,
    },
  ]);
});

describe('the sign-in page', () => {
  test('offers one person for each role, who holds that role and can sign in', () => {
    expect(examplePeople.map(({ role }) => role)).toEqual([
      'owner',
      'plan-lead',
      'checker',
      'director',
      'lead-member',
      'clerk',
      'panel-member',
      'observer',
      'administrator',
    ]);
    for (const { email, role, personId, post, label } of examplePeople) {
      const actor = actorOf(email);
      expect(actor).toMatchObject({ personId, name: post, roles: [{ role, planId: null }] });
      expect(label).toBe(words.role[role]);
    }
  });

  test('has no passwords behind it', () => {
    expect(count('select count(*) from identity_accounts')).toBe(0);
  });
});
