import { defineConfig } from 'vitest/config';

// A zone no English council lives in, forty-five minutes off the hour: whatever leans on the machine's zone falls over.
const strangeZone = 'Pacific/Chatham';
process.env.TZ = strangeZone;

export default defineConfig({
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    include: ['{app,bench,cli,components,db,documents,domain,jobs,launch}/**/*.test.{ts,tsx,mjs}'],
    // Processes, not threads: the database is a native module, and a worker's crash then ends one file's tests only.
    pool: 'forks',
    maxWorkers: 2,
    env: {
      TZ: strangeZone,
      DATA_DIR: '.build/unit-tests',
      SEVENTY_SECRET: 'for unit tests only: Kx7vQ2mZp9LwT4',
    },
    testTimeout: 10_000,
    unstubEnvs: true,
  },
});
