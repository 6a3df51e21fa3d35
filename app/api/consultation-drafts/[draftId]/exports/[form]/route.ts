import { getConsultationDocument } from '#db/reads/submissions/consultation-drafts.ts';
import { formOfAddress, mediaTypes } from '#documents/write/forms.ts';
import { writeDocument } from '#documents/write/writing-pool.ts';
import { documentFileName } from '#domain/composed-document/file-name.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import { documentRoute } from '#request/route.ts';

export const GET = documentRoute(async ({ actor, params }) => {
  const document = getConsultationDocument(actor, params.draftId ?? '');
  const form = formOfAddress(params.form ?? '');
  if (form !== 'docx' && form !== 'pdf') throw new NotFound();
  const { bytes } = await writeDocument(document, form);
  return { bytes, type: mediaTypes[form], fileName: documentFileName(document, form) };
});
