import { expect, type Page } from '@playwright/test';
import { meetingIdOf } from '#db/seed/haringey-meetings.ts';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { planId } from '#db/seed/haringey-plan.ts';
import { test } from '../fixtures.ts';
import { freezeReport } from '../freeze-report.ts';
import { sentFrom } from '../own-plans.ts';
import { asPdf, take, takeSheets } from '../taken-pictures.ts';

/* A report on its way to a panel, as each sees it; then what is taken away of it and of the plan, opened as pages. */

async function file(page: Page, address: string): Promise<Buffer> {
  const answer = await page.request.get(address);
  expect(answer.status(), address).toBe(200);
  return answer.body();
}

function takeOffice(bytes: Buffer, ending: 'docx' | 'xlsx', name: string, pages?: number): void {
  const pdf = asPdf(bytes, ending);
  if (pdf) takeSheets(pdf, name, pages);
}

test('pictures of a report to a panel, from its draft to the member who reads it', async ({ signedInAs }) => {
  test.setTimeout(180_000);
  const [lead, director, clerk] = [
    await signedInAs('plan-lead'),
    await signedInAs('director'),
    await signedInAs('clerk'),
  ];
  const { id } = await sentFrom<{ id: string }>(lead, '/api/panel-reports', {
    meetingId: meetingIdOf('scrutiny', '2023-09-14'),
  });
  const report = `/panel-reports/${id}`;
  await lead.goto(report);
  await take(lead, 'panel-report-draft');
  await lead.goto(`${report}/exempt`);
  await take(lead, 'panel-report-exempt');
  await lead.goto(report);
  await lead.getByRole('button', { name: 'Clear the report' }).click();
  await expect(lead.getByText('The director approves it next.')).toBeVisible();
  await director.goto(report);
  await director.getByRole('button', { name: 'Approve the report' }).click();
  await freezeReport(director);
  await clerk.goto(report);
  await clerk.getByRole('button', { name: 'Publish to the panel' }).click();
  await expect(clerk.getByText(/^Published on 30 June 2023/)).toBeVisible();
  await clerk.goto(`/panels/${panelIdOf('scrutiny')}/reports`);
  await take(clerk, 'panel-reports');

  const member = await signedInAs('panel-member', 820);
  await member.goto(report);
  await take(member, 'panel-report-published');
  takeSheets(await file(clerk, `/api/panel-reports/${id}/files/public/pdf`), 'document-panel-report-pdf');
  takeOffice(await file(clerk, `/api/panel-reports/${id}/files/public/word`), 'docx', 'document-panel-report-word');
});

test('pictures of the plan’s documents', async ({ signedInAs }) => {
  test.setTimeout(180_000);
  const lead = await signedInAs('plan-lead');
  const at = (form: string) => file(lead, `/api/plans/${planId}/exports/${form}`);
  // First, on a page that was nowhere yet: the policy of a page of the product would leave its style out.
  await lead.setContent((await at('print')).toString());
  takeSheets(await lead.pdf({ preferCSSPageSize: true }), 'document-print', 5);
  takeSheets(await at('pdf'), 'document-pdf', 5);
  takeOffice(await at('word'), 'docx', 'document-word', 5);
  takeOffice(await at('excel'), 'xlsx', 'document-excel');
  const compared = await file(lead, `/api/plans/${planId}/comparisons/word?from=draft-1&to=live`);
  takeOffice(compared, 'docx', 'document-comparison');
  await lead.goto(`/plans/${planId}/consultation`);
  const draft = await lead.getByRole('link', { name: 'Draft 1', exact: true }).getAttribute('href');
  takeSheets(await file(lead, `/api${draft}/exports/pdf`), 'document-draft', 1);
});
