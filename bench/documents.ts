import type { ChildProcess } from 'node:child_process';
import fs from 'node:fs';
import type { Form } from '#documents/write/forms.ts';
import { closeWritingPool, writeDocument } from '#documents/write/writing-pool.ts';
import { composePlanDocument } from '#domain/plan-document/compose.ts';
import { haringeyOfSize } from '#domain/plan-document/fixtures/haringey-2023.ts';
import { clientOf, expectStatus } from './client.ts';
import { median } from './figures.ts';
import { oneByOne } from './load.ts';
import { openBeside } from './world.ts';

/** The six forms as people call them, with their addresses; JSON, the least that can be done, is the others' limit. */
const forms = [
  { name: 'Word', address: 'word', form: 'docx' },
  { name: 'PDF', address: 'pdf', form: 'pdf' },
  { name: 'Excel', address: 'excel', form: 'xlsx' },
  { name: 'CSV', address: 'csv', form: 'csv' },
  { name: 'Print view', address: 'print', form: 'html' },
  { name: 'JSON', address: 'json', form: 'json' },
] as const satisfies readonly { name: string; address: string; form: Form }[];

export type DocumentMeasured = { name: string; ms: number; bytes: number };
export type LargeDocument = DocumentMeasured & { small: number; memory: number | null };

/** One plan of 120 actions in every form, from asking over HTTP to the last byte. `json`: what the bare server sends. */
export async function measureDocuments(port: number, planId: string, cookie: string) {
  const client = clientOf(port);
  const measured: DocumentMeasured[] = [];
  let json: Buffer = Buffer.alloc(0);
  for (const { name, address } of forms) {
    const path = `/api/plans/${planId}/exports/${address}`;
    const ask = async () => expectStatus(await client.ask({ path, headers: { cookie } }), 200);
    await oneByOne({ atMost: 4, seconds: 3 }, ask);
    const answers = await oneByOne({ atMost: 15, seconds: 4 }, ask);
    const body = answers[0]?.body ?? json;
    measured.push({ name, ms: median(answers.map(({ ms }) => ms)), bytes: body.byteLength });
    if (name === 'JSON') json = body;
    if (name === 'PDF') {
      const after = await oneByOne({ atMost: 5, seconds: 5 }, () => {
        rewordOne(planId);
        return ask();
      });
      measured.push({
        name: 'PDF after a word changed',
        ms: median(after.map(({ ms }) => ms)),
        bytes: body.byteLength,
      });
    }
  }
  client.close();
  return { measured, json };
}

/** The title of one action, straight in the table. */
function rewordOne(planId: string): void {
  const client = openBeside();
  client.prepare("update actions set title = title || ', again' where plan_id = ? and position = 1").run(planId);
  client.close();
}

const sizes = { small: 120, large: 2_400 };
export const timesLarger = sizes.large / sizes.small;

/** The same forms of 120 and of 2,400 actions through the writing process alone, and the most memory it held. */
export async function measureLargeDocuments(): Promise<LargeDocument[]> {
  const document = (size: number) => composePlanDocument(haringeyOfSize(size));
  const [small, large] = [document(sizes.small), document(sizes.large)];
  const measured: LargeDocument[] = [];
  for (const { name, form } of forms) {
    const time = async (plan: typeof small) => {
      const began = performance.now();
      const { bytes } = await writeDocument(plan, form);
      return { ms: performance.now() - began, bytes: bytes.byteLength };
    };
    await oneByOne({ atMost: 3, seconds: 2 }, () => time(small));
    const times = await oneByOne({ atMost: 5, seconds: 2 }, () => time(small));
    const watched = watchMemory();
    const { ms, bytes } = await time(large);
    measured.push({ name, ms, bytes, small: median(times.map((each) => each.ms)), memory: watched() });
    closeWritingPool();
  }
  return measured;
}

/** @returns what ends the watching and tells the most the writing process held, in bytes; null where the system does not */
function watchMemory(): () => number | null {
  let most: number | null = null;
  const look = () => {
    const now = memoryOfWriter();
    if (now !== null && now > (most ?? 0)) most = now;
  };
  const watch = setInterval(look, 50);
  return () => {
    look();
    clearInterval(watch);
    return most;
  };
}

function memoryOfWriter(): number | null {
  const held = globalThis as typeof globalThis & { seventyWritingPool?: { child: ChildProcess | null } };
  try {
    const status = fs.readFileSync(`/proc/${held.seventyWritingPool?.child?.pid}/status`, 'utf8');
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(status)?.[1];
    return kilobytes ? Number(kilobytes) * 1024 : null;
  } catch {
    return null;
  }
}
