import { database } from '#db/database.ts';
import { installation } from '#db/schema/installation.ts';
import { loadWorld } from '#db/seed/worlds.ts';
import { prepare, presentMoment } from './prepare.ts';

/* The example's data: the June world, once. What people did in it since is kept. */
prepare('example', () => {
  if (database().select({ id: installation.id }).from(installation).get()) return;
  loadWorld('june-2023', presentMoment('2023-06-30'));
});
