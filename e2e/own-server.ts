import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import http from 'node:http';
import net from 'node:net';
import path from 'node:path';
import { dataFlags, serverFlags } from '#launch/node-flags.mjs';
import { freePort } from '#launch/port.mjs';
import { inProject } from '#launch/project.mjs';
import { preparedExample } from './prepared-example.ts';

/* A server of a test's own, on data of its own: for tests that kill it, or that would get in the others' way. */

export type Sent = { method?: string; headers?: Record<string, string>; body?: string | Buffer };
export type Answer = { status: number; headers: http.IncomingHttpHeaders; text: string; bytes: Buffer };

export class OwnServer {
  readonly port: number;
  readonly data: string;
  /** More settings, from the next start on. */
  settings: Record<string, string> = {};
  /** The command that starts the server, where something must be around it: a disk of its own, say. */
  around: (command: string[]) => string[] = (command) => command;
  #process: ChildProcess | null = null;
  #agent = new http.Agent({ keepAlive: true, maxSockets: 64 });

  private constructor(port: number, data: string) {
    this.port = port;
    this.data = data;
  }

  /** The example in a fresh folder, prepared and not yet started. */
  static async prepare(name: string): Promise<OwnServer> {
    const data = inProject('.build', name);
    fs.rmSync(data, { recursive: true, force: true });
    fs.cpSync(preparedExample, data, { recursive: true });
    return new OwnServer(await freePort(), data);
  }

  get pid(): number | undefined {
    return this.#process?.pid;
  }

  get host(): string {
    return `localhost:${this.port}`;
  }

  get #environment(): NodeJS.ProcessEnv {
    const { BASE_URL: _b, SEVENTY_SECRET: _s, LISTEN: _l, ...rest } = process.env;
    const own = { SEVENTY_EXAMPLE: '1', PORT: String(this.port), DATA_DIR: this.data, NODE_ENV: 'production' };
    // Tests start some seventy servers: with what Node compiled the last time each takes 1.2 s of a core in place of 2.1.
    const compiled = { NODE_COMPILE_CACHE: inProject('.build', 'compiled') };
    return { ...rest, ...own, ...compiled, ...this.settings } as NodeJS.ProcessEnv;
  }

  /** Runs a program of the project on this data, and gives what it printed. */
  run(script: string, ...args: string[]): Promise<string> {
    return new Promise((resolve, reject) => {
      const child = spawn(process.execPath, [...dataFlags, inProject(script), ...args], {
        cwd: inProject(),
        env: this.#environment,
      });
      let said = '';
      for (const stream of [child.stdout, child.stderr]) {
        stream.on('data', (part) => {
          said += part;
        });
      }
      child.once('close', (code) => (code === 0 ? resolve(said) : reject(new Error(`${script}: ${said}`))));
    });
  }

  /** Starts it, and waits until it answers. */
  async start(): Promise<void> {
    const [program = '', ...rest] = this.around([process.execPath, ...serverFlags, inProject('server.mjs')]);
    const child = spawn(program, rest, {
      cwd: inProject(),
      env: this.#environment,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    this.#process = child;
    let said = '';
    child.stderr.on('data', (part) => {
      said += part;
    });
    for (let tries = 0; tries < 2_400; tries++) {
      if (child.exitCode !== null) throw new Error(`The server ended with ${child.exitCode}: ${said}`);
      const answer = await this.ask('/api/health', { method: 'GET' }).catch(() => null);
      if (answer?.status === 200) return;
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    throw new Error(`The server did not answer: ${said}`);
  }

  /** Ends it, and waits until it is gone. SIGKILL lets it finish nothing. */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
    const child = this.#process;
    this.#process = null;
    this.#agent.destroy();
    this.#agent = new http.Agent({ keepAlive: true, maxSockets: 64 });
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  }

  /** One request with exactly these headers, beside the name of the host; a header given as an empty text is left out. */
  ask(address: string, { method = 'POST', headers = {}, body }: Sent = {}): Promise<Answer> {
    const given = Object.entries({ host: this.host, ...headers }).filter(([, value]) => value !== '');
    return new Promise((resolve, reject) => {
      const options = { host: '127.0.0.1', port: this.port, path: address, method, agent: this.#agent };
      const request = http.request({ ...options, headers: Object.fromEntries(given) }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const bytes = Buffer.concat(parts);
          const { statusCode: status = 0, headers } = response;
          resolve({ status, headers, text: bytes.toString('utf8'), bytes });
        });
      });
      request.on('error', (error: NodeJS.ErrnoException) => {
        // A connection kept for later that the server had just given up says nothing about this request.
        if (request.reusedSocket && error.code === 'ECONNRESET') resolve(this.ask(address, { method, headers, body }));
        else reject(error);
      });
      request.end(body);
    });
  }

  /** As a page of the site sends it. */
  send(address: string, value: unknown, { headers = {}, ...sent }: Sent = {}): Promise<Answer> {
    const usual = {
      origin: `http://${this.host}`,
      'sec-fetch-site': 'same-origin',
      'content-type': 'application/json',
      'idempotency-key': crypto.randomUUID(),
    };
    const body = typeof value === 'string' ? value : JSON.stringify(value);
    return this.ask(address, { ...sent, headers: { ...usual, ...headers }, body });
  }

  /** The cookie of somebody who pressed the example's button for a role. */
  async signedIn(role: string): Promise<{ cookie: string }> {
    const answer = await this.send('/api/example-session', { role });
    const [cookie = ''] = answer.headers['set-cookie'] ?? [];
    if (answer.status !== 200) throw new Error(`Signing in was answered ${answer.status}: ${answer.text}`);
    return { cookie: cookie.split(';')[0] ?? '' };
  }

  /** What comes back for these very bytes. */
  raw(bytes: string): Promise<string> {
    return new Promise((resolve) => {
      let said = '';
      const socket = net.connect(this.port, '127.0.0.1', () => socket.write(bytes));
      socket.setTimeout(3_000, () => socket.destroy());
      socket.on('data', (part) => {
        said += part;
      });
      socket.on('error', () => {});
      socket.on('close', () => resolve(said));
    });
  }

  file(name: string): string {
    return path.join(this.data, name);
  }
}
