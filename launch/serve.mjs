import { installationEnvironment, openInstallation } from './installation.mjs';
import { chosenPort } from './port.mjs';
import { command, Refused } from './refused.mjs';
import { settingFaults } from './serve-settings.mjs';

/* `npm run serve`: a real installation. It says what is missing before it does anything. */
await command(() => {
  const faults = settingFaults(process.env);
  if (faults.length > 0) throw new Refused(faults.join('\n'), 2);
  const port = chosenPort();
  return openInstallation({
    prepareScript: 'prepare-real.ts',
    preparing: 'Preparing the data',
    env: installationEnvironment({ PORT: String(port) }, ['SEVENTY_EXAMPLE']),
    port,
    host: process.env.LISTEN ?? '127.0.0.1',
  });
});
