import { getInstallation } from '#db/reads/administration/installation.ts';
import { findLinkVersion } from '#db/reads/links/link-pages.ts';
import { mediaTypes } from '#documents/write/forms.ts';
import { writeReadingPage } from '#documents/write/reading-page.ts';
import { withStyleNonce } from '#documents/write/style-nonce.ts';
import type { ComposedDocument } from '#domain/composed-document/model.ts';
import type { ViewedThing } from '#domain/panels/panel-words.ts';
import { type AskedByLink, linkRoute } from '#request/link-route.ts';
import { linkStrip } from './link-strip.ts';

type Read =
  | { document: ComposedDocument; thing: ViewedThing; subjectId: string }
  | { document: ComposedDocument; thing: null };

/** A document as a page of the link, under a strip with the link's other pages. */
export function linkPage(read: (asked: AskedByLink) => Read) {
  return linkRoute((asked) => {
    const found = read(asked);
    const strip = linkStrip(asked.holder, findLinkVersion(asked.link), asked.pathname, getInstallation());
    const html = writeReadingPage(found.document, strip, { listed: false });
    return {
      bytes: withStyleNonce(html, asked.nonce),
      type: mediaTypes.html,
      view: found.thing && { thing: found.thing, subjectId: found.subjectId },
    };
  });
}
