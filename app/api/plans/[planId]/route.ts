import { getPlanPage } from '#db/reads/plans/plans.ts';
import { changePlan } from '#db/writes/plans/plans.ts';
import { changePlanInput } from '#domain/plans/plans.ts';
import { changeRoute, readRoute } from '#request/route.ts';

export const GET = readRoute(({ actor, params, moment }) => getPlanPage(actor, params.planId ?? '', moment));

export const PATCH = changeRoute(changePlanInput, ({ actor, params, input, version, moment }) =>
  changePlan(actor, params.planId ?? '', input, version, moment),
);
