import { setTimeout as pause } from 'node:timers/promises';
import { measureBareDatabase } from './bare-database.ts';
import { measureBareHttp } from './bare-http.ts';
import { memoryOf, mostMemory } from './children.ts';
import { clientOf, pageHeaders, signIn } from './client.ts';
import { compareVersions } from './comparing.ts';
import { measureDocuments, measureLargeDocuments } from './documents.ts';
import { uploadEvidence } from './evidence.ts';
import { packEvidence } from './inspection-pack.ts';
import { measureJobs } from './jobs.ts';
import { paceOf } from './pace.ts';
import { weightOf } from './page-weight.ts';
import { colourEveryAction } from './rag.ts';
import { readReports } from './reports.ts';
import { sealPlans } from './sealing.ts';
import { startSeventy } from './seventy-server.ts';
import { countStatements } from './statements.ts';
import { postUpdates } from './updates.ts';
import { largePlanId, makeWorld } from './world.ts';

async function named<T>(name: string, work: () => Promise<T> | T): Promise<T> {
  const began = performance.now();
  process.stderr.write(`${name}… `);
  const result = await work();
  process.stderr.write(`${((performance.now() - began) / 1000).toFixed(1)} s\n`);
  return result;
}

/** Everything, one after the other, so that nothing disturbs what is being measured but what asks for it. */
export async function measure() {
  await named('Filling 20 plans × 120 actions × 6 updates', makeWorld);
  const server = await named('Starting the server', () => startSeventy());
  await pause(2_000);
  const idle = memoryOf(server);
  const client = clientOf(server.port);
  const cookie = await signIn(client, 'plan-lead');
  client.close();
  const page = (path: string) => () => ({ path, headers: pageHeaders(cookie) });
  const planPath = `/plans/${largePlanId}`;
  const loaded = await mostMemory(server, async () => ({
    plan: await named('Plan page', () => paceOf(server, page(planPath), 6)),
    overview: await named('Overview of plans', () => paceOf(server, page('/plans'), 4)),
    director: await named('Director’s page', () => paceOf(server, page(`${planPath}/on-a-page`), 1)),
    updates: await named('Updates', () => postUpdates(server.port, 4)),
    documents: await named('Documents', () => measureDocuments(server.port, largePlanId, cookie)),
    sealed: await named('Sealing', () => sealPlans(server.port)),
  }));
  const weight = await weightOf(server.port, planPath, cookie);
  const evidence = await named('Evidence of 20 MB', () => uploadEvidence(server.port));
  await server.stop();
  const { plan, overview, director, updates, documents, sealed } = loaded.result;
  const largeDocuments = await named('Documents of 2,400 actions', measureLargeDocuments);
  const coloured = await named('Colours of 2,400 actions', colourEveryAction);
  const compared = await named('Comparing versions of 2,400 actions', compareVersions);
  const packed = await named('Pack of 200 files of evidence', packEvidence);
  const report = await named('Reading a report', readReports);
  const bodies = [plan.answer.body, overview.answer.body, documents.json];
  const http = await named('Bare server', () => measureBareHttp(bodies));
  const database = await named('Bare database', measureBareDatabase);
  const statements = await named('Counting statements', countStatements);
  const jobs = await named('What runs without a request', measureJobs);
  const memory = { idle, underLoad: loaded.most };
  const reading = {
    plan,
    overview,
    director,
    updates,
    sealed,
    evidence,
    weight,
    coloured,
    compared,
    packed,
    report,
    http,
    database,
    statements,
    jobs,
  };
  return { startMs: server.readyMs, memory, documents: documents.measured, largeDocuments, ...reading };
}
export type Measured = Awaited<ReturnType<typeof measure>>;
