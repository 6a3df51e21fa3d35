import { createHash, randomUUID } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { openDatabase } from '#db/open.ts';
import { actionIdOf } from '#db/seed/haringey-plan.ts';
import type { Answer, OwnServer } from './own-server.ts';

/* Files as they are sent to a server of a test's own, and what became of them there. */

export type SentFile = { key?: string; title?: string; ref?: string; headers?: Record<string, string> };

export const sha256Of = (content: Uint8Array) => createHash('sha256').update(content).digest('hex');
export const addressOf = (ref = '1.1') => `/api/actions/${actionIdOf(ref)}/evidence-files`;

export function uploadHeaders(host: string, content: Uint8Array, fileName: string, more: SentFile = {}) {
  const about = Buffer.from(JSON.stringify({ title: more.title ?? 'Evidence' })).toString('base64url');
  return {
    origin: `http://${host}`,
    'sec-fetch-site': 'same-origin',
    'content-type': 'application/octet-stream',
    'content-digest': `sha-256=:${createHash('sha256').update(content).digest('base64')}:`,
    'idempotency-key': more.key ?? randomUUID(),
    'x-file-name': encodeURIComponent(fileName.toWellFormed()),
    'x-about-file': about,
    ...more.headers,
  };
}

export class EvidenceOn {
  readonly #server: OwnServer;
  readonly #who: { cookie: string };

  constructor(server: OwnServer, who: { cookie: string }) {
    this.#server = server;
    this.#who = who;
  }

  send(content: Uint8Array, fileName: string, more: SentFile = {}): Promise<Answer> {
    const headers = { ...uploadHeaders(this.#server.host, content, fileName, more), ...this.#who };
    return this.#server.ask(addressOf(more.ref), { headers, body: Buffer.from(content) });
  }

  /** Status and words of the answer: what a person would read. */
  async told(content: Uint8Array, fileName: string, more: SentFile = {}): Promise<[number, string]> {
    const { status, text } = await this.send(content, fileName, more);
    const { detail = '' } = JSON.parse(text) as { detail?: string };
    return [status, detail];
  }

  download(id: string, who = this.#who): Promise<Answer> {
    return this.#server.ask(`/api/evidence/${id}/file`, { method: 'GET', headers: who });
  }

  /** What comes back, byte for byte. */
  async bytes(id: string): Promise<Uint8Array> {
    const answer = await fetch(`http://${this.#server.host}/api/evidence/${id}/file`, { headers: this.#who });
    return new Uint8Array(await answer.arrayBuffer());
  }

  rows(statement: string): Record<string, unknown>[] {
    const db = openDatabase(this.#server.file('seventy.db'));
    const found = db.$client.prepare(statement).all() as Record<string, unknown>[];
    db.$client.close();
    return found;
  }

  /** The names of all files in the folder of evidence, whole or half. */
  onDisk(): string[] {
    const folder = this.#server.file('evidence');
    return fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => fs.statSync(path.join(folder, name)).isFile())
      .map((name) => path.basename(name))
      .sort();
  }

  /** Files with a row, and rows with a file: the two must be the same. */
  stored(): string[] {
    return this.rows('select sha256 from evidence_files order by 1').map(({ sha256 }) => String(sha256));
  }
}
