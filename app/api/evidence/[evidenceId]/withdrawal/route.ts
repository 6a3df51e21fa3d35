import { withdrawEvidence } from '#db/writes/evidence/evidence-decisions.ts';
import { withdrawEvidenceInput } from '#domain/evidence/evidence.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(withdrawEvidenceInput, ({ actor, params, input, moment }) =>
  withdrawEvidence(actor, params.evidenceId ?? '', input.reason, moment),
);
