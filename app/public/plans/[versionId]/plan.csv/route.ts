import { getPublicCsv } from '#db/reads/links/public-pages.ts';
import { openLicence } from '#domain/plan-document/open-licence.ts';
import { publicRoute } from '#request/public-route.ts';

/** The sealed CSV, byte for byte; the licence stands in a header, so that the table stays a table. */
export const GET = publicRoute(({ params }) => {
  const { bytes, mediaType, fileName } = getPublicCsv(params.versionId ?? '');
  return { bytes, type: mediaType, fileName, licence: openLicence.address };
});
