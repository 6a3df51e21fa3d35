import { defineConfig } from 'vitest/config';

// A zone no English council lives in, forty-five minutes off the hour: whatever leans on the machine's zone falls over.
const strangeZone = 'Pacific/Chatham';
process.env.TZ = strangeZone;

const tests = (folders: string) => [`{${folders}}/**/*.test.{ts,tsx}`];

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    // Processes, not threads: the database is a native module, and a worker's crash then ends one file's tests only.
    pool: 'forks',
    maxWorkers: 2,
    env: {
      TZ: strangeZone,
      DATA_DIR: '.build/unit-tests',
      SEVENTY_SECRET: 'for unit tests only: Kx7vQ2mZp9LwT4',
    },
    testTimeout: 10_000,
    projects: [
      // Nothing outlives a test here, so one process reads its modules once for all files: a third of the time.
      { extends: true, test: { name: 'pure', include: tests('components,documents,domain,launch'), isolate: false } },
      // The database and the edge keep one of each for the whole process, so each file has a process of its own.
      { extends: true, test: { name: 'one of each', include: tests('app,bench,cli,db,jobs') } },
    ],
  },
});
