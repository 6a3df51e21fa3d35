import { exampleWorldInput } from '#domain/dates/example-day.ts';
import { startExampleWorld } from '#jobs/start-example-world.ts';
import { openRoute } from '#request/route.ts';

/** Starts the example again, from its sign-in page too. A real installation has no such address. */
export const POST = openRoute(exampleWorldInput, async ({ input }) => {
  await startExampleWorld(input.world);
  return new Response('{}', { headers: { 'content-type': 'application/json' } });
});
