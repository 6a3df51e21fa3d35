import { monitorEventLoopDelay } from 'node:perf_hooks';
import process from 'node:process';
import Sqlite from 'better-sqlite3';
import { makeSafe } from '#db/open.ts';
import { SAVED_EVERY_MS } from './pace-of-saves.ts';

/*
 * A process with nothing to do but to commit a row to a file of its own, as often as somebody saves in the process that is measured:
 * how long the machine alone holds a loop, with its processors and its disk as busy as they are. Told to, it says the longest since it
 * was told last.
 */
const [file = ''] = process.argv.slice(2);
const client = new Sqlite(file);
makeSafe(client);
client.exec('create table saves (at text)');
const save = client.prepare('insert into saves values (?)');
setInterval(() => save.run(new Date().toISOString()), SAVED_EVERY_MS);

const delays = monitorEventLoopDelay({ resolution: 1 });
delays.enable();
process.on('message', () => {
  process.send?.(delays.max / 1e6);
  delays.reset();
});
process.on('disconnect', () => process.exit());
