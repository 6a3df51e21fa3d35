import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { panelItems } from '#db/schema/panel-reports.ts';
import { actions } from '#db/schema/plans.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';

/** The items in a panel's reports whose exempt text is somebody's to read because they hold, or deputise for, the post that owns them. */
export function ownItemNumbers(actor: Actor, panelId: string): ReadonlySet<number> {
  const items = database()
    .select({
      number: panelItems.number,
      planId: actions.planId,
      owner: actions.ownerPostId,
      deputy: actions.deputyPostId,
    })
    .from(panelItems)
    .innerJoin(actions, eq(actions.id, panelItems.actionId))
    .where(eq(panelItems.panelId, panelId))
    .all();
  const own = items.filter(({ planId, owner, deputy }) => {
    const ownerPostIds = [owner, deputy].filter((post) => post !== null);
    return may(actor, 'read-exempt', { planId, ownerPostIds });
  });
  return new Set(own.map(({ number }) => number));
}
