import { priorities, recommendationKinds, words } from '#domain/vocabulary.ts';

export const kindOptions = recommendationKinds.map((value) => ({ value, label: words.recommendationKind[value] }));
export const priorityOptions = priorities.map((value) => ({ value, label: words.priority[value] }));

/** "2" as a number; what cannot be one goes to the server as typed, which refuses it in the field's own words. */
export function pageToSend(page: string): number | string | null {
  const typed = page.trim();
  if (typed === '') return null;
  return /^\d+$/.test(typed) ? Number(typed) : page;
}

/** The fields beside a recommendation's words, out of a form. */
export function besideIn(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '');
  return {
    kind: text('kind'),
    priority: text('priority'),
    page: pageToSend(text('page')),
    ref: text('ref'),
    responsibleBody: text('responsibleBody'),
  };
}
