import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page, type TestInfo } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** Off by themselves in axe, because they are young; a fault they find is one all the same (assurance A11Y-01). */
const alsoRules = [
  'target-size',
  'td-has-header',
  'label-content-name-mismatch',
  'p-as-heading',
  'focus-order-semantics',
  'table-fake-caption',
  'css-orientation-lock',
];

const playwrightPackage = createRequire(import.meta.url).resolve('@axe-core/playwright');
/** Axe itself, as its package for Playwright brings it along. */
const { source } = createRequire(playwrightPackage)('axe-core') as { source: string };

/** What a narrower window can still break in a document that every rule has passed: sizes, colours, what comes into sight. */
const narrowRules = [
  'aria-hidden-focus',
  'button-name',
  'color-contrast',
  'label',
  'link-in-text-block',
  'link-name',
  'scrollable-region-focusable',
  'target-size',
  'td-has-header',
];

/** Emptied by Playwright at the start of each run, so that the lines in it are this run's. */
export const statesFile = (outputDir: string) => path.join(outputDir, 'axe-states.txt');

/**
 * Handing axe over takes as long as looking: a document gets it once, and keeps it at every width. As a script, not as text that
 * a function evaluates, it is compiled once for all documents of a process.
 */
async function handOver(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { exceptionDetails } = await session.send('Runtime.evaluate', { expression: source });
  await session.detach();
  if (exceptionDetails) throw new Error(`axe did not start: ${exceptionDetails.text}`);
}

/**
 * Looks at the page as it stands with every rule; `narrowed`, when it has just passed them all at a desk's width, with those that
 * a narrower window can break. A state is its name and its width; one that was found clean is a line for the count at the end.
 */
export async function assertAxeClean(
  page: Page,
  name: string,
  testInfo: TestInfo,
  { narrowed = false } = {},
): Promise<void> {
  // After a move inside the product the title streams in behind the page.
  await expect(page).toHaveTitle(/\S/);
  const rules = Object.fromEntries(alsoRules.map((rule) => [rule, { enabled: true }]));
  if (!(await page.evaluate('"axe" in window'))) await handOver(page);
  const asked: Parameters<AxeBuilder['options']>[0] = narrowed
    ? { runOnly: { type: 'rule', values: narrowRules }, preload: false }
    : { runOnly: { type: 'tag', values: tags }, rules };
  const { violations } = await new AxeBuilder({ page, axeSource: 'void 0' })
    .options({ ...asked, resultTypes: ['violations'] })
    // Everything is in one frame here; the other mode opens a page more for every look.
    .setLegacyMode()
    .analyze();
  const state = `${name}, ${page.viewportSize()?.width} px`;
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help}\n  ${target.join(' ')}\n  ${failureSummary}`),
  );
  expect(found, `violations on: ${state}`).toEqual([]);
  const { outputDir } = testInfo.project;
  fs.mkdirSync(outputDir, { recursive: true });
  fs.appendFileSync(statesFile(outputDir), `${state}\n`);
}
