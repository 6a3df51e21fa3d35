import { endDisposalProposal } from '#db/writes/retention/disposals.ts';
import { whyInput } from '#domain/retention/retention.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(whyInput, ({ actor, params, input, moment }) =>
  endDisposalProposal(actor, params.disposalId ?? '', input, moment),
);
