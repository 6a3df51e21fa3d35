import { getInstallation } from '#db/reads/administration/installation.ts';
import { getPublicVersion } from '#db/reads/links/public-pages.ts';
import { mediaTypes } from '#documents/write/forms.ts';
import { writeReadingPage } from '#documents/write/reading-page.ts';
import { withStyleNonce } from '#documents/write/style-nonce.ts';
import { openLicence } from '#domain/plan-document/open-licence.ts';
import { publicRoute } from '#request/public-route.ts';
import { publicStrip } from '../public-strip.ts';

/** A published version as a page for everybody: the stored document, shown by the blocks of the print view. */
export const GET = publicRoute(({ params, nonce }) => {
  const version = getPublicVersion(params.versionId ?? '');
  const html = writeReadingPage(version.document, publicStrip(version, getInstallation()), { listed: true });
  return { bytes: withStyleNonce(html, nonce), type: mediaTypes.html, licence: openLicence.address };
});
