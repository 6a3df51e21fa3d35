import { and, eq, ne } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { mayCreateThemes, mayOnTheme, themeInScope } from '#db/reads/themes/theme-scope.ts';
import { themes } from '#db/schema/themes.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotAllowed, NotFound, NotValid, Stale } from '#domain/policy/refusals.ts';
import type { ThemeInput } from '#domain/themes/themes.ts';

type Saved = { id: string; version: number };

function assertNotTaken(name: string, exceptId = ''): void {
  const same = database()
    .select({ id: themes.id })
    .from(themes)
    .where(and(eq(themes.name, name), ne(themes.id, exceptId)))
    .get();
  if (same) throw new NotValid([{ field: 'name', words: 'There is a theme with this name. Choose another name' }]);
}

/**
 * Makes a theme: a subject that comes back across inspections. It gathers nothing yet.
 * @throws NotFound for who sees no inspections, NotAllowed; NotValid for a name that is taken
 */
export function createTheme(actor: Actor, { name }: ThemeInput, moment: Moment): Saved {
  return transaction(() => {
    if (!mayCreateThemes(actor)) throw new NotAllowed();
    assertNotTaken(name);
    const theme = database()
      .insert(themes)
      .values({ name, createdBy: actor.personId, createdAt: moment.now })
      .returning({ id: themes.id, version: themes.version })
      .get();
    const subject = { kind: 'theme', id: theme.id };
    recordAudit({ actor: actor.personId, event: 'theme-created', subject, content: { name } }, moment);
    return theme;
  });
}

/**
 * Gives a theme another name.
 * @param version the one the person saw
 * @throws NotFound, NotAllowed; Stale with the name that stands now; NotValid for a name that is taken
 */
export function renameTheme(
  actor: Actor,
  themeId: string,
  { name }: ThemeInput,
  version: number,
  moment: Moment,
): Saved {
  return transaction(() => {
    const scope = themeInScope(actor, themeId);
    if (!mayOnTheme(actor, 'edit-theme', scope)) throw new NotAllowed();
    const row = database().select().from(themes).where(eq(themes.id, themeId)).get();
    if (!row) throw new NotFound();
    if (row.version !== version) throw new Stale({ name: row.name }, row.version);
    assertNotTaken(name, themeId);
    database()
      .update(themes)
      .set({ name, version: version + 1 })
      .where(eq(themes.id, themeId))
      .run();
    const content = { before: row.name, after: name };
    recordAudit(
      { actor: actor.personId, event: 'theme-renamed', subject: { kind: 'theme', id: themeId }, content },
      moment,
    );
    return { id: themeId, version: version + 1 };
  });
}
