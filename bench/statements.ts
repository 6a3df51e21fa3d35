import { askChild } from './children.ts';
import { clientOf, expectStatus, pageHeaders, signIn } from './client.ts';
import { startSeventy } from './seventy-server.ts';
import { largePlanId, makeSmallPlan, smallPlanId } from './world.ts';

/** SQL statements of one plan page, signing in not counted but the session's own looks included. */
export async function countStatements(): Promise<{ small: number; large: number }> {
  makeSmallPlan();
  const server = await startSeventy(['--import', './bench/count-statements.ts']);
  const client = clientOf(server.port);
  const headers = pageHeaders(await signIn(client, 'plan-lead'));
  const countFor = async (planId: string) => {
    // The first asking may still be setting something up once and for all.
    for (const _ of [1, 2]) expectStatus(await client.ask({ path: `/plans/${planId}`, headers }), 200);
    const before = await askChild<number>(server, 'how many');
    expectStatus(await client.ask({ path: `/plans/${planId}`, headers }), 200);
    return (await askChild<number>(server, 'how many')) - before;
  };
  const counted = { small: await countFor(smallPlanId), large: await countFor(largePlanId) };
  client.close();
  await server.stop();
  return counted;
}
