import { createHash } from 'node:crypto';
import { heldReports } from '#db/reads/inspections/held-reports.ts';
import { mayConfirmInspections } from '#db/reads/inspections/inspection-scope.ts';
import { findInspectionBySource } from '#db/reads/inspections/inspections.ts';
import { mostBytes } from '#documents/read/limits.ts';
import { readInspectionReport, readPastedReport } from '#documents/read/reading-pool.ts';
import { uploadedFileName } from '#domain/evidence/uploaded-file-name.ts';
import { refusals } from '#domain/inspections/inspection-reports.ts';
import { reprintOf } from '#domain/inspections/report-reprints.ts';
import { NotAllowed } from '#domain/policy/refusals.ts';
import { readBody } from '#request/body.ts';
import { EdgeRefusal } from '#request/problem.ts';
import { uploadRoute } from '#request/route.ts';

const fileTypes = [
  'application/pdf',
  'application/octet-stream',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
];

/** A report in, what it says out. Nothing of it is kept: not the file, not the reading. */
export const POST = uploadRoute(async ({ actor, request }) => {
  if (!mayConfirmInspections(actor)) throw new NotAllowed();
  const type = request.headers.get('content-type')?.split(';')[0]?.trim() ?? '';
  if (!fileTypes.includes(type) && type !== 'text/plain') throw new EdgeRefusal(415, refusals['wrong-type']);
  const bytes = await readBody(request, mostBytes, refusals['too-large']);
  if (type === 'text/plain') {
    const reading = await readPastedReport(new TextDecoder().decode(bytes));
    return { reading, source: null, known: null, reprint: reprintOf(reading, heldReports(actor)) };
  }
  const fileName = uploadedFileName(request.headers.get('x-file-name'));
  const reading = await readInspectionReport({ bytes, fileName });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const known = findInspectionBySource(actor, sha256);
  const reprint = known ? null : reprintOf(reading, heldReports(actor));
  return { reading, source: { fileName, sha256 }, known, reprint };
});
