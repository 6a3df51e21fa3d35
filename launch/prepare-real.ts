import { hasAdministrator } from '#db/reads/administration/administrators.ts';
import { setUpInstallation } from '#db/writes/administration/installation-set-up.ts';
import { createPasswordLink } from '#db/writes/people/password-links.ts';
import { prepare, presentMoment } from './prepare.ts';

/* A real installation's data: empty at first. Until somebody administers it, each start offers a new one-time link. */
let secret: string | null = null;
prepare('real', () => {
  const moment = presentMoment();
  setUpInstallation(process.env.COUNCIL_NAME?.trim() || 'Your council', moment);
  if (!hasAdministrator()) secret = createPasswordLink(null, moment);
});

// Printed once the link is safely stored, and only here: a log of the server would keep it.
if (secret) console.log(`First administrator: ${new URL(`/set-password/${secret}`, process.env.BASE_URL)}`);
