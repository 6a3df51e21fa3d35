import type { ActionRow } from '#db/reads/actions/action-rows.ts';
import { addDays } from '#domain/dates/dates.ts';
import type { PlanViewName } from '#domain/plans/plan-views.ts';

export const viewWords: Record<PlanViewName, string> = {
  all: 'All actions',
  'red-or-amber': 'Red or amber',
  rosier: 'Rosier than the facts',
  'due-soon': 'Due in four weeks',
  waiting: 'Waiting to be cleared',
};

const DUE_SOON_DAYS = 28;

/** Whether an action belongs to a view. `today` is `YYYY-MM-DD`. */
export function isInView(view: PlanViewName, action: ActionRow, today: string): boolean {
  switch (view) {
    case 'all':
      return true;
    case 'red-or-amber':
      return action.status.computed === 'red' || action.status.computed === 'amber';
    case 'rosier':
      return action.status.rosier;
    case 'due-soon':
      return (
        action.deadlineOn !== null &&
        action.deadlineOn >= today &&
        action.deadlineOn <= addDays(today, DUE_SOON_DAYS) &&
        (action.stage === 'not-started' || action.stage === 'in-progress')
      );
    case 'waiting':
      return action.uncleared?.state === 'waiting';
    default:
      return view satisfies never;
  }
}

/** Words typed into "Find an action": each must stand somewhere in its reference, title, owner or outcome. */
export function matches(action: ActionRow, find: string): boolean {
  const text =
    `${action.ref} ${action.title} ${action.ownerPost ?? ''} ${action.partnerBody ?? ''} ${action.outcome}`.toLowerCase();
  return find
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}

export function viewAddress(planId: string, view: PlanViewName, find = ''): string {
  const query = new URLSearchParams();
  if (view !== 'all') query.set('view', view);
  if (find) query.set('find', find);
  const text = query.toString();
  return `/plans/${planId}${text ? `?${text}` : ''}`;
}
