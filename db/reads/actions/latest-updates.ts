import { sql } from 'drizzle-orm';
import { actions } from '#db/schema/plans.ts';

/** The id of an action's newest update, in a statement that has `actions` in it. */
export const latestOf = sql`(select u.id from progress_updates u where u.action_id = ${actions.id} order by u.posted_at desc, u.rowid desc limit 1)`;

/** The id of its newest cleared one. */
export const latestClearedOf = sql`(select u.id from progress_updates u join update_clearings c on c.progress_update_id = u.id and c.decision = 'cleared' where u.action_id = ${actions.id} order by u.posted_at desc, u.rowid desc limit 1)`;
