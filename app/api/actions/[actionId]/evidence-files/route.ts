import { scanFile } from '#db/evidence-scan.ts';
import { receiveFile } from '#db/evidence-store.ts';
import { assertMayAttach } from '#db/reads/evidence/evidence-scope.ts';
import { attachEvidenceFile } from '#db/writes/evidence/evidence.ts';
import { checkEvidenceFile } from '#documents/read/check-evidence.ts';
import { mostBytes } from '#documents/read/limits.ts';
import { evidenceFileInput } from '#domain/evidence/evidence.ts';
import { evidenceTypes } from '#domain/evidence/evidence-files.ts';
import { uploadedFileName } from '#domain/evidence/uploaded-file-name.ts';
import { fileRoute } from '#request/file-route.ts';

/** One file of evidence: 201, 200 where the action has it already, 202 where it waits for the virus check. */
export const POST = fileRoute(evidenceFileInput, async ({ actor, params, input, upload, moment, request }) => {
  const actionId = params.actionId ?? '';
  assertMayAttach(actor, actionId);
  const fileName = uploadedFileName(request.headers.get('x-file-name'));
  const file = await receiveFile(upload.parts, { sha256: upload.sha256, size: upload.size, most: mostBytes });
  try {
    const type = await checkEvidenceFile(file.file, fileName);
    const scan = await scanFile(file.file);
    await file.keep();
    const { sha256, size } = file;
    const stored = { sha256, size, mediaType: evidenceTypes[type].mediaType, scan, fileName };
    return () => {
      const attached = attachEvidenceFile(actor, actionId, input, stored, moment);
      return {
        status: attached.already ? 200 : attached.quarantined ? 202 : 201,
        value: { ...attached, sha256, size },
      };
    };
  } finally {
    await file.discard();
  }
});
