import { listProgressUpdates } from '#db/reads/actions.ts';
import { postProgressUpdate } from '#db/writes/progress-updates.ts';
import { progressUpdateInput } from '#domain/progress-updates.ts';
import { createRoute, readRoute } from '#request/route.ts';

export const GET = readRoute(({ actor, params }) => listProgressUpdates(actor, params.actionId ?? ''));

export const POST = createRoute(progressUpdateInput, ({ actor, params, input, moment }) =>
  postProgressUpdate(actor, params.actionId ?? '', input, moment),
);
