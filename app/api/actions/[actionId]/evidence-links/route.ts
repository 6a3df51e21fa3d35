import { attachEvidenceLink } from '#db/writes/evidence/evidence.ts';
import { evidenceLinkInput } from '#domain/evidence/evidence.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(evidenceLinkInput, ({ actor, params, input, moment }) =>
  attachEvidenceLink(actor, params.actionId ?? '', input, moment),
);
