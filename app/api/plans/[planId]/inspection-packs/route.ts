import { askForPack } from '#db/writes/jobs/long-jobs.ts';
import { inspectionPackInput } from '#domain/jobs/long-jobs.ts';
import { accepted } from '#request/accepted.ts';
import { createRoute } from '#request/route.ts';

export const POST = accepted(
  createRoute(inspectionPackInput, ({ actor, params, input, moment }) =>
    askForPack(actor, params.planId ?? '', input, moment),
  ),
  ({ id }: { id: string }) => `/api/jobs/${id}`,
);
