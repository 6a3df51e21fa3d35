import { listProgressUpdates } from '#db/reads/actions/actions.ts';
import { postProgressUpdate } from '#db/writes/updates/progress-updates.ts';
import { placeOfPage, rowsOfPage } from '#domain/paging.ts';
import { progressUpdateInput } from '#domain/updates/progress-updates.ts';
import { askedIn } from '#request/query.ts';
import { createRoute, readRoute } from '#request/route.ts';

export const GET = readRoute(({ actor, params, request }) => {
  const asked = askedIn('/api/actions/[actionId]/progress-updates', request);
  const updates = listProgressUpdates(actor, params.actionId ?? '');
  return rowsOfPage(updates, placeOfPage(asked, updates.length));
});

export const POST = createRoute(progressUpdateInput, ({ actor, params, input, moment }) =>
  postProgressUpdate(actor, params.actionId ?? '', input, moment),
);
