/**
 * The codes of the product, one tuple each: the screens, the checks in the tables and the inputs are all made from these.
 * Source: product specification §2, rules §8. Adding a code means adding a migration for the check that holds it.
 */

export const roles = [
  'owner',
  'plan-lead',
  'checker',
  'director',
  'lead-member',
  'clerk',
  'panel-member',
  'observer',
  'administrator',
] as const;
export type Role = (typeof roles)[number];

export const inspectionKinds = [
  'ilacs',
  'focused-visit',
  'monitoring-visit',
  'jtai',
  'area-send',
  'sif',
  'other',
] as const;
export type InspectionKind = (typeof inspectionKinds)[number];

export const recommendationKinds = ['area-for-improvement', 'recommendation', 'area-for-priority-action'] as const;
export type RecommendationKind = (typeof recommendationKinds)[number];

/** How soon a recommendation or action is wanted. `priority-and-immediate` is the report's own wording. */
export const priorities = ['priority-and-immediate', 'high', 'standard'] as const;
export type Priority = (typeof priorities)[number];

export const stages = [
  'not-started',
  'in-progress',
  'delivered',
  'verified',
  'embedded',
  'closed',
  'withdrawn',
] as const;
export type Stage = (typeof stages)[number];

/** The stages an update may propose; everything else is a verb of its own (rules §2). */
export const proposableStages = ['not-started', 'in-progress', 'delivered'] as const;
export type ProposableStage = (typeof proposableStages)[number];

export const declaredRags = ['red', 'amber', 'green'] as const;
export type DeclaredRag = (typeof declaredRags)[number];

export const computedRags = ['none', 'blue', 'grey', 'red', 'amber', 'green'] as const;
export type ComputedRag = (typeof computedRags)[number];

export const clearingDecisions = ['cleared', 'returned'] as const;
export type ClearingDecision = (typeof clearingDecisions)[number];

export const panelKinds = [
  'scrutiny',
  'corporate-parenting',
  'safeguarding-partnership',
  'improvement-board',
  'cabinet',
  'other',
] as const;
export type PanelKind = (typeof panelKinds)[number];

/** How a person stands to a post. A post with neither a substantive nor an interim holder is vacant. */
export const holdingCapacities = ['substantive', 'interim', 'deputy'] as const;
export type HoldingCapacity = (typeof holdingCapacities)[number];

/** When a plan asks its owners: each month, before each panel's report deadline, or not at all. */
export const reportingCycles = ['monthly', 'before-report-deadline', 'off'] as const;
export type ReportingCycle = (typeof reportingCycles)[number];

export const installationKinds = ['example', 'real'] as const;
export type InstallationKind = (typeof installationKinds)[number];

/** Words for a code on screens and in documents; the only place codes turn into English. */
export const words = {
  role: {
    owner: 'Action owner',
    'plan-lead': 'Plan lead',
    checker: 'Checker',
    director: 'Director',
    'lead-member': 'Lead member',
    clerk: 'Clerk',
    'panel-member': 'Panel member',
    observer: 'Observer',
    administrator: 'Administrator',
  },
  inspectionKind: {
    ilacs: 'ILACS inspection',
    'focused-visit': 'Focused visit',
    'monitoring-visit': 'Monitoring visit',
    jtai: 'Joint targeted area inspection',
    'area-send': 'Area SEND inspection',
    sif: 'SIF inspection',
    other: 'Other inspection',
  },
  recommendationKind: {
    'area-for-improvement': 'Area for improvement',
    recommendation: 'Recommendation',
    'area-for-priority-action': 'Area for priority action',
  },
  priority: { 'priority-and-immediate': 'Priority and immediate', high: 'High', standard: 'Standard' },
  stage: {
    'not-started': 'Not started',
    'in-progress': 'In progress',
    delivered: 'Delivered',
    verified: 'Verified',
    embedded: 'Embedded',
    closed: 'Closed',
    withdrawn: 'Withdrawn',
  },
  rag: { none: 'No status', blue: 'Blue', grey: 'Grey', red: 'Red', amber: 'Amber', green: 'Green' },
  clearing: { cleared: 'Cleared', returned: 'Returned' },
  panelKind: {
    scrutiny: 'Scrutiny panel',
    'corporate-parenting': 'Corporate parenting',
    'safeguarding-partnership': 'Safeguarding partnership',
    'improvement-board': 'Improvement board',
    cabinet: 'Cabinet',
    other: 'Other panel',
  },
  holdingCapacity: { substantive: 'Holder', interim: 'Interim', deputy: 'Deputy' },
  reportingCycle: {
    monthly: 'Each month',
    'before-report-deadline': 'Before each panel’s report deadline',
    off: 'Not at all',
  },
} as const satisfies {
  role: Record<Role, string>;
  inspectionKind: Record<InspectionKind, string>;
  recommendationKind: Record<RecommendationKind, string>;
  priority: Record<Priority, string>;
  stage: Record<Stage, string>;
  rag: Record<ComputedRag, string>;
  clearing: Record<ClearingDecision, string>;
  panelKind: Record<PanelKind, string>;
  holdingCapacity: Record<HoldingCapacity, string>;
  reportingCycle: Record<ReportingCycle, string>;
};
