import type { z } from 'zod';
import { recordAudit } from '#db/writes/audit/audit.ts';
import { answerBefore, once, type Sent } from '#db/writes/idempotency.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotAllowed, NotFound, NotValid } from '#domain/policy/refusals.ts';
import { serverAddress } from './address.ts';
import { readJson } from './body.ts';
import { moment } from './clock.ts';
import { EdgeRefusal, problemResponse } from './problem.ts';
import { sessionOf } from './session.ts';

type Params = Record<string, string>;
type Around = { params: Promise<unknown> };
type Handler = (request: Request, around: Around) => Promise<Response>;
export type Asked = { actor: Actor; params: Params; moment: Moment; request: Request; sessionId: string };
type WithInput<S extends z.ZodType> = Asked & { input: z.output<S> };
type WithVersion<S extends z.ZodType> = WithInput<S> & { version: number };
/** `sha256`: of stored bytes, which never change; it is their ETag. */
export type Document = { bytes: Uint8Array; type: string; fileName: string; sha256?: string };

/** A page of another site must not act with this person's cookie. A request without an origin is no browser's form. */
export function assertOwnOrigin(request: Request): void {
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  const own = origin !== null && serverAddress().origins.includes(origin);
  if (!own || (site !== null && site !== 'same-origin')) {
    throw new EdgeRefusal(403, 'This request did not come from a page of this site.');
  }
}

/** A form typed by one person is never saved in the name of another who signed in on the same machine since. */
function assertSamePerson(request: Request, actor: Actor): void {
  const typedBy = request.headers.get('seventy-person');
  if (typedBy === null || typedBy === actor.personId) return;
  throw new EdgeRefusal(
    409,
    `You are signed in as ${actor.name} now. This page was opened by somebody else: open it again.`,
  );
}

function auditRefusal(error: unknown, actor: Actor | null, request: Request): void {
  const isRefusal =
    error instanceof NotAllowed || error instanceof NotFound || (error instanceof EdgeRefusal && error.status === 403);
  if (!isRefusal) return;
  const path = new URL(request.url).pathname;
  const event = error instanceof NotFound ? 'refused-not-found' : 'refused-not-allowed';
  const subject = { kind: 'route', id: `${request.method} ${path}` };
  try {
    recordAudit({ actor: actor?.personId ?? 'nobody', event, subject }, moment());
  } catch (failure) {
    // A disk that is full must not turn the refusal into something else.
    console.error(JSON.stringify({ event, subject, notAudited: String(failure) }));
  }
}

/** The one way in: who asks, from where, then `act`; whatever is refused comes back as problem+json. */
export function handled(act: (asked: Asked) => Promise<Response> | Response): Handler {
  return async (request, around) => {
    let actor: Actor | null = null;
    try {
      if (request.method !== 'GET' && request.method !== 'HEAD') assertOwnOrigin(request);
      const session = await sessionOf(request.headers);
      if (!session)
        throw new EdgeRefusal(401, 'You have been signed out. Sign in again; what you typed is still here.');
      actor = session.actor;
      assertSamePerson(request, actor);
      return await act({ ...session, params: (await around.params) as Params, request });
    } catch (error) {
      auditRefusal(error, actor, request);
      return problemResponse(error);
    }
  };
}

export function json(status: number, body: string): Response {
  const version = (JSON.parse(body) as { version?: number } | null)?.version;
  return new Response(body, {
    status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'private, no-store',
      ...(version === undefined ? {} : { etag: `"${version}"` }),
    },
  });
}

export function parsed<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new NotValid(
    result.error.issues.map((issue) =>
      issue.code === 'unrecognized_keys'
        ? { field: issue.keys.join(', '), words: `There is no field called ${issue.keys.join(', ')}.` }
        : { field: issue.path.join('.'), words: issue.message },
    ),
  );
}

function ifMatch(request: Request): number {
  const header = request.headers.get('if-match');
  if (header === null)
    throw new EdgeRefusal(428, 'Say which version you changed (If-Match), so that nobody is overwritten.');
  const version = /^"(\d+)"$/.exec(header)?.[1];
  if (version === undefined) throw new EdgeRefusal(400, 'If-Match must be the version in quotes, like "3".');
  return Number(version);
}

/** GET: one read, as JSON. */
export function readRoute(run: (asked: Asked) => unknown): Handler {
  return handled((asked) => json(200, JSON.stringify(run(asked) ?? null)));
}

/** The body of a POST, and what makes the same one known again. */
async function posted<S extends z.ZodType>(asked: Asked, input: S): Promise<{ value: z.output<S>; sent: Sent }> {
  const key = asked.request.headers.get('idempotency-key');
  if (!key || key.length > 100) {
    throw new EdgeRefusal(428, 'Send an Idempotency-Key, so that a form sent twice acts once.');
  }
  const body = await readJson(asked.request);
  const route = `${asked.request.method} ${new URL(asked.request.url).pathname}`;
  const sent = { key, actor: asked.actor.personId, route, body: body.text };
  return { value: parsed(input, body.value), sent };
}

const created = (result: unknown) => ({ status: 201, body: JSON.stringify(result ?? null) });

/** POST: wants an `Idempotency-Key`; sent twice, it acts once and answers the same. */
export function createRoute<S extends z.ZodType>(input: S, run: (asked: WithInput<S>) => unknown): Handler {
  return handled(async (asked) => {
    const { value, sent } = await posted(asked, input);
    const answer = once(sent, asked.moment, () => created(run({ ...asked, input: value })));
    return json(answer.status, answer.body);
  });
}

/** POST as `createRoute`, where documents are made first: `prepare` may wait and keeps nothing, `run` writes in one transaction. */
export function preparedRoute<S extends z.ZodType, P>(
  input: S,
  prepare: (asked: WithInput<S>) => Promise<P>,
  run: (asked: WithInput<S>, prepared: P) => unknown,
): Handler {
  return handled(async (asked) => {
    const { value, sent } = await posted(asked, input);
    const whole = { ...asked, input: value };
    const before = answerBefore(sent);
    if (before) return json(before.status, before.body);
    const prepared = await prepare(whole);
    const answer = once(sent, asked.moment, () => created(run(whole, prepared)));
    return json(answer.status, answer.body);
  });
}

/** PATCH: wants `If-Match` with the version the person saw; 428 without, 412 with both texts when it is old. */
export function changeRoute<S extends z.ZodType>(input: S, run: (asked: WithVersion<S>) => unknown): Handler {
  return handled(async (asked) => {
    const version = ifMatch(asked.request);
    const { value } = await readJson(asked.request);
    return json(200, JSON.stringify(run({ ...asked, input: parsed(input, value), version }) ?? null));
  });
}

/** A file to keep: made whole before the first header, so that its length is known and a failure is a problem. */
export function documentRoute(run: (asked: Asked) => Promise<Document>): Handler {
  return handled(async (asked) => {
    const made = await run(asked);
    return new Response(Buffer.from(made.bytes), {
      headers: {
        'content-type': made.type,
        'content-length': String(made.bytes.byteLength),
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(made.fileName)}`,
        'cache-control': 'private, no-store',
        ...(made.sha256 === undefined ? {} : { etag: `"${made.sha256}"` }),
      },
    });
  });
}

/** POST with a body that is not JSON (an upload) and that keeps nothing, so needs no key. */
export function uploadRoute(run: (asked: Asked) => Promise<unknown>): Handler {
  return handled(async (asked) => json(200, JSON.stringify(await run(asked))));
}

/** For the few ways in without a session: signing in, setting a password. Checks the origin, reads JSON, nothing else. */
export function openRoute<S extends z.ZodType>(
  input: S,
  run: (asked: {
    input: z.output<S>;
    request: Request;
    moment: Moment;
    params: Params;
  }) => Promise<Response> | Response,
): Handler {
  return async (request, around) => {
    try {
      assertOwnOrigin(request);
      const { value } = await readJson(request);
      return await run({
        input: parsed(input, value),
        request,
        moment: moment(),
        params: (await around.params) as Params,
      });
    } catch (error) {
      auditRefusal(error, null, request);
      return problemResponse(error);
    }
  };
}

/** POST for what takes its time and may be sent twice without harm: no key, the answer when it is done. */
export function slowRoute<S extends z.ZodType>(input: S, run: (asked: WithInput<S>) => Promise<unknown>): Handler {
  return handled(async (asked) => {
    const { value } = await readJson(asked.request);
    return json(200, JSON.stringify(await run({ ...asked, input: parsed(input, value) })));
  });
}
