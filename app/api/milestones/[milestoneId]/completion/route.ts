import { completeMilestone } from '#db/writes/actions/milestone-acts.ts';
import { milestoneDoneInput } from '#domain/actions/stage-inputs.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(milestoneDoneInput, ({ actor, params, input, moment }) =>
  completeMilestone(actor, params.milestoneId ?? '', input.doneOn, moment),
);
