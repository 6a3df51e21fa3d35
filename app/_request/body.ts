import { EdgeRefusal } from './problem.ts';

export const JSON_BODY_LIMIT = 1_048_576;

/**
 * The whole body, counted as it comes in.
 * @throws EdgeRefusal 413 as soon as it is longer than `limit` bytes, 400 when it ends early
 */
export async function readBody(request: Request, limit: number, words: string): Promise<Uint8Array> {
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (declared > limit) throw new EdgeRefusal(413, words);
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of request.body ?? []) {
      length += part.byteLength;
      if (length > limit) throw new EdgeRefusal(413, words);
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof EdgeRefusal) throw error;
    throw new EdgeRefusal(400, 'The upload did not finish. Send it again.');
  }
  return Buffer.concat(parts, length);
}

/** The body as JSON. 415 unless it says so, 400 when it is none, 413 over 1 MB. */
export async function readJson(request: Request): Promise<{ text: string; value: unknown }> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim();
  if (type !== 'application/json') throw new EdgeRefusal(415, 'Send this as application/json.');
  const bytes = await readBody(request, JSON_BODY_LIMIT, 'This is too long. Send less than 1 MB of text.');
  const text = new TextDecoder().decode(bytes);
  try {
    return { text, value: JSON.parse(text) };
  } catch {
    throw new EdgeRefusal(400, 'This is not valid JSON.');
  }
}
