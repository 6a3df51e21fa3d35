'use client';
import { type Problem, Refused, send } from '#components/sending/send.ts';

export type AboutEvidence = {
  title: string;
  whatItShows: string;
  datedOn: string | null;
  expiresOn: string | null;
  measureId: string | null;
  milestoneId: string | null;
};
export type Attached = { id: string; already: boolean; quarantined: boolean };

const problem = (status: number, title: string, detail: string): Problem => ({ status, title, detail });
const cutOff = problem(
  0,
  'No connection',
  'No connection, or the sending was cut off. Send it again when you are back.',
);
const noAnswer = problem(502, 'Something went wrong', 'The server gave no readable answer. Try again.');

const base64 = (bytes: Uint8Array) => btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
const base64url = (text: string) =>
  base64(new TextEncoder().encode(text)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** The SHA-256 of the file, so that the server can tell whether what arrived is what was sent. */
async function digestOf(file: File): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return `sha-256=:${base64(new Uint8Array(hash))}:`;
}

function answerIn(request: XMLHttpRequest): Attached {
  let body: unknown;
  try {
    body = JSON.parse(request.responseText);
  } catch {
    throw new Refused(noAnswer);
  }
  if (request.status >= 200 && request.status < 300) return body as Attached;
  throw new Refused(body as Problem);
}

/**
 * Sends one file. `fetch` tells nothing of how far an upload is, so this is the older way.
 * @param onProgress share of the file that has been sent, 0 to 1
 * @throws Refused
 */
export async function sendEvidenceFile(
  actionId: string,
  file: File,
  about: AboutEvidence,
  key: string,
  onProgress: (share: number) => void,
): Promise<Attached> {
  const digest = await digestOf(file).catch(() => {
    throw new Refused(problem(0, 'Not readable', 'This file cannot be read any more. Choose it again.'));
  });
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/api/actions/${actionId}/evidence-files`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('idempotency-key', key);
    request.setRequestHeader('content-digest', digest);
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name.toWellFormed()));
    request.setRequestHeader('x-about-file', base64url(JSON.stringify(about)));
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('error', () => reject(new Refused(cutOff)));
    request.addEventListener('abort', () => reject(new Refused(cutOff)));
    request.addEventListener('load', () => {
      try {
        resolve(answerIn(request));
      } catch (error) {
        reject(error);
      }
    });
    request.send(file);
  });
}

/** Sends one link. @throws Refused */
export function sendEvidenceLink(actionId: string, url: string, about: AboutEvidence, key: string): Promise<Attached> {
  const address = `/api/actions/${actionId}/evidence-links`;
  return send<Attached>({ method: 'POST', address, key, body: { ...about, url } });
}
