import { and, eq, ne } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { panels } from '#db/schema/panels.ts';
import { posts } from '#db/schema/people.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { PanelInput } from '#domain/panels/panels.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { may } from '#domain/policy/policy.ts';
import { NotAllowed, NotFound, NotValid, Stale } from '#domain/policy/refusals.ts';

function assertMayCreate(actor: Actor): void {
  if (!may(actor, 'create-panel', { planId: null })) throw new NotAllowed();
}

function assertPanelFits(input: PanelInput, exceptPanelId: string): void {
  const same = database()
    .select({ id: panels.id })
    .from(panels)
    .where(and(eq(panels.name, input.name), ne(panels.id, exceptPanelId)))
    .get();
  if (same) throw new NotValid([{ field: 'name', words: `There is a panel called ${input.name} already` }]);
  if (input.chairPostId === null) return;
  const chair = database().select({ id: posts.id }).from(posts).where(eq(posts.id, input.chairPostId)).get();
  if (!chair) throw new NotValid([{ field: 'chairPostId', words: 'Choose a post from the list' }]);
}

/**
 * Adds a panel that plans can be routed to. Nothing is shown to it before that.
 * @throws NotAllowed for anyone but an administrator; NotValid when the name is taken or the chair's post unknown
 */
export function createPanel(actor: Actor, input: PanelInput, moment: Moment): { id: string; version: number } {
  return transaction(() => {
    assertMayCreate(actor);
    assertPanelFits(input, '');
    const panel = database()
      .insert(panels)
      .values({ ...input, createdAt: moment.now })
      .returning({ id: panels.id, version: panels.version })
      .get();
    recordAudit(
      { actor: actor.personId, event: 'panel-created', subject: { kind: 'panel', id: panel.id }, content: input },
      moment,
    );
    return panel;
  });
}

/**
 * Changes a panel's name, kind, chair, clear days, how often it meets, and what its members read (rules §1, §5).
 * @throws NotFound, NotAllowed; Stale with what stands now; NotValid when the name is another's or the chair's post unknown
 */
export function changePanel(
  actor: Actor,
  panelId: string,
  input: PanelInput,
  version: number,
  moment: Moment,
): { id: string; version: number } {
  return transaction(() => {
    assertMayCreate(actor);
    const before = database().select().from(panels).where(eq(panels.id, panelId)).get();
    if (!before) throw new NotFound();
    const { id: _i, createdAt: _c, version: _v, ...stands } = before;
    if (before.version !== version) throw new Stale(stands, before.version);
    assertPanelFits(input, panelId);
    database()
      .update(panels)
      .set({ ...input, version: version + 1 })
      .where(eq(panels.id, panelId))
      .run();
    recordAudit(
      {
        actor: actor.personId,
        event: 'panel-changed',
        subject: { kind: 'panel', id: panelId },
        content: { before: stands, after: input },
      },
      moment,
    );
    return { id: panelId, version: version + 1 };
  });
}
