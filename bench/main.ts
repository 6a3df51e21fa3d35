import os from 'node:os';
import process from 'node:process';
import { linesOf } from './lines.ts';
import { measure } from './measure.ts';
import { tableOf } from './table.ts';

/* `npm run bench`: every measured claim in one run, on data of its own. Times are told, not judged; a lost update is. */

const STOP_AFTER_SECONDS = 400;
setTimeout(() => {
  console.error(`Stopped: the measurements took longer than ${STOP_AFTER_SECONDS} seconds.`);
  process.exit(1);
}, STOP_AFTER_SECONDS * 1000).unref();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));

const [busy = 0] = os.loadavg();
const measured = await measure();
if (busy > os.cpus().length / 2) {
  console.log(
    `\nOther work was running at the start (load ${busy.toFixed(1)}): every time below is longer than the program's own.`,
  );
}
console.log(`
${os.cpus()[0]?.model}, ${os.cpus().length} cores, shared by server and client; Node ${process.version}, ${os.platform()} ${os.arch()}

${tableOf(linesOf(measured))}
`);
process.exit(0);
