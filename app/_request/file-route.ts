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

/** So much of a refused upload is still read. */
const MOST_LEFT = 40 * 1024 * 1024;

type Body = { parts: AsyncIterable<Uint8Array>; readRest: () => Promise<void> };

/**
 * The body a piece at a time. Who is refused half-way still sends the rest: a connection that is closed on them would hide the
 * answer, so the rest is read and thrown away, up to a limit.
 */
function bodyOf(request: Request): Body {
  const reader = request.body?.getReader();
  async function* parts() {
    for (let next = await reader?.read(); next && !next.done; next = await reader?.read()) yield next.value;
  }
  return {
    parts: parts(),
    readRest: async () => {
      let left = MOST_LEFT;
      try {
        for (let next = await reader?.read(); next && !next.done && left > 0; next = await reader?.read()) {
          left -= next.value.byteLength;
        }
      } catch {
        // They hung up: nobody waits for the answer.
      }
    },
  };
}

/**
 * POST of one file as the body, with what is said about it in headers. It goes to disk a piece at a time and is never whole
 * in memory; then `run` gives what is written of it. Sent twice with one key, it acts once.
 */
export function fileRoute<S extends z.ZodType>(input: S, run: (asked: WithUpload<S>) => Promise<Act>) {
  return async (request: Request, around: { params: Promise<unknown> }) => {
    const { parts, readRest } = bodyOf(request);
    const answer = await handled((asked) => taken(asked, parts, input, run))(request, around);
    if (!answer.ok) await readRest();
    return answer;
  };
}

async function taken<S extends z.ZodType>(
  asked: Asked,
  parts: AsyncIterable<Uint8Array>,
  input: S,
  run: (asked: WithUpload<S>) => Promise<Act>,
): Promise<Response> {
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
  const length = request.headers.get('content-length');
  const upload = { parts, sha256, size: length === null ? null : Number(length) };
  const act = await run({ ...asked, input: parsed(input, about), upload });
  const route = `POST ${new URL(request.url).pathname}`;
  const sent = { key, actor: asked.actor.personId, route, body: JSON.stringify([sha256, about]) };
  const answer = once(sent, asked.moment, () => {
    const { status, value } = act();
    return { status, body: JSON.stringify(value) };
  });
  faultPoint('evidence-5-row-written');
  return json(answer.status, answer.body);
}

export type FileOnDisk = { file: string; sha256: string; size: number; type: string; fileName: string };

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
 * told; the gate adds a sandbox without any origin. Streamed from disk; what is not there whole is refused before the first byte.
 */
export function fileDownloadRoute(run: (asked: Asked) => FileOnDisk | Promise<FileOnDisk>) {
  return handled(async (asked) => {
    const { file, sha256, size, type, fileName } = await run(asked);
    const found = fs.statSync(file, { throwIfNoEntry: false });
    if (found?.size !== size) {
      console.error(JSON.stringify({ event: 'stored-file-damaged', file, size, found: found?.size ?? null }));
      throw new EdgeRefusal(500, 'This file is missing or damaged on the server. Tell your administrator.');
    }
    return new Response(Readable.toWeb(fs.createReadStream(file)) as ReadableStream, {
      headers: {
        'content-type': type,
        'content-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
        'content-disposition': dispositionOf(fileName),
        'cache-control': 'private, no-store',
      },
    });
  });
}
