import { takeBackAbsence } from '#db/writes/people/absences.ts';
import { nothing } from '#domain/people/people.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(nothing, ({ actor, params, moment }) =>
  takeBackAbsence(actor, params.absenceId ?? '', moment),
);
