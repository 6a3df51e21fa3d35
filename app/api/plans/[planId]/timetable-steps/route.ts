import { changeTimetableStep } from '#db/writes/timetable/timetables.ts';
import { changeTimetableStepInput } from '#domain/timetable/timetable-input.ts';
import { changeRoute } from '#request/route.ts';

export const PATCH = changeRoute(changeTimetableStepInput, ({ actor, params, input, version, moment }) =>
  changeTimetableStep(actor, params.planId ?? '', input, version, moment),
);
