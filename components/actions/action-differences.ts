import type { ActionInput } from '#domain/actions/actions.ts';
import { longDate } from '#domain/dates/dates.ts';
import { words } from '#domain/vocabulary.ts';
import type { ActionFormOffers } from './action-offers.ts';

type Shown = { label: string; of: (input: Partial<ActionInput>) => string };

const day = (date: string | null | undefined) => {
  if (!date) return '';
  return /^\d{4}-\d{2}-\d{2}$/.test(date) ? longDate(date) : date;
};

function shownFields(offers: ActionFormOffers): Shown[] {
  const post = (id: string | null | undefined) => offers.posts.find((offered) => offered.id === id)?.title ?? 'none';
  const areas = (ids: readonly string[] = []) =>
    offers.recommendations
      .filter((offered) => ids.includes(offered.id))
      .map((offered) => offered.text)
      .join(' ');
  return [
    { label: 'Title', of: (input) => input.title ?? '' },
    { label: 'So that children…', of: (input) => input.outcome ?? '' },
    { label: 'Answers', of: (input) => areas(input.recommendationIds) },
    { label: 'Owner post', of: (input) => post(input.ownerPostId) },
    { label: 'Deputy post', of: (input) => post(input.deputyPostId) },
    { label: 'Partner body', of: (input) => input.partnerBody ?? '' },
    { label: 'Start', of: (input) => day(input.startOn) },
    { label: 'Deadline', of: (input) => day(input.deadlineOn) },
    { label: 'Success', of: (input) => input.successMeasure ?? '' },
    { label: 'Priority', of: (input) => (input.priority ? words.priority[input.priority] : '') },
    {
      label: 'Milestones',
      of: (input) =>
        (input.milestones ?? [])
          .map(
            (step, place) =>
              `${place + 1}. ${step.title}, ${day(step.dueOn)}${step.doneOn ? `, done ${day(step.doneOn)}` : ''}`,
          )
          .join('; '),
    },
  ];
}

/** The fields in which what stands and what was typed differ, each with what both began from. */
export function actionDifferences(
  theirs: ActionInput,
  yours: Partial<ActionInput>,
  before: ActionInput,
  offers: ActionFormOffers,
) {
  return shownFields(offers)
    .map(({ label, of }) => ({ label, theirs: of(theirs), yours: of(yours), before: of(before) }))
    .filter((field) => field.theirs !== field.yours);
}
