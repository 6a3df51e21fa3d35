import { againstAnExample } from './launch/example-for-tests.ts';

export default {
  ...againstAnExample('e2e', Number(process.env.SEVENTY_E2E_PORT ?? 3199)),
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  globalSetup: './e2e/prepared-example.ts',
  globalTeardown: './e2e/axe-count.ts',
  projects: [{ name: 'chromium' }],
};
