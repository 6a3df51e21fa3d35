import fs from 'node:fs';
import path from 'node:path';
import { installationEnvironment, openInstallation } from './installation.mjs';
import { chosenPort } from './port.mjs';
import { inProject } from './project.mjs';
import { command, Refused } from './refused.mjs';

/* The server of Playwright's tests: an example that begins anew each time, in the folder DATA_DIR names. */
await command(() => {
  const dropped = ['BASE_URL', 'SEVENTY_SECRET', 'LISTEN', 'SMTP_URL', 'MAIL_FROM'];
  const env = installationEnvironment({ SEVENTY_EXAMPLE: '1' }, dropped);
  if (!env.DATA_DIR.startsWith(inProject('.build') + path.sep)) {
    throw new Refused(`Tests empty their data folder, so it must lie in .build/, and ${env.DATA_DIR} does not.`, 2);
  }
  fs.rmSync(env.DATA_DIR, { recursive: true, force: true });
  return openInstallation({
    prepareScript: 'prepare-example.ts',
    preparing: 'Preparing the example',
    env,
    port: chosenPort(),
    host: '127.0.0.1',
  });
});
