import { rejectEvidence } from '#db/writes/evidence/evidence-decisions.ts';
import { rejectEvidenceInput } from '#domain/evidence/evidence.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(rejectEvidenceInput, ({ actor, params, input, moment }) =>
  rejectEvidence(actor, params.evidenceId ?? '', input.reason, moment),
);
