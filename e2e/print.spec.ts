import fs from 'node:fs';
import { getDocumentProxy } from 'unpdf';
import { reopenPrint } from '#documents/write/fixtures/reopened-print.ts';
import { reopenWord } from '#documents/write/fixtures/reopened-word.ts';
import { expect, test } from './fixtures.ts';

const squeezed = (text: string) => text.replace(/\s+/g, '');

async function pagesOf(bytes: Uint8Array): Promise<string[]> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const { items } = await (await pdf.getPage(index + 1)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join(' ');
    }),
  );
}

test('the plan printed from the browser holds every fact of its Word document, marked and numbered on each page', async ({
  signedInAs,
  axeClean,
}) => {
  const page = await signedInAs('plan-lead');
  await page.goto('/plans');
  await page.getByRole('link', { name: 'Post-inspection action plan 2023' }).first().click();
  await page.getByRole('link', { name: 'Download', exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Word', exact: true }).click(),
  ]);
  const word = reopenWord(fs.readFileSync(await download.path()));

  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  await page.getByRole('link', { name: 'Print view' }).click();
  await expect(page).toHaveURL(/\/print$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Post-inspection action plan 2023' })).toBeVisible();
  await axeClean(page, 'Plan lead, the plan to print');
  const answer = await page.request.get(page.url());
  expect(answer.headers()).toMatchObject({ 'cache-control': 'private, no-store', 'content-disposition': 'inline' });
  expect(reopenPrint(await answer.body()).facts).toEqual(word.facts);

  await page.emulateMedia({ media: 'print' });
  const pages = await pagesOf(await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }));
  for (const [index, text] of pages.entries()) {
    expect(text.match(/OFFICIAL/g)?.length).toBeGreaterThanOrEqual(2);
    expect(squeezed(text)).toContain(`Page${index + 1}of${pages.length}`);
  }
  const printed = squeezed(pages.join(' '));
  const words = word.facts.map((fact) => fact.slice(fact.indexOf(': ', fact.indexOf(' · ')) + 2));
  expect(words.filter((text) => !printed.includes(squeezed(text)))).toEqual([]);
  expect(refused).toEqual([]);
});
