import type { LinkHolder } from '#db/reads/links/link-holders.ts';
import { recordView, type Viewed } from '#db/writes/audit/view-records.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { InspectorLink } from '#domain/policy/policy-subject.ts';
import { moment } from './clock.ts';
import { linkHolderOf } from './link-session.ts';
import { nonceOf, refusalPage } from './notice-page.ts';
import { sourceAddress } from './source-address.ts';

type Params = Record<string, string>;
export type AskedByLink = {
  link: InspectorLink;
  holder: LinkHolder;
  params: Params;
  moment: Moment;
  pathname: string;
  nonce: string;
};
/** `fileName`: to be saved instead of shown. `view` null: nothing was shown that is worth a record. */
export type ShownByLink = { bytes: Uint8Array; type: string; fileName?: string; view: Viewed | null };

/**
 * GET by whoever opened a link: whose link, then one read; a view is written down before the first byte is given, and a refusal is
 * a page. There is nothing here to write to: any other method is 405.
 */
export function linkRoute(run: (asked: AskedByLink) => ShownByLink) {
  return async (request: Request, around: { params: Promise<unknown> }): Promise<Response> => {
    try {
      const now = moment();
      const holder = linkHolderOf(request.headers, now);
      const params = ((await around.params) ?? {}) as Params;
      const { pathname } = new URL(request.url);
      const { link } = holder;
      const { bytes, type, fileName, view } = run({
        ...{ link, holder, params, pathname },
        moment: now,
        nonce: nonceOf(request),
      });
      // Asking for the headers alone shows nothing.
      if (view && request.method !== 'HEAD') recordView({ linkId: link.linkId }, view, sourceAddress(request), now);
      return new Response(Buffer.from(bytes), {
        headers: {
          'content-type': type,
          'content-length': String(bytes.byteLength),
          'cache-control': 'private, no-store',
          'x-robots-tag': 'noindex, nofollow',
          ...(fileName
            ? { 'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}` }
            : {}),
        },
      });
    } catch (error) {
      return refusalPage(request, error);
    }
  };
}
