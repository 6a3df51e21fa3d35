import { composeVersion } from '#db/reads/sealing.ts';
import { sealPlan } from '#db/writes/plan-versions.ts';
import { renderSealedFiles } from '#documents/sealed-files.ts';
import { sealInput } from '#domain/submissions.ts';
import { preparedRoute } from '#request/route.ts';

export const POST = preparedRoute(
  sealInput,
  async ({ actor, params, input, moment }) => {
    const composed = composeVersion(actor, params.planId ?? '', input, moment);
    return { composed, files: await renderSealedFiles(composed.document) };
  },
  ({ actor, params, input, moment }, { composed, files }) =>
    sealPlan(actor, params.planId ?? '', input, composed, files, moment),
);
