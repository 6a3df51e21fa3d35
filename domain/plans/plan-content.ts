import type { ActionFacts, PlanDocumentFacts } from '#domain/plan-document/facts.ts';

/** Numbers, texts, lists and objects as JSON with the names in order and without nulls, so that equal content is equal text. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value)
    .filter(([, held]) => held !== undefined && held !== null)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([name, held]) => `${JSON.stringify(name)}:${canonical(held)}`).join(',')}}`;
}

function contentOfAction(action: ActionFacts) {
  const { computed: _c, computedWhy: _w, ownerVacant: _v, override: _o, ...content } = action;
  return content;
}

/**
 * What an approval is bound to (rules §4): every word, date and owner of the plan as its document holds them, as canonical
 * JSON. Left out is what changes while nobody changes the plan: the day, the version's label, the approvals themselves, the
 * colours and vacancies that follow from the day, overrides (they end by a date), the comparison with the version before, and
 * the council's logo and colour. A fact added to the document later counts as content unless it is named here.
 */
export function contentOfPlan(facts: PlanDocumentFacts): string {
  const { today: _t, printedAt: _p, draft: _d, changesSincePrevious: _s, ...content } = facts;
  const { versionLabel: _l, approvals: _a, ...plan } = content.plan;
  const { name, marking } = content.council;
  return canonical({ ...content, plan, council: { name, marking }, actions: content.actions.map(contentOfAction) });
}
