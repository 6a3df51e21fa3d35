import { installationEnvironment, openInstallation } from './installation.mjs';
import { chosenPort } from './port.mjs';
import { command } from './refused.mjs';

/* `npm start`: the example, on this machine only. What a real installation was given is none of its business. */
await command(() => {
  const port = chosenPort();
  return openInstallation({
    prepareScript: 'prepare-example.ts',
    preparing: 'Preparing the example',
    env: installationEnvironment({ SEVENTY_EXAMPLE: '1', PORT: String(port) }, [
      'BASE_URL',
      'SEVENTY_SECRET',
      'LISTEN',
      'SMTP_URL',
      'MAIL_FROM',
    ]),
    port,
    host: '127.0.0.1',
  });
});
