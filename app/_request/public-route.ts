import { nonceOf, refusalPage } from './notice-page.ts';

type Asked = { params: Record<string, string>; nonce: string };
type ShownToAll = { bytes: Uint8Array; type: string; fileName?: string; licence: string };

/** So long may others keep it: a page that is turned off is gone everywhere after these minutes. */
const KEPT_SECONDS = 300;

/**
 * GET by anybody. What is not there, and what is turned off, is the same page of 404. No ETag: a browser that asked again would take
 * the new policy with the old page, whose style has the old nonce.
 */
export function publicRoute(read: (asked: Asked) => ShownToAll) {
  return async (request: Request, around: { params: Promise<unknown> }): Promise<Response> => {
    try {
      const params = (await around.params) as Record<string, string>;
      const { bytes, type, fileName, licence } = read({ params, nonce: nonceOf(request) });
      return new Response(Buffer.from(bytes), {
        headers: {
          'content-type': type,
          'content-length': String(bytes.byteLength),
          'cache-control': `public, max-age=${KEPT_SECONDS}`,
          link: `<${licence}>; rel="license"`,
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
