import net from 'node:net';
import { Refused } from './refused.mjs';

/** The port of `PORT`, else 3000. @throws Refused when it is no port number */
export function chosenPort(given = process.env.PORT) {
  const port = Number(given ?? 3000);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) {
    throw new Refused(`PORT must be a number from 1 to 65535, and is "${given}".`, 2);
  }
  return port;
}

/** Refuses a port that something else listens on, before a minute is spent on installing and building. */
export function assertPortFree(port, host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const trial = net.createServer();
    trial.once('error', (error) => {
      const why =
        error.code === 'EADDRINUSE'
          ? `Port ${port} is taken. Stop what uses it, or set PORT to another number.`
          : `Port ${port} on ${host} cannot be used: ${error.message}.`;
      reject(new Refused(why));
    });
    trial.listen(port, host, () => trial.close(() => resolve()));
  });
}

/** A port that nothing listens on just now. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const trial = net.createServer();
    trial.once('error', reject);
    trial.listen(0, '127.0.0.1', () => {
      const { port } = trial.address();
      trial.close(() => resolve(port));
    });
  });
}
