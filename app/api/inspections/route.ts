import { confirmInspection } from '#db/writes/inspections/inspections.ts';
import { confirmInspectionInput } from '#domain/inspections/inspections.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(confirmInspectionInput, ({ actor, input, moment }) =>
  confirmInspection(actor, input, moment),
);
