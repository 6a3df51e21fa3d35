import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { recommendationsOfPlan } from '#db/reads/inspections/recommendations.ts';
import { expect } from './fixtures.ts';

export type OwnPlan = { planId: string; areas: readonly string[] };

/** Posts as a page of this site does, with that page's session; no page need be open. */
export async function sentFrom<Answer>(page: Page, address: string, body: unknown): Promise<Answer> {
  const origin = page.url().startsWith('http') ? new URL(page.url()).origin : `http://localhost:${process.env.PORT}`;
  const answer = await page.request.post(address, { headers: { origin, 'idempotency-key': randomUUID() }, data: body });
  expect(answer.status(), await answer.text()).toBe(201);
  return (await answer.json()) as Answer;
}

const areasHere = (planId: string) => recommendationsOfPlan(planId).map((area) => area.id);

/** A plan of a test's own, so that tests that run at once do not meet: two areas, received on 4 April 2023; `areasOf` where they lie in other data. */
export async function planOfItsOwn(lead: Page, title: string, areasOf = areasHere): Promise<OwnPlan> {
  const area = (text: string) => ({ kind: 'area-for-improvement', text, page: 2 });
  const { id } = await sentFrom<{ id: string }>(lead, '/api/inspections', {
    kind: 'ilacs',
    authority: 'Haringey',
    title: `Inspection for: ${title}`,
    reprint: 'another-inspection',
    recommendations: [area('The quality of planning for children.'), area('The knowledge of frontline workers.')],
  });
  const plan = await sentFrom<{ id: string }>(lead, '/api/plans', {
    title,
    inspectionIds: [id],
    receivedOn: '2023-04-04',
  });
  return { planId: plan.id, areas: areasOf(plan.id) };
}

/** An action with an owner and a period, to be changed or reported on. @returns its id */
export async function actionIn(
  lead: Page,
  { planId, areas }: OwnPlan,
  title: string,
  ownerPostId: string | null = null,
  more: { recommendationIds?: readonly string[]; startOn?: string; deadlineOn?: string } = {},
) {
  const { id } = await sentFrom<{ id: string }>(lead, `/api/plans/${planId}/actions`, {
    title,
    outcome: 'So that children know where they will grow up.',
    ownerPostId,
    startOn: '2023-04-24',
    deadlineOn: '2023-09-29',
    recommendationIds: areas.slice(0, 1),
    ...more,
  });
  return id;
}

export async function typeDate(page: Page, question: string, [day, month, year]: readonly [string, string, string]) {
  const group = page.getByRole('group', { name: question });
  await group.getByLabel('Day').fill(day);
  await group.getByLabel('Month').fill(month);
  await group.getByLabel('Year').fill(year);
}
