import { defineConfig } from 'vitest/config';
import { dataFlags } from './launch/node-flags.mjs';

// A zone no English council lives in, forty-five minutes off the hour: whatever leans on the machine's zone falls over.
const strangeZone = 'Pacific/Chatham';
process.env.TZ = strangeZone;

const tests = (folders: string) => [`{${folders}}/**/*.test.{ts,tsx}`];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: '#shown' } },
  test: {
    // Processes, not threads: the database is a native module, and a worker's crash then ends one file's tests only.
    pool: 'forks',
    maxWorkers: 2,
    execArgv: dataFlags,
    env: {
      TZ: strangeZone,
      DATA_DIR: '.build/unit-tests',
      SEVENTY_SECRET: 'for unit tests only: Kx7vQ2mZp9LwT4',
    },
    // Nothing is asserted about time; a busy machine only needs to get there.
    testTimeout: 90_000,
    hookTimeout: 90_000,
    projects: [
      // One process reads its modules once for all these files: a third of the time. What must be one of each (the
      // database) is put in anew by each test.
      {
        extends: true,
        test: { name: 'inside', include: tests('components,db,documents,domain,launch'), isolate: false },
      },
      // The edge keeps sessions, throttles and its log for the whole process, so each file has one of its own.
      { extends: true, test: { name: 'edge', include: tests('app,bench,cli,jobs') } },
    ],
  },
});
