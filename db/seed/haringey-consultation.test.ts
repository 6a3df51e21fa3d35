import { beforeEach, expect, test } from 'vitest';
import { database } from '../database.ts';
import { getConsultationDraft } from '../reads/consultation-drafts.ts';
import { actorOf, freshDatabase } from '../testing.ts';
import { exampleDraftId } from './haringey-consultation.ts';

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
  const { facts } = database().$client.prepare('select facts from consultation_drafts').get() as { facts: string };
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
