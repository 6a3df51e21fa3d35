import { changeInspection } from '#db/writes/inspections/inspections.ts';
import { changeInspectionInput } from '#domain/inspections/inspections.ts';
import { changeRoute } from '#request/route.ts';

export const PATCH = changeRoute(changeInspectionInput, ({ actor, params, input, version, moment }) =>
  changeInspection(actor, params.inspectionId ?? '', input, version, moment),
);
