import { dropMilestone } from '#db/writes/actions/milestone-acts.ts';
import { milestoneDropInput } from '#domain/actions/stage-inputs.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(milestoneDropInput, ({ actor, params, input, moment }) =>
  dropMilestone(actor, params.milestoneId ?? '', input.reason, moment),
);
