import { askForExport } from '#db/writes/jobs/long-jobs.ts';
import { exportJobInput } from '#domain/jobs/long-jobs.ts';
import { accepted } from '#request/accepted.ts';
import { createRoute } from '#request/route.ts';

export const POST = accepted(
  createRoute(exportJobInput, ({ actor, params, input, moment }) =>
    askForExport(actor, params.planId ?? '', input, moment),
  ),
  ({ id }: { id: string }) => `/api/jobs/${id}`,
);
