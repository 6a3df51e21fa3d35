import { eq } from 'drizzle-orm';
import { database } from '#db/database.ts';
import { recommendationsOfPlan } from '#db/reads/inspections/recommendations.ts';
import { isSameItem, itemsOfPanel, type RoutedItem } from '#db/reads/panel-reports/panel-items.ts';
import { panels } from '#db/schema/panels.ts';
import type { PanelItem } from '#domain/panels/panel-questions.ts';
import type { Actor } from '#domain/policy/actor.ts';
import type { PanelMatter } from './panel-matter-scope.ts';
import { readsMatter } from './panel-matter-scope.ts';

/** What a question or a panel's recommendation is about, in the words its reader may see. */
export type AboutWords = {
  label: string;
  /** Empty where the reader sees the number and no more. */
  title: string;
  itemNumber: number | null;
  /** To the thing itself, for who reads it live. */
  href: string | null;
};

export type About = PanelItem & { ref: string | null; actionTitle: string | null; planTitle: string };

/**
 * Says what each matter is about. Officers read it as it stands. A member reads the item's number; its words too where their panel
 * is shown the live position and the item is still routed to it (rules §5).
 */
export function aboutWordsFor(actor: Actor) {
  const itemsBy = new Map<string, RoutedItem[]>();
  const livePanels = new Map<string, boolean>();
  const numbered = new Map<string, string[]>();
  const itemsOf = (panelId: string) => kept(itemsBy, panelId, () => itemsOfPanel(panelId));
  const isLive = (panelId: string) => kept(livePanels, panelId, () => showsLive(panelId));
  const order = (planId: string) => kept(numbered, planId, () => recommendationsOfPlan(planId).map(({ id }) => id));

  return (matter: PanelMatter, about: About): AboutWords => {
    const routed = itemsOf(matter.panelId).find((item) => isSameItem(item, about)) ?? null;
    const itemNumber = routed?.itemNumber ?? null;
    const { planId, recommendationId, actionId, ref, actionTitle, planTitle } = about;
    if (readsMatter(actor, matter) !== 'officer') {
      const label = memberLabel(routed);
      if (!routed || !isLive(matter.panelId)) return { label, title: '', itemNumber, href: null };
      return {
        label: itemNumber === null ? routed.label : label,
        title: routed.title,
        itemNumber,
        href: actionId ? `/actions/${actionId}` : null,
      };
    }
    if (actionId) return { label: `Action ${ref}`, title: actionTitle ?? '', itemNumber, href: `/actions/${actionId}` };
    if (!recommendationId) return { label: 'The plan', title: planTitle, itemNumber, href: `/plans/${planId}` };
    const place = order(planId).indexOf(recommendationId) + 1;
    return {
      label: `Area ${place}`,
      title: routed?.title ?? '',
      itemNumber,
      href: `/recommendations/${recommendationId}`,
    };
  };
}

/** What a member calls it who reads published reports only: by the number it bears there. */
function memberLabel(routed: RoutedItem | null): string {
  if (!routed) return 'Something no longer shown to your panel';
  if (routed.itemNumber !== null) return `Item ${routed.itemNumber}`;
  if (routed.actionId) return 'An action not in a report yet';
  return routed.recommendationId ? 'A recommendation shown to your panel' : 'The plan';
}

function kept<T>(known: Map<string, T>, key: string, find: () => T): T {
  const before = known.get(key);
  if (before !== undefined) return before;
  const found = find();
  known.set(key, found);
  return found;
}

function showsLive(panelId: string): boolean {
  const panel = database().select({ live: panels.showsLivePosition }).from(panels).where(eq(panels.id, panelId)).get();
  return panel?.live ?? false;
}
