import { scanFile } from '#db/evidence-scan.ts';
import { evidencePath } from '#db/evidence-store.ts';
import { quarantinedFiles } from '#db/reads/evidence/evidence.ts';
import { releaseEvidenceFile } from '#db/writes/evidence/evidence-decisions.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { RefusedFile } from '#domain/evidence/evidence-files.ts';

/** Asks the virus scanner again about files it gave no answer on. What it finds something in stays held back for good. */
export async function rescanEvidence(moment: Moment): Promise<void> {
  for (const sha256 of quarantinedFiles()) {
    try {
      if ((await scanFile(evidencePath(sha256))) === 'clean') releaseEvidenceFile(sha256, moment);
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error;
      console.error(JSON.stringify({ event: 'evidence-virus-found', sha256 }));
    }
  }
}
