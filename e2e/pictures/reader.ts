import { expect, test } from '../fixtures.ts';
import { bringIn, madeAreaSend, madeLetter, madeSingleInspection, realReport } from '../reports-to-read.ts';

/* The page that confirms what was read, with a report of each other kind; with the real ones where their folder is. */

/** A very long page is shown from its top. */
const MOST_PIXELS = 3_000;

const reports = {
  sif: realReport('kirklees-2016-sif.pdf') ?? madeSingleInspection(),
  jtai:
    realReport('norfolk-2025-jtai.pdf') ??
    madeLetter('Wetherby Moor', ['The quality of strategy discussions.', 'The response to children who go missing.']),
  send: realReport('bexley-2024-send-priority.pdf') ?? madeAreaSend(),
};

for (const [kind, report] of Object.entries(reports)) {
  test(`pictures of confirming what was read: ${kind}`, async ({ signedInAs }) => {
    const page = await signedInAs('plan-lead');
    await bringIn(page, report);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/ found$/);
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      const whole = await page.evaluate(() => document.documentElement.scrollHeight);
      const clip = { x: 0, y: 0, width, height: Math.min(whole, MOST_PIXELS) };
      const path = `docs/pictures/confirm-${kind}-${width}.png`;
      await page.screenshot({ path, fullPage: true, clip, animations: 'disabled' });
    }
  });
}
