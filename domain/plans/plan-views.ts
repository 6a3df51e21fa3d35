/** The views of a plan's actions that everyone has; each is an address. */
export const planViews = ['all', 'red-or-amber', 'rosier', 'due-soon', 'waiting'] as const;
export type PlanViewName = (typeof planViews)[number];
