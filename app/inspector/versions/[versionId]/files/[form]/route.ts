import { getLinkFile } from '#db/reads/links/link-pages.ts';
import { linkRoute } from '#request/link-route.ts';

export const GET = linkRoute(({ link, params }) => {
  const versionId = params.versionId ?? '';
  const { bytes, mediaType, fileName } = getLinkFile(link, versionId, params.form ?? '');
  return { bytes, type: mediaType, fileName, view: { thing: 'plan-version', subjectId: versionId } };
});
