import { createHash } from 'node:crypto';
import { openDatabase } from '#db/open.ts';
import { planId } from '#db/seed/haringey-plan.ts';
import { expect, test } from './fixtures.ts';
import { OwnServer } from './own-server.ts';

/* A document that is made beside the requests: seen, left, cancelled, and begun anew after a kill (assurance REL-18). */

type Job = { id: string; state: string; unitsDone: number; unitsTotal: number };

let server: OwnServer;
let lead: { cookie: string };

test.describe.configure({ mode: 'default', timeout: 180_000 });
test.beforeAll(async () => {
  test.setTimeout(90_000);
  server = await OwnServer.prepare('e2e-jobs');
  await server.start();
  lead = await server.signedIn('plan-lead');
});
test.afterAll(() => server.end());

async function ask(form: string): Promise<string> {
  const answer = await server.send(`/api/plans/${planId}/export-jobs`, { form }, { headers: lead });
  expect(answer.status, answer.text).toBe(202);
  const { id } = JSON.parse(answer.text) as { id: string };
  expect(answer.headers.location).toBe(`/api/jobs/${id}`);
  return id;
}

async function look(id: string, headers = lead): Promise<{ status: number; job: Job }> {
  const answer = await server.ask(`/api/jobs/${id}`, { method: 'GET', headers });
  return { status: answer.status, job: JSON.parse(answer.text) as Job };
}

async function until(id: string, isSo: (job: Job) => boolean): Promise<Job> {
  for (let tries = 0; tries < 1_200; tries += 1) {
    const { job } = await look(id);
    if (isSo(job)) return job;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`It stayed at ${JSON.stringify((await look(id)).job)}.`);
}

test('a document is asked for, its page shows how far it is, and it is there after leaving and coming back', async ({
  browser,
  axeClean,
}) => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const [name = '', value = ''] = lead.cookie.split(/=(.*)/s);
  await context.addCookies([{ name, value, url: `http://${server.host}`, httpOnly: true }]);
  const page = await context.newPage();
  const id = await ask('all');
  await page.goto(`http://${server.host}/jobs/${id}`);
  await page.goto(`http://${server.host}/plans`);
  await page.goto(`http://${server.host}/jobs`);
  await page.getByRole('link', { name: /all forms/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your document is ready', { timeout: 60_000 });
  // On the example's day, as everything else on its pages.
  for (const term of ['Asked for', 'Ended']) {
    await expect(page.getByText(new RegExp(`^${term}30 June 2023 at `))).toBeVisible();
  }
  await axeClean(page, 'long work, done');
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: /^Download/ }).click();
  expect((await waiting).suggestedFilename()).toMatch(/^official-.+\.zip$/);
  await page.goto(`http://${server.host}/jobs`);
  await expect(page.getByText('Asked for on 30 June 2023 at').first()).toBeVisible();
  await axeClean(page, 'documents asked for');
  await context.close();
});

test('others do not know of it, and five at once are one too many', async () => {
  const ids = [await ask('all'), await ask('all'), await ask('all'), await ask('all')];
  const refused = await server.send(`/api/plans/${planId}/export-jobs`, { form: 'pdf' }, { headers: lead });
  expect([refused.status, refused.headers['retry-after']]).toEqual([429, '60']);
  const director = await server.signedIn('director');
  for (const end of ['', '/result']) {
    const answer = await server.ask(`/api/jobs/${ids[0]}${end}`, { method: 'GET', headers: director });
    const unknown = await server.ask(`/api/jobs/never-was${end}`, { method: 'GET', headers: director });
    expect([answer.status, answer.text]).toEqual([404, unknown.text]);
  }
  for (const id of ids) {
    const cancelled = await server.send(`/api/jobs/${id}/cancelling`, {}, { headers: lead });
    expect([201, 409]).toContain(cancelled.status);
  }
  await until(ids[3] ?? '', ({ state }) => state === 'cancelled');
});

test('a server killed in the middle of a document makes it anew after its restart, whole', async () => {
  const id = await ask('all');
  await until(id, ({ state, unitsDone }) => state === 'running' && unitsDone > 0);
  await server.end('SIGKILL');
  await server.start();
  const job = await until(id, ({ state }) => state !== 'waiting' && state !== 'running');
  expect([job.state, job.unitsDone]).toEqual(['done', job.unitsTotal]);
  const answer = await fetch(`http://${server.host}/api/jobs/${id}/result`, { headers: lead });
  expect(answer.status).toBe(200);
  const bytes = Buffer.from(await answer.arrayBuffer());
  const db = openDatabase(server.file('seventy.db'));
  const kept = db.$client.prepare('select bytes, sha256 from long_jobs where id = ?').get(id);
  db.$client.close();
  expect(kept).toEqual({ bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') });
});
