import { databaseFile } from '#db/data-folder.ts';
import { closeDatabase } from '#db/database.ts';
import { migrateFile } from '#db/migrate.ts';
import { loadWorld } from '#db/seed/worlds.ts';
import { exampleWorldInput } from '#domain/dates/example-day.ts';
import { liveTo } from './live-through.ts';
import { presentMoment } from './prepare.ts';

/* Builds a world of the example in an empty folder, named by DATA_DIR: the June world, and the months since where it is a later one. */
const { world } = exampleWorldInput.parse({ world: process.argv[2] });
migrateFile(databaseFile());
loadWorld('june-2023', presentMoment('2023-06-30'));
if (world === 'december-2023') await liveTo('2023-12-15');
closeDatabase();
