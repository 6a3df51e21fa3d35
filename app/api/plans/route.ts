import { listPlans } from '#db/reads/plans/plans.ts';
import { createPlan } from '#db/writes/plans/plans.ts';
import { createPlanInput } from '#domain/plans/plans.ts';
import { createRoute, readRoute } from '#request/route.ts';

export const GET = readRoute(({ actor, moment }) => listPlans(actor, moment));

export const POST = createRoute(createPlanInput, ({ actor, input, moment }) => createPlan(actor, input, moment));
