import { getPlanDocumentFacts } from '#db/reads/plan-document.ts';
import { mediaTypes } from '#documents/write/forms.ts';
import { writeDocument } from '#documents/write/writing-pool.ts';
import { documentFileName } from '#domain/plan-document/registers.ts';
import { composePlanDocument } from '#domain/plan-document.ts';
import { documentRoute } from '#request/route.ts';

export const GET = documentRoute(async ({ actor, params, moment }) => {
  const facts = getPlanDocumentFacts(actor, params.planId ?? '', moment);
  const document = composePlanDocument(facts);
  const { bytes } = await writeDocument(document, 'docx');
  return { bytes, type: mediaTypes.docx, fileName: documentFileName(document, 'docx') };
});
