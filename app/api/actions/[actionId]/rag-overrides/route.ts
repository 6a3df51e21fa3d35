import { overrideRag } from '#db/writes/rag/rag-overrides.ts';
import { ragOverrideInput } from '#domain/rag/rag-override-input.ts';
import { createRoute } from '#request/route.ts';

export const POST = createRoute(ragOverrideInput, ({ actor, params, input, moment }) =>
  overrideRag(actor, params.actionId ?? '', input, moment),
);
