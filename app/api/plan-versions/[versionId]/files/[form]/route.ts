import { getVersionFile } from '#db/reads/plans/plan-versions.ts';
import { documentRoute } from '#request/route.ts';

export const GET = documentRoute(async ({ actor, params }) => {
  const { bytes, mediaType, fileName, sha256 } = getVersionFile(actor, params.versionId ?? '', params.form ?? '');
  return { bytes, type: mediaType, fileName, sha256 };
});
