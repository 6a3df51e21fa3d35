import { getShortDocumentFacts } from '#db/reads/plans/plan-document.ts';
import { formOfAddress, mediaTypes } from '#documents/write/forms.ts';
import { writeDocument } from '#documents/write/writing-pool.ts';
import { documentFileName } from '#domain/composed-document/file-name.ts';
import { composePlanDocument } from '#domain/plan-document/compose.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import { documentRoute } from '#request/route.ts';

export const GET = documentRoute(async ({ actor, params, moment }) => {
  const form = formOfAddress(params.form ?? '');
  if (!form) throw new NotFound();
  const document = composePlanDocument(getShortDocumentFacts(actor, params.planId ?? '', moment));
  const { bytes } = await writeDocument(document, form);
  return { bytes, type: mediaTypes[form], fileName: documentFileName(document, form) };
});
