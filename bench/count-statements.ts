import Sqlite from 'better-sqlite3';

/*
 * Loaded before the server: counts every statement run through the database driver, whoever runs it, and tells the
 * number when asked. The server under the stopwatch runs without it.
 */
let count = 0;
const client = new Sqlite(':memory:');
const statement = Object.getPrototypeOf(client.prepare('select 1')) as Record<string, (...given: unknown[]) => unknown>;
client.close();
for (const name of ['run', 'get', 'all', 'iterate']) {
  const original = statement[name];
  if (!original) throw new Error(`The database driver has no "${name}" any more.`);
  statement[name] = function counted(...given) {
    count += 1;
    return original.apply(this, given);
  };
}
process.on('message', () => process.send?.(count));
// Being asked must not keep the server from ending.
process.channel?.unref();
