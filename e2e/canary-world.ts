import { closeDatabase } from '#db/database.ts';
import { plantCanaries } from '#db/testing/canaries.ts';
import { eyes } from '#db/testing/canary-eyes.ts';
import { fillWorld } from './filled-world.ts';

/* Run on the data of a server that has not started: every column filled, and a mark in what is none of somebody's business. */
const [file = '', whose = ''] = process.argv.slice(2);
const hidden = eyes[whose];
if (!hidden) throw new Error(`Nothing is written down about what ${whose} sees.`);

const world = fillWorld(file);
// A marked session is none.
const { identity_sessions: _, ...rows } = hidden.rows;
plantCanaries({ ...hidden, rows });
closeDatabase();
console.log(JSON.stringify(world));
