import { getPlanDocumentFacts } from '#db/reads/plan-document.ts';
import { mediaTypes } from '#documents/write/forms.ts';
import { withStyleNonce } from '#documents/write/style-nonce.ts';
import { writeDocument } from '#documents/write/writing-pool.ts';
import { documentFileName } from '#domain/plan-document/registers.ts';
import { composePlanDocument } from '#domain/plan-document.ts';
import { documentRoute } from '#request/route.ts';

const printView = documentRoute(async ({ actor, params, moment, request }) => {
  const document = composePlanDocument(getPlanDocumentFacts(actor, params.planId ?? '', moment));
  const { bytes } = await writeDocument(document, 'html');
  const nonce = /'nonce-([^']+)'/.exec(request.headers.get('content-security-policy') ?? '')?.[1] ?? '';
  return { bytes: withStyleNonce(bytes, nonce), type: mediaTypes.html, fileName: documentFileName(document, 'html') };
});

/** The plan as a page to print: the same page that a seal keeps, shown instead of saved. */
export async function GET(...asked: Parameters<typeof printView>): Promise<Response> {
  const response = await printView(...asked);
  if (response.ok) response.headers.set('content-disposition', 'inline');
  return response;
}
