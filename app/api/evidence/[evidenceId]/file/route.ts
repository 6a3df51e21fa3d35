import { evidencePath } from '#db/evidence-store.ts';
import { downloadEvidence } from '#db/writes/evidence/evidence-decisions.ts';
import { fileDownloadRoute } from '#request/file-route.ts';

export const GET = fileDownloadRoute(({ actor, params, moment }) => {
  const { sha256, size, mediaType, fileName } = downloadEvidence(actor, params.evidenceId ?? '', moment);
  return { file: evidencePath(sha256), sha256, size, type: mediaType, fileName };
});
