import { dateIn } from '#components/sending/form-dates.ts';
import type { ActionInput } from '#domain/actions/actions.ts';

const text = (form: FormData, name: string) => String(form.get(name) ?? '');

/** The form of an action as the body to send. Milestones are numbered by their own hidden places, in order. */
export function actionBodyOf(form: FormData): Partial<ActionInput> {
  return {
    title: text(form, 'title'),
    outcome: text(form, 'outcome'),
    successMeasure: text(form, 'successMeasure'),
    ownerPostId: text(form, 'ownerPostId') || null,
    deputyPostId: text(form, 'deputyPostId') || null,
    partnerBody: text(form, 'partnerBody'),
    priority: text(form, 'priority') as ActionInput['priority'],
    startOn: dateIn(form, 'startOn'),
    deadlineOn: dateIn(form, 'deadlineOn'),
    recommendationIds: form.getAll('recommendationIds').map(String),
    milestones: form.getAll('milestonePlace').map((place) => ({
      id: text(form, `milestones.${place}.id`) || null,
      title: text(form, `milestones.${place}.title`),
      dueOn: dateIn(form, `milestones.${place}.dueOn`) ?? '',
      doneOn: dateIn(form, `milestones.${place}.doneOn`),
    })),
  };
}
