import { againstAnExample } from './example-for-tests.ts';

export default {
  ...againstAnExample('pictures', Number(process.env.SEVENTY_E2E_PORT ?? 3198)),
  testDir: '../e2e/pictures',
  testMatch: '**/*.ts',
  // One after another on one example: pictures of the same day in the same state, every time.
  workers: 1,
  retries: 0,
};
