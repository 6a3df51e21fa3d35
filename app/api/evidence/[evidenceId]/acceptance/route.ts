import { acceptEvidence } from '#db/writes/evidence/evidence-decisions.ts';
import { acceptEvidenceInput } from '#domain/evidence/evidence.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(acceptEvidenceInput, ({ actor, params, input, moment }) =>
  acceptEvidence(actor, params.evidenceId ?? '', input.reason, moment),
);
