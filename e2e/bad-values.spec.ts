import { expect, test } from '@playwright/test';
import { openDatabase } from '#db/open.ts';
import { actionIdOf, planId } from '#db/seed/haringey-plan.ts';
import { personIdOf, postIdOf } from '#db/seed/people-rows.ts';
import { type Answer, OwnServer } from './own-server.ts';

/* Abuse cases 21 to 40 and 43 of the assurance goals, sent to a built server over HTTP; each test names its cases. */
test.describe.configure({ mode: 'default', timeout: 90_000 });

let server: OwnServer;
let [owner, lead, checker, administrator] = [] as { cookie: string }[];
test.beforeAll(async () => {
  test.setTimeout(90_000);
  server = await OwnServer.prepare('e2e-bad-values');
  await server.start();
  owner = await server.signedIn('owner');
  lead = await server.signedIn('plan-lead');
  checker = await server.signedIn('checker');
  administrator = await server.signedIn('administrator');
});
test.afterAll(() => server.end());

const action = actionIdOf('1.1');
const said = { declaredRag: 'green', done: 'The first meetings were held.' };
const post = (address: string, body: unknown, who = lead) => server.send(address, body, { headers: { ...who } });
const update = (body: unknown) => post(`/api/actions/${action}/progress-updates`, body, owner);
const read = (address: string, who = lead) => server.ask(address, { method: 'GET', headers: { ...who } });

type Problem = { detail: string; fields?: { field: string; words: string }[]; questions?: unknown[]; current?: object };
const problemOf = ({ text }: Answer) => JSON.parse(text) as Problem;
const fieldsOf = (answer: Answer) => [answer.status, ...(problemOf(answer).fields ?? []).map(({ field }) => field)];

/** Saves an action as it stands, with some of it changed. */
async function changed(more: object, ref = '1.4'): Promise<Answer> {
  const address = `/api/actions/${actionIdOf(ref)}`;
  const held = await read(address);
  const { input } = JSON.parse(held.text) as { input: object };
  const headers = { ...lead, 'if-match': held.headers.etag ?? '' };
  return server.send(address, { ...input, ...more }, { method: 'PATCH', headers });
}

function rows(query: string): unknown[] {
  const db = openDatabase(server.file('seventy.db'));
  const found = db.$client.prepare(query).all();
  db.$client.close();
  return found;
}

test('21: a day that is none is refused at its field, in words, and nothing is kept', async () => {
  const before = rows('select * from progress_updates').length;
  for (const forecastOn of ['2023-02-31', '2027-02-29', '2023-13-00', 'next Friday', '20266-01-01']) {
    const answer = await update({ ...said, forecastOn });
    expect([forecastOn, ...fieldsOf(answer)]).toEqual([forecastOn, 422, 'forecastOn']);
    expect(problemOf(answer).fields?.[0]?.words).toMatch(/must be a real date/);
  }
  expect(rows('select * from progress_updates')).toHaveLength(before);
});

test('22 and 23: a deadline before receipt or before the start is refused; on a Saturday it is asked about once and taken', async () => {
  expect(fieldsOf(await changed({ startOn: null, deadlineOn: '2023-03-31' }))).toContain(422);
  const reversed = fieldsOf(await changed({ startOn: '2023-09-29', deadlineOn: '2023-09-01' }));
  expect(reversed).toEqual(expect.arrayContaining([422, 'deadlineOn']));
  const saturday = await changed({ deadlineOn: '2023-09-30' });
  expect([saturday.status, problemOf(saturday).questions?.length]).toEqual([422, 1]);
  expect((await changed({ deadlineOn: '2023-09-30', confirmed: true })).status).toBe(200);
});

test('24: a text over 20,000 characters is refused at its field, and one of 10 MB before it is read', async () => {
  expect(fieldsOf(await update({ ...said, done: 'a'.repeat(20_001) }))).toEqual([422, 'done']);
  expect((await update({ ...said, done: 'a'.repeat(20_000) })).status).toBe(201);
  const long = await update({ ...said, done: 'a'.repeat(10_000_000) }).catch(() => null);
  if (long) expect(long.status).toBe(413);
  expect((await read('/api/health')).status).toBe(200);
});

test('25, 27, 28, 29: scripts of every direction, markup and formulas come back code point for code point', async () => {
  const done = "=cmd|'/c calc'!A1 @SUM ＝1 {{7*7}} <script>x</script> ŵ e\u0301 👩🏽‍🏫 مرحبا שלום \u202Efdp\u202C";
  expect((await update({ ...said, done })).status).toBe(201);
  const thread = await read(`/api/actions/${action}/progress-updates`, owner);
  expect((JSON.parse(thread.text) as { done: string }[]).map((one) => one.done)).toContain(done);
  expect((await read(`/actions/${action}`, owner)).text).not.toContain('<script>x</script>');
});

test('26, 31, 32: control characters, unknown fields and values of another kind are refused by name and change nothing', async () => {
  const before = rows('select * from progress_updates').length;
  for (const done of ['a\u0000b', 'a\u0007b', 'a\uFFFEb', 'a\uD83D']) {
    expect([JSON.stringify(done), ...fieldsOf(await update({ ...said, done }))]).toEqual([
      JSON.stringify(done),
      422,
      'done',
    ]);
  }
  for (const more of [{ role: 'director' }, { panelId: 'x' }, { version: 2 }, { noChange: 1 }, { done: ['x'] }]) {
    expect((await update({ ...said, ...more })).status).toBe(422);
  }
  expect(rows('select * from progress_updates')).toHaveLength(before);
});

test('30 and 33: what is searched for is taken by the letter, up to a length; odd numbers in an address are refused', async () => {
  const plan = `/plans/${planId}`;
  for (const find of ["'; drop table actions; --", '%', '_', '*', '"a" NEAR b']) {
    const answer = await read(`${plan}?find=${encodeURIComponent(find)}`);
    expect([find.slice(0, 30), answer.status]).toEqual([find.slice(0, 30), 200]);
  }
  expect((await read(`${plan}?find=${'children%20'.repeat(50)}`)).status).toBe(400);
  expect((await read(`${plan}?find=${'a%20'.repeat(5_000)}`)).status).toBe(431);
  const thread = `/api/actions/${action}/progress-updates`;
  const usual = (await read(thread, owner)).text;
  for (const odd of ['limit=1e9', 'limit=201', 'page=-1', 'page[]=1']) {
    expect([odd, (await read(`${thread}?${odd}`, owner)).status]).toEqual([odd, 400]);
  }
  for (const unasked of ['cursor=x%00', 'status[]=x&status=y']) {
    expect((await read(`${thread}?${unasked}`, owner)).text).toBe(usual);
  }
});

test('34 and 35: the same form twice acts once and is answered alike; another form under its key is refused', async () => {
  const before = rows('select * from progress_updates').length;
  const headers = { ...owner, 'idempotency-key': 'pressed-twice' };
  const address = `/api/actions/${action}/progress-updates`;
  const [one, other] = [await server.send(address, said, { headers }), await server.send(address, said, { headers })];
  expect([one.status, other.text]).toEqual([201, one.text]);
  expect((await server.send(address, { ...said, declaredRag: 'red' }, { headers })).status).toBe(422);
  expect(rows('select * from progress_updates')).toHaveLength(before + 1);
});

test('36 and 37: a change from an older version is shown what stands now; without the version it is not read at all', async () => {
  const address = `/api/actions/${actionIdOf('1.4')}`;
  const { input } = JSON.parse((await read(address)).text) as { input: { title: string } };
  const stale = await server.send(address, input, { method: 'PATCH', headers: { ...lead, 'if-match': '"0"' } });
  expect([stale.status, problemOf(stale).current]).toEqual([412, expect.objectContaining({ title: input.title })]);
  expect((await server.send(address, input, { method: 'PATCH', headers: { ...lead } })).status).toBe(428);
});

test('38: an owner who is disabled in the middle is signed out; the post, its work and what they wrote stay', async () => {
  const ofOwner = `select count(*) as n from progress_updates where posted_by = '${personIdOf('owner')}'`;
  const before = rows(ofOwner);
  const person = `/api/people/${personIdOf('owner')}`;
  expect((await post(`${person}/disabling`, {}, administrator)).status).toBeLessThan(300);
  expect((await update(said)).status).toBe(401);
  expect(rows(ofOwner)).toEqual(before);
  expect((await post(`/api/actions/${action}/progress-updates`, said)).status).toBe(201);
  const given = await post('/api/post-holdings', {
    postId: postIdOf('fostering'),
    personId: personIdOf('owner'),
    capacity: 'deputy',
    fromOn: '2023-06-30',
  });
  expect([given.status, problemOf(given).detail]).toEqual([
    409,
    expect.stringMatching(/disabled since.+somebody else/),
  ]);
  expect((await post(`${person}/enabling`, {}, administrator)).status).toBeLessThan(300);
});

test('39 and 40: an act out of its order is refused with what is missing, and what is withdrawn takes no update', async () => {
  const early = await post(
    `/api/actions/${action}/verification`,
    { sampled: 'Ten records', found: 'Nine of ten', reCheckMonths: [3, 6] },
    checker,
  );
  expect(early.status).toBe(409);
  expect(problemOf(early).detail).toMatch(/delivered/i);
  const closing = { decision: 'Scrutiny Panel, item 7', decidedOn: '2023-06-26' };
  expect((await post(`/api/actions/${action}/closing`, closing)).status).toBe(409);
  const gone = actionIdOf('1.5');
  expect((await post(`/api/actions/${gone}/withdrawal`, { reason: 'Done elsewhere.' })).status).toBeLessThan(300);
  const late = await post(`/api/actions/${gone}/progress-updates`, said);
  expect([late.status, problemOf(late).detail]).toEqual([
    409,
    expect.stringMatching(/was withdrawn.+Restore it first/),
  ]);
  expect(rows(`select stage from actions where id = '${action}'`)).toEqual([{ stage: 'in-progress' }]);
});

test('43: an action that waits on itself, or in a circle, is refused', async () => {
  const [one, two] = [actionIdOf('1.1'), actionIdOf('1.2')];
  const waits = (from: string, on: string) => post(`/api/actions/${from}/dependencies`, { waitsOnActionId: on });
  const before = rows('select * from action_dependencies').length;
  expect((await waits(one, one)).status).toBe(422);
  expect((await waits(one, two)).status).toBe(201);
  expect((await waits(two, one)).status).toBe(422);
  expect(rows('select * from action_dependencies')).toHaveLength(before + 1);
});
