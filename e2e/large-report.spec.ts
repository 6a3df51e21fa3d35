import type { Page } from '@playwright/test';
import { addManyActions } from '#db/seed/many-actions.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { moment } from '#request/clock.ts';
import { expect, test } from './fixtures.ts';
import { focused, follow, tabTo } from './keyboard-steps.ts';
import { ownName } from './own-name.ts';
import { planOfItsOwn, sentFrom } from './own-plans.ts';

/* A report of several hundred rows is read page by page: with links, with the keyboard, and to an item on another page. */

/** A large plan that is reported to a panel of the test's own, and its report. @returns its address */
async function largeReport(lead: Page, administrator: Page, clerk: Page): Promise<string> {
  const plan = await planOfItsOwn(lead, 'A large plan that is reported');
  addManyActions(plan.planId, 200, moment());
  const { id: panelId } = await sentFrom<{ id: string }>(administrator, '/api/panels', {
    ...{ name: ownName('Panel of a large report'), kind: 'scrutiny', chairPostId: null, clearDays: 5, meets: '' },
  });
  const member = { panelId, personId: personIdOf('clerk'), capacity: 'clerk', fromOn: moment().today };
  await sentFrom(administrator, '/api/panel-members', member);
  await sentFrom(lead, `/api/plans/${plan.planId}/routings`, { panelId, recommendationId: null });
  const meeting = { meetsOn: '2023-07-20', startsAt: '6:30pm', place: '', confirmed: true };
  const { id: meetingId } = await sentFrom<{ id: string }>(clerk, `/api/panels/${panelId}/meetings`, meeting);
  const { id } = await sentFrom<{ id: string }>(lead, '/api/panel-reports', { meetingId });
  return `/panel-reports/${id}`;
}

const pagesOf = (page: Page) => page.getByRole('navigation', { name: 'Pages of this report' });
const pageNow = (page: Page) => pagesOf(page).locator('[aria-current=page]');
const standsOn = async (page: Page, number: number) => {
  await expect(pageNow(page)).toHaveText(String(number));
  await expect(page).toHaveURL(
    number === 1 ? /\/panel-reports\/[^?]+(\?page=1)?$/ : new RegExp(`[?]page=${number}\\b`),
  );
};
/** The numbers of the items that stand first on this page: where links to them lead. */
const itemsHere = (page: Page) =>
  page.locator('tr[id^="item-"]').evaluateAll((rows) => rows.map(({ id }) => Number(id.slice('item-'.length))));
const rowsHere = (page: Page) => page.getByRole('article').locator('table.rt tbody tr').count();

test('a large report is walked page by page, its parts and its items are found from any page, and so is its public copy', async ({
  signedInAs,
  axeClean,
}) => {
  test.setTimeout(300_000);
  const lead = await signedInAs('plan-lead');
  const address = await largeReport(lead, await signedInAs('administrator'), await signedInAs('clerk'));
  const title = 'A large plan that is reported: progress since the plan began';
  const items: number[][] = [];

  await test.step('with the keyboard from the first page to the last: every item once, and no page of more than a hundred rows', async () => {
    await lead.goto(address);
    await standsOn(lead, 1);
    const last = Number(await pagesOf(lead).getByRole('listitem').last().textContent());
    expect(last).toBeGreaterThan(2);
    for (let number = 1; number <= last; number += 1) {
      await standsOn(lead, number);
      await expect(lead.getByRole('heading', { level: 1 })).toHaveText(title);
      items.push(await itemsHere(lead));
      const rows = await rowsHere(lead);
      expect(rows).toBeLessThanOrEqual(100);
      if (number === last) break;
      expect(rows).toBe(100);
      await follow(lead, 'Next page of this report');
    }
    await expect(lead.getByRole('link', { name: 'Next page of this report' })).toHaveCount(0);
    const all = items.flat();
    expect(all.length).toBeGreaterThan(150);
    expect([...new Set(all)]).toHaveLength(all.length);
  });

  await test.step('back by its links, one page and then the first', async () => {
    const last = items.length;
    await pagesOf(lead).getByRole('link', { name: 'Previous page of this report' }).click();
    await standsOn(lead, last - 1);
    await pagesOf(lead).getByRole('link', { name: 'Page 1 of this report' }).click();
    await standsOn(lead, 1);
  });

  await test.step('a middle page says where one is, and is read at the width of a desk and of a phone', async () => {
    await lead.goto(`${address}?page=2`);
    await axeClean(lead, 'Plan lead, a middle page of a large report');
    await lead.setViewportSize({ width: 390, height: 844 });
    await axeClean(lead, 'Plan lead, a middle page of a large report');
    expect(await lead.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await lead.setViewportSize({ width: 1280, height: 900 });
  });

  await test.step('the contents lead to each part on its page', async () => {
    const contents = lead.getByRole('navigation', { name: 'In this report' });
    for (const part of ['D. Overdue', 'A. Live actions', 'B. Completed']) {
      await contents.getByRole('link', { name: part, exact: true }).click();
      const heading = lead.getByRole('heading', { name: part, exact: true });
      await expect(heading).toBeInViewport();
      const id = await lead.getByRole('region', { name: part, exact: true }).getAttribute('id');
      expect(new URL(lead.url()).hash).toBe(`#${id}`);
    }
  });

  await test.step('“Go to item” leads to one on another page, with the focus on it, and to one beside it', async () => {
    await lead.goto(address);
    const goTo = async (item: number) => {
      await tabTo(lead, 'Go to item');
      await lead.keyboard.press('Control+a');
      await lead.keyboard.type(String(item));
      await lead.keyboard.press('Enter');
      await expect(lead.locator(`#item-${item}`)).toBeFocused();
      await expect(lead.locator(`#item-${item}`)).toBeInViewport();
      expect((await focused(lead)).shown).toBe(true);
    };
    const [there = 0, beside = 0] = items[1]?.slice(-2) ?? [];
    await goTo(there);
    await standsOn(lead, 2);
    await lead.reload();
    await expect(lead.locator(`#item-${there}`)).toBeFocused();
    // The bar stands above: back to it from the top of the page.
    await lead.goto(`${address}?page=2`);
    await goTo(beside);
    await standsOn(lead, 2);
  });

  await test.step('its public copy has pages of its own', async () => {
    const mark = {
      part: null,
      itemNumber: items[1]?.[0] ?? 0,
      paragraph: 2,
      publicInterest: 'A child could be known.',
    };
    await sentFrom(lead, `/api${address}/exempt-marks`, mark);
    await lead.goto(`${address}/public`);
    await expect(lead.getByRole('heading', { level: 1 })).toHaveText(title);
    const last = Number(await pagesOf(lead).getByRole('listitem').last().textContent());
    expect(last).toBe(items.length);
    const seen: number[] = [];
    for (let number = 1; number <= last; number += 1) {
      await expect(pageNow(lead)).toHaveText(String(number));
      expect(new URL(lead.url()).pathname).toBe(`${address}/public`);
      seen.push(...(await itemsHere(lead)));
      if (number === 2) {
        await axeClean(lead, 'Plan lead, a middle page of the public copy of a large report');
        await lead.setViewportSize({ width: 390, height: 844 });
        await axeClean(lead, 'Plan lead, a middle page of the public copy of a large report');
        expect(await lead.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
        await lead.setViewportSize({ width: 1280, height: 900 });
      }
      if (number < last) await pagesOf(lead).getByRole('link', { name: 'Next page of this report' }).click();
    }
    expect(seen).toEqual(items.flat().filter((item) => item !== mark.itemNumber));
  });
});
