import fs from 'node:fs';
import { Readable } from 'node:stream';
import type { z } from 'zod';
import { faultPoint } from '#db/fault-point.ts';
import { once } from '#db/writes/idempotency.ts';
import { EdgeRefusal } from './problem.ts';
import { type Asked, handled, json, parsed } from './route.ts';

export type Upload = {
  parts: AsyncIterable<Uint8Array>;
  /** As the sender computed it, in hexadecimal. */
  sha256: string;
  /** As the sender said; null where it did not. */
  size: number | null;
};
type WithUpload<S extends z.ZodType> = Asked & { input: z.output<S>; upload: Upload };
/** What is done in the database once the file lies on disk: one transaction with the key of the request. */
type Act = () => { status: number; value: unknown };

/** `Content-Digest: sha-256=:…:` (RFC 9530), as 64 hexadecimal figures. */
function digestOf(request: Request): string {
  const found = /(?:^|[,\s])sha-256=:([A-Za-z0-9+/]{43}=):/.exec(request.headers.get('content-digest') ?? '')?.[1];
  if (!found)
    throw new EdgeRefusal(428, 'Send a Content-Digest with the SHA-256 of the file, so that none is truncated.');
  return Buffer.from(found, 'base64').toString('hex');
}

/** What is said about the file: JSON in a header, as base64url, since the body is the file and nothing else. */
function aboutOf(request: Request): unknown {
  const header = request.headers.get('x-about-file') ?? '';
  try {
    return JSON.parse(Buffer.from(header, 'base64url').toString('utf8'));
  } catch {
    throw new EdgeRefusal(400, 'X-About-File must be JSON as base64url.');
  }
}

/**
 * POST of one file as the body, with what is said about it in headers. It goes to disk a piece at a time and is never whole
 * in memory; then `run` gives what is written of it. Sent twice with one key, it acts once.
 */
export function fileRoute<S extends z.ZodType>(input: S, run: (asked: WithUpload<S>) => Promise<Act>) {
  return handled(async (asked) => {
    const { request } = asked;
    const key = request.headers.get('idempotency-key');
    if (!key || key.length > 100) {
      throw new EdgeRefusal(428, 'Send an Idempotency-Key, so that a form sent twice acts once.');
    }
    if (request.headers.get('content-type') !== 'application/octet-stream') {
      throw new EdgeRefusal(415, 'Send the file as application/octet-stream.');
    }
    const sha256 = digestOf(request);
    const about = aboutOf(request);
    const value = parsed(input, about);
    const length = request.headers.get('content-length');
    const body = request.body as (AsyncIterable<Uint8Array> & ReadableStream) | null;
    const parts = body ?? Readable.from([]);
    const act = await run({
      ...asked,
      input: value,
      upload: { parts, sha256, size: length === null ? null : Number(length) },
    });
    const route = `POST ${new URL(request.url).pathname}`;
    const sent = { key, actor: asked.actor.personId, route, body: JSON.stringify([sha256, about]) };
    const answer = once(sent, asked.moment, () => {
      const { status, value: given } = act();
      return { status, body: JSON.stringify(given) };
    });
    faultPoint('evidence-5-row-written');
    return json(answer.status, answer.body);
  });
}

export type FileOnDisk = { file: string; size: number; type: string; fileName: string };

/** `filename*` of RFC 6266 in UTF-8, with a plain `filename` for what does not know it: no quotes, no line ends, no folders. */
function dispositionOf(fileName: string): string {
  const plain = fileName.replace(/[^\x20-\x7e]|["\\%;]/g, '_');
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

/**
 * A stored file to keep, never to be shown in this site's name (assurance SEC-12): as attachment, under the type its content
 * told, in a sandbox without any origin. Streamed from disk; what is not there whole is refused before the first byte.
 */
export function fileDownloadRoute(run: (asked: Asked) => FileOnDisk) {
  return handled((asked) => {
    const { file, size, type, fileName } = run(asked);
    const found = fs.statSync(file, { throwIfNoEntry: false });
    if (found?.size !== size) {
      console.error(JSON.stringify({ event: 'evidence-file-damaged', file, size, found: found?.size ?? null }));
      throw new EdgeRefusal(500, 'This file is missing or damaged on the server. Tell your administrator.');
    }
    return new Response(Readable.toWeb(fs.createReadStream(file)) as ReadableStream, {
      headers: {
        'content-type': type,
        'content-length': String(size),
        'content-disposition': dispositionOf(fileName),
        'content-security-policy': "sandbox; default-src 'none'",
        'cache-control': 'private, no-store',
      },
    });
  });
}
