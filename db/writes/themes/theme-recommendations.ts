import { and, eq, isNull } from 'drizzle-orm';
import { database } from '#db/database.ts';
import {
  type InspectionScope,
  mayOnInspection,
  recommendationInScope,
} from '#db/reads/inspections/inspection-scope.ts';
import { routedRecommendations } from '#db/reads/panels/routed-recommendations.ts';
import { themeInScope } from '#db/reads/themes/theme-scope.ts';
import { recommendations } from '#db/schema/inspections.ts';
import { panels } from '#db/schema/panels.ts';
import { recommendationThemes } from '#db/schema/themes.ts';
import { transaction } from '#db/transaction.ts';
import { recordAudit } from '#db/writes/audit/audit.ts';
import type { Moment } from '#domain/dates/moment.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotAllowed, NotFound, NotPossible, NotValid, Questioned } from '#domain/policy/refusals.ts';
import { type AddToThemeInput, type TakeOffThemeInput, willNotSeeWords, willSeeWords } from '#domain/themes/themes.ts';

/** Which panels are shown a recommendation on which plan, by their names. */
function panelsSeeing(recommendationId: string): Map<string, string> {
  const routed = routedRecommendations();
  const rows = database()
    .select({ panelId: routed.panelId, planId: routed.planId, name: panels.name })
    .from(routed)
    .innerJoin(panels, eq(panels.id, routed.panelId))
    .where(eq(routed.recommendationId, recommendationId))
    .all();
  return new Map(rows.map(({ panelId, planId, name }) => [`${panelId} ${planId}`, name]));
}

const onlyIn = (some: ReadonlyMap<string, string>, others: ReadonlyMap<string, string>) =>
  [...new Set([...some].filter(([key]) => !others.has(key)).map(([, name]) => name))].sort();

/** The recommendation in scope, and themes allowed on every plan that answers it. */
function editable(actor: Actor, recommendationId: string): InspectionScope {
  const scope = recommendationInScope(actor, recommendationId);
  if (!mayOnInspection(actor, 'edit-theme', scope)) throw new NotAllowed();
  return scope;
}

/** Known and this person's to see, else a word for the field: the theme was found already. */
function editableOfField(actor: Actor, recommendationId: string): InspectionScope {
  try {
    return editable(actor, recommendationId);
  } catch (error) {
    if (!(error instanceof NotFound)) throw error;
    throw new NotValid([{ field: 'recommendationId', words: 'Choose a recommendation from the list' }]);
  }
}

/**
 * Puts a recommendation under a theme, of whichever inspection it is.
 * @throws NotFound, NotAllowed; NotValid for an unknown recommendation; NotPossible when it stands under the theme already or was
 *   set aside; Questioned when a panel will be shown it that was not before (rules §5)
 */
export function addToTheme(actor: Actor, themeId: string, input: AddToThemeInput, moment: Moment): { id: string } {
  return transaction(() => {
    if (themeInScope(actor, themeId).extent === 'part') throw new NotAllowed();
    const { recommendationId, confirmed } = input;
    const { planIds } = editableOfField(actor, recommendationId);
    const [row] = database().select().from(recommendations).where(eq(recommendations.id, recommendationId)).all();
    if (row?.setAsideAt) throw new NotPossible('This recommendation has been set aside.');
    const [same] = standing(themeId, recommendationId);
    if (same) throw new NotPossible('It stands under this theme already.');
    const before = panelsSeeing(recommendationId);
    const added = database()
      .insert(recommendationThemes)
      .values({ themeId, recommendationId, addedBy: actor.personId, addedAt: moment.now })
      .returning({ id: recommendationThemes.id })
      .get();
    const gained = onlyIn(panelsSeeing(recommendationId), before);
    if (gained.length > 0 && !confirmed) {
      throw new Questioned([{ field: 'recommendationId', words: willSeeWords(gained) }]);
    }
    recordAudit(
      {
        actor: actor.personId,
        event: 'added-to-theme',
        subject: { kind: 'recommendation', id: recommendationId },
        planId: planIds[0] ?? null,
        content: { themeId, shownTo: gained },
      },
      moment,
    );
    return added;
  });
}

function standing(themeId: string, recommendationId: string) {
  return database()
    .select({ id: recommendationThemes.id })
    .from(recommendationThemes)
    .where(
      and(
        eq(recommendationThemes.themeId, themeId),
        eq(recommendationThemes.recommendationId, recommendationId),
        isNull(recommendationThemes.endedAt),
      ),
    )
    .all();
}

/**
 * Takes a recommendation off a theme; that it stood under it is kept.
 * @throws NotFound, NotAllowed; NotPossible when it was taken off before; Questioned when a panel will no longer be shown it
 */
export function takeOffTheme(
  actor: Actor,
  membershipId: string,
  { confirmed }: TakeOffThemeInput,
  moment: Moment,
): { id: string } {
  return transaction(() => {
    const row = database().select().from(recommendationThemes).where(eq(recommendationThemes.id, membershipId)).get();
    if (!row) throw new NotFound();
    const { recommendationId, themeId } = row;
    const { planIds } = editable(actor, recommendationId);
    if (row.endedAt) throw new NotPossible('It was taken off this theme already.');
    const before = panelsSeeing(recommendationId);
    database()
      .update(recommendationThemes)
      .set({ endedBy: actor.personId, endedAt: moment.now })
      .where(eq(recommendationThemes.id, membershipId))
      .run();
    const lost = onlyIn(before, panelsSeeing(recommendationId));
    if (lost.length > 0 && !confirmed) throw new Questioned([{ field: '', words: willNotSeeWords(lost) }]);
    recordAudit(
      {
        actor: actor.personId,
        event: 'taken-off-theme',
        subject: { kind: 'recommendation', id: recommendationId },
        planId: planIds[0] ?? null,
        content: { themeId, noLongerShownTo: lost },
      },
      moment,
    );
    return { id: membershipId };
  });
}
