import { newId } from '#db/new-id.ts';
import { type FileRefusal, RefusedFile } from '#domain/evidence/evidence-files.ts';
import { type Refusal, UnreadableReport } from '#domain/inspections/inspection-reports.ts';
import {
  Gone,
  NotAllowed,
  NotFound,
  NotPossible,
  NotValid,
  Questioned,
  Stale,
  TooMany,
} from '#domain/policy/refusals.ts';

/** 401, 403 by origin, 413, 415, 428: refused at the edge, before any rule of the domain is asked. */
export class EdgeRefusal extends Error {
  override name = 'EdgeRefusal';
  status: number;
  constructor(status: number, words: string) {
    super(words);
    this.status = status;
  }
}

type Problem = { status: number; title: string; detail: string; headers?: Record<string, string>; more?: object };

/** What is wrong with an uploaded report, as a status: too large, of the wrong kind, or (422) not readable. */
const statusOfUpload: Partial<Record<Refusal, number>> = {
  'too-large': 413,
  expands: 413,
  'too-many-pages': 413,
  'wrong-type': 415,
  'old-word': 415,
  'macro-word': 415,
};

/** What is wrong with a file of evidence (assurance, abuse cases 1 to 15). What is not named here is of a kind that is not taken. */
const statusOfFile: Partial<Record<FileRefusal, number>> = {
  'too-large': 413,
  unfinished: 400,
  differs: 400,
  empty: 422,
  expands: 422,
  broken: 422,
  virus: 422,
};

function problemOfDocument(error: Error): Problem | null {
  if (error instanceof RefusedFile) {
    const fields = [{ field: 'file', words: error.message }];
    const status = statusOfFile[error.code] ?? 415;
    return { status, title: 'The file was not taken', detail: error.message, more: { fields } };
  }
  if (error instanceof UnreadableReport) {
    const status = statusOfUpload[error.code] ?? 422;
    const fields = [{ field: 'report', words: error.message }];
    return { status, title: 'The report cannot be read', detail: error.message, more: { fields } };
  }
  if (error.name !== 'ReadingBusy' && error.name !== 'WritingBusy') return null;
  return { status: 503, title: 'Busy', detail: error.message, headers: { 'retry-after': '30' } };
}

function problemOf(error: unknown): Problem {
  const reading = error instanceof Error ? problemOfDocument(error) : null;
  if (reading) return reading;
  if (error instanceof EdgeRefusal) return { status: error.status, title: 'Not accepted', detail: error.message };
  if (error instanceof NotFound) return { status: 404, title: 'Not found', detail: error.message };
  if (error instanceof NotAllowed) return { status: 403, title: 'Not allowed', detail: error.message };
  if (error instanceof Gone) return { status: 410, title: 'No longer there', detail: error.message };
  if (error instanceof NotPossible) {
    return { status: 409, title: 'Not possible now', detail: error.message, more: { missing: error.missing } };
  }
  if (error instanceof Stale) {
    const more = { current: error.current, version: error.version };
    return { status: 412, title: 'Changed in between', detail: error.message, more };
  }
  if (error instanceof NotValid) {
    return { status: 422, title: 'There is a problem', detail: error.message, more: { fields: error.fields } };
  }
  if (error instanceof Questioned) {
    return { status: 422, title: 'Check these dates', detail: error.message, more: { questions: error.questions } };
  }
  if (error instanceof TooMany) {
    return {
      status: 429,
      title: 'Too many tries',
      detail: error.message,
      headers: { 'retry-after': String(error.retryAfterSeconds) },
    };
  }
  return problemOfMachine(error);
}

const noRoom = ['SQLITE_FULL', 'ENOSPC', 'EDQUOT', 'EFBIG'];
const kept = 'so nothing was saved. What you typed is still here.';

function note(error: unknown): string {
  const reference = newId();
  const told = { reference, at: new Date().toISOString(), error: String(error), stack: (error as Error)?.stack };
  console.error(JSON.stringify(told));
  return reference;
}

function problemOfMachine(error: unknown): Problem {
  const code = String((error as { code?: unknown } | null)?.code ?? '');
  if (noRoom.includes(code)) {
    const detail = `The server has no room left, ${kept} Tell your administrator.`;
    return { status: 507, title: 'No room left', detail };
  }
  // A quota that is used up reaches us as this, and so does a disk that breaks: the note says more to who looks.
  if (code === 'SQLITE_IOERR_WRITE') {
    const detail = `The server cannot write to its disk, which may be full, ${kept} Tell your administrator. Reference: ${note(error)}.`;
    return { status: 507, title: 'No room left', detail };
  }
  if (code.startsWith('SQLITE_BUSY')) {
    const detail = `The server is busy, ${kept} Try again in a moment.`;
    return { status: 503, title: 'Busy', detail, headers: { 'retry-after': '5' } };
  }
  const reference = note(error);
  const detail = `Something went wrong on the server, ${kept} Reference: ${reference}.`;
  return { status: 500, title: 'Something went wrong', detail, more: { reference } };
}

/** Any refusal or failure as `application/problem+json` (RFC 9457), in words for the person, without a stack. */
export function problemResponse(error: unknown): Response {
  const { status, title, detail, headers, more } = problemOf(error);
  return new Response(JSON.stringify({ type: 'about:blank', title, status, detail, ...more }), {
    status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'private, no-store',
      ...headers,
    },
  });
}
