import { itemsOfPanel } from '#db/reads/panel-reports/panel-items.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { actsOnBehalf, may } from '#domain/policy/policy.ts';
import { NotAllowed } from '#domain/policy/refusals.ts';
import { askingPanelInScope } from './panel-matter-scope.ts';
import { meetingsOf, type PanelMeeting, usualMeetingOf } from './panel-meetings.ts';

export type AskableItem = {
  planId: string;
  recommendationId: string | null;
  actionId: string | null;
  label: string;
  title: string;
};

/**
 * What a question of a panel can be about and for which meeting. A member of a panel that reads published reports only is offered
 * items by the number they bear there, and no live words (rules §5).
 * @throws NotFound for a panel that is not theirs; NotAllowed for who neither sits on it nor clerks it
 */
export function getAskForm(actor: Actor, panelId: string, today: string) {
  const panel = askingPanelInScope(actor, panelId);
  const subject = { planId: itemsOfPanel(panelId)[0]?.planId ?? null, panelIds: [panelId] };
  if (!may(actor, 'ask-question', subject)) throw new NotAllowed();
  const onBehalf = actsOnBehalf(actor, 'ask-question', subject);
  const items = itemsOfPanel(panelId).flatMap(({ itemNumber, ...item }): AskableItem[] => {
    if (onBehalf || panel.showsLivePosition) return [item];
    if (item.recommendationId === null) return [{ ...item, title: '' }];
    return itemNumber === null ? [] : [{ ...item, label: `Item ${itemNumber}`, title: '' }];
  });
  const meetings: PanelMeeting[] = meetingsOf(panelId);
  return {
    panel: { id: panel.id, name: panel.name, kind: panel.kind },
    onBehalf,
    items,
    meetings,
    usualMeetingId: usualMeetingOf(panelId, today)?.id ?? null,
  };
}
export type AskForm = ReturnType<typeof getAskForm>;

/** The same for recording what the panel recommended. @throws NotFound; NotAllowed but for the panel's clerk */
export function getRecordForm(actor: Actor, panelId: string, today: string): AskForm {
  const { id, name, kind } = askingPanelInScope(actor, panelId);
  const items = itemsOfPanel(panelId);
  const subject = { planId: items[0]?.planId ?? null, panelIds: [panelId] };
  if (!may(actor, 'record-panel-recommendation', subject)) throw new NotAllowed();
  const usualMeetingId = usualMeetingOf(panelId, today)?.id ?? null;
  return { panel: { id, name, kind }, onBehalf: true, items, meetings: meetingsOf(panelId), usualMeetingId };
}
