import { clearUpdates } from '#db/writes/updates/progress-updates.ts';
import { clearUpdatesInput } from '#domain/updates/progress-updates.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(clearUpdatesInput, ({ actor, input, moment }) =>
  clearUpdates(actor, input.updateIds, moment),
);
