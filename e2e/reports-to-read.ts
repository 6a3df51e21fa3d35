import fs from 'node:fs';
import type { Page } from '@playwright/test';
import { page as linedPage } from '#documents/read/fixtures/lined-pages.ts';
import { numberedReport, tabledReport } from '#documents/read/fixtures/made-reports.ts';
import { type TinyPage, tinyPdf } from '#documents/read/fixtures/tiny-pdf.ts';
import { expect } from './fixtures.ts';

/** A report as it is chosen in a form: made up here, or a file of the folder of real ones. */
export type ReportFile = { name: string; mimeType: 'application/pdf'; buffer: Buffer };

const pdf = (name: string, pages: readonly TinyPage[]): ReportFile => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(tinyPdf(pages)),
});

export const strength = 'Schools are quick to tell what they see.';

/** A letter after a joint inspection: what must improve, and a list of strengths that looks alike. */
export function madeLetter(authority: string, items: readonly string[]): ReportFile {
  const bullets = (texts: readonly string[]) => texts.flatMap((text) => [`* ${text}`, '']);
  const lines = [
    ...[`# Joint targeted area inspection of ${authority}`, 'Inspection dates: 9 to 13 December 2024', ''],
    ...['Dear partnership leaders', '', 'This letter says how children who are harmed at home are helped.', ''],
    ...['# What needs to improve?', '', ...bullets(items)],
    ...['# Strengths', '', ...bullets(['Partners know each other well.', strength])],
  ];
  return pdf('joint-inspection-letter.pdf', [linedPage(lines)]);
}

/** Numbered from 18: eight under "Priority and immediate action", three areas; a second list is the safeguarding board's. */
export const madeSingleInspection = () => pdf('single-inspection.pdf', numberedReport(1).pages);

/** Two tables: two areas for priority action with who must act, one of them over a page break; three areas for improvement. */
export const madeAreaSend = () => pdf('area-send.pdf', tabledReport(2).pages);

const realFolder = '../shared/reports';

/** Real reports are not part of the project: null where their folder does not stand beside it. */
export function realReport(name: string): ReportFile | null {
  const file = `${realFolder}/${name}`;
  if (!fs.existsSync(file)) return null;
  return { name, mimeType: 'application/pdf', buffer: fs.readFileSync(file) };
}

/** Brings a report in through the form, up to the page that confirms it; a second run of a test says that it is one. */
export async function bringIn(page: Page, report: ReportFile): Promise<void> {
  await page.goto('/inspections/new');
  await page.getByLabel('Inspection report', { exact: true }).setInputFiles(report);
  await page.getByRole('button', { name: 'Read the report' }).click();
  const again = page.getByRole('button', { name: 'Take it in again as another inspection' });
  await expect(again.or(page.getByText('Not saved yet.'))).toBeVisible();
  if (await again.isVisible()) await again.click();
}
