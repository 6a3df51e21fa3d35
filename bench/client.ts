import http from 'node:http';

export type Answer = { status: number; headers: http.IncomingHttpHeaders; body: Buffer; ms: number };
export type Asked = { method?: string; path: string; headers?: Record<string, string>; body?: string | Uint8Array };

/**
 * A client that keeps its connections open, as a browser does. It reads every answer to the last byte and unpacks
 * none, so that little of the processor goes to the asking side.
 */
export function clientOf(port: number, connections = 1) {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const ask = ({ method = 'GET', path, headers = {}, body }: Asked) =>
    new Promise<Answer>((resolve, reject) => {
      const began = performance.now();
      const request = http.request({ host: '127.0.0.1', port, method, path, headers, agent }, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () => {
          const { statusCode: status = 0, headers: answered } = response;
          resolve({ status, headers: answered, body: Buffer.concat(chunks), ms: performance.now() - began });
        });
      });
      request.on('error', reject);
      request.end(body);
    });
  return { ask, origin: `http://127.0.0.1:${port}`, close: () => agent.destroy() };
}
export type Client = ReturnType<typeof clientOf>;

/** Signs in as one role of the example. @returns the Cookie header of the session */
export async function signIn(client: Client, role: string): Promise<string> {
  const { status, headers } = await client.ask({
    method: 'POST',
    path: '/api/example-session',
    headers: { origin: client.origin, 'content-type': 'application/json' },
    body: JSON.stringify({ role }),
  });
  const cookie = headers['set-cookie']?.[0]?.split(';')[0];
  if (!cookie) throw new Error(`Signing in as ${role} was answered with ${status}.`);
  return cookie;
}

/** What a browser asks for: the page, compressed. */
export const pageHeaders = (cookie: string) => ({ cookie, accept: 'text/html', 'accept-encoding': 'gzip' });

/** Anything but the status that was expected ends the measurement: a fast error page is no result. */
export function expectStatus(answer: Answer, status: number): Answer {
  if (answer.status === status) return answer;
  throw new Error(`Answered with ${answer.status} instead of ${status}: ${answer.body.toString('utf8', 0, 300)}`);
}
