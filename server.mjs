import http from 'node:http';
import next from 'next';
import { serverAddress } from './app/_request/address.ts';
import { guard, refuseBroken } from './app/_request/gate.ts';
import { trustedProxies } from './app/_request/source-address.ts';
import { dataFolder } from './db/data-folder.ts';
import { closeDatabase } from './db/database.ts';
import { AlreadyRunning, takeLock } from './db/lock.ts';
import { closeReadingPool } from './documents/read/reading-pool.ts';
import { closeWritingPool } from './documents/write/writing-pool.ts';
import { startScheduler, stopScheduler } from './jobs/scheduler.ts';

const example = process.env.SEVENTY_EXAMPLE === '1';
const port = Number(process.env.PORT ?? 3000);
// The example has sign-in without passwords, so it listens on this machine only.
const hostname = example ? '127.0.0.1' : (process.env.LISTEN ?? '127.0.0.1');

let letGo;
try {
  letGo = takeLock(dataFolder());
} catch (error) {
  if (!(error instanceof AlreadyRunning)) throw error;
  console.error(error.message);
  process.exit(3);
}

const address = serverAddress();
const gate = { ...address, proxies: trustedProxies() };
const server = http.createServer({ headersTimeout: 15_000, requestTimeout: 120_000, maxHeaderSize: 16_384 });
server.maxConnections = 500;
server.keepAliveTimeout = 10_000;

const app = next({ dev: false, hostname, port, httpServer: server });
await app.prepare();
const handle = app.getRequestHandler();
server.on('request', (request, response) => {
  if (!guard(request, response, gate)) handle(request, response);
});

server.on('clientError', refuseBroken);

server.on('error', (error) => {
  console.error(
    error.code === 'EADDRINUSE'
      ? `Port ${port} is taken. Stop what uses it, or set PORT to another number.`
      : `The server could not start: ${error.message}`,
  );
  process.exit(1);
});
server.listen(port, hostname, () => {
  console.log(`Seventy is open at ${address.baseUrl}`);
  startScheduler();
});

let stopping = false;
async function stop() {
  if (stopping) return;
  stopping = true;
  const late = setTimeout(() => process.exit(1), 10_000);
  late.unref();
  const jobsEnded = stopScheduler();
  server.close(async () => {
    await jobsEnded;
    closeReadingPool();
    closeWritingPool();
    closeDatabase();
    letGo();
    process.exit(0);
  });
  server.closeIdleConnections();
}
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
