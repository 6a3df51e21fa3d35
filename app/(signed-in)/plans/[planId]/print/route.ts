import { getShortDocumentFacts } from '#db/reads/plans/plan-document.ts';
import { mediaTypes } from '#documents/write/forms.ts';
import { withStyleNonce } from '#documents/write/style-nonce.ts';
import { writeDocument } from '#documents/write/writing-pool.ts';
import { documentFileName } from '#domain/composed-document/file-name.ts';
import { composePlanDocument } from '#domain/plan-document/compose.ts';
import { documentRoute } from '#request/route.ts';

const printView = documentRoute(async ({ actor, params, moment, request }) => {
  const document = composePlanDocument(getShortDocumentFacts(actor, params.planId ?? '', moment));
  const { bytes } = await writeDocument(document, 'html');
  const nonce = /'nonce-([^']+)'/.exec(request.headers.get('content-security-policy') ?? '')?.[1] ?? '';
  return { bytes: withStyleNonce(bytes, nonce), type: mediaTypes.html, fileName: documentFileName(document, 'html') };
});

/**
 * The plan as a page to print: the same page that a seal keeps, shown instead of saved. It is opened as a page, so who is signed out
 * is led to the sign-in page, and a plan too large for a request to where its documents are asked for.
 */
export async function GET(...asked: Parameters<typeof printView>): Promise<Response> {
  const response = await printView(...asked);
  const { pathname } = new URL(asked[0].url);
  if (response.status === 401) return ledTo(`/sign-in?to=${encodeURIComponent(pathname)}`);
  if (response.status === 409) return ledTo(pathname.replace(/print$/, 'download'));
  if (response.ok) response.headers.set('content-disposition', 'inline');
  return response;
}

const ledTo = (location: string) => new Response(null, { status: 307, headers: { location } });
