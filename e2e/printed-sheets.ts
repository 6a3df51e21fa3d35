import type { Page } from '@playwright/test';
import { getDocumentProxy } from 'unpdf';

/** Each page of the print: its size in points, and its words. */
export async function printedSheets(page: Page): Promise<{ size: number[]; text: string }[]> {
  await page.emulateMedia({ media: 'print' });
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
  return Promise.all(
    Array.from({ length: pdf.numPages }, async (_, index) => {
      const sheet = await pdf.getPage(index + 1);
      const { items } = await sheet.getTextContent();
      const [, , width = 0, height = 0] = sheet.view;
      const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
      return { size: [Math.round(width), Math.round(height)], text };
    }),
  );
}
