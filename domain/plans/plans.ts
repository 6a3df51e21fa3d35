import { z } from 'zod';
import { longDate } from '#domain/dates/dates.ts';
import { optionalDate } from '#domain/inputs/date-input.ts';
import { line, optionalLine } from '#domain/inputs/text-input.ts';
import type { FieldError } from '#domain/policy/refusals.ts';

const id = z.string().max(40);

const planDates = {
  receivedOn: optionalDate('Date received'),
  receivedNote: optionalLine('the note on the date received'),
  publishedOn: optionalDate('Date published'),
  statedDueOn: optionalDate('Due date stated by Ofsted'),
  workingDays: z
    .int('Enter a whole number of working days')
    .min(1, 'Enter a number of working days from 1 to 400')
    .max(400, 'Enter a number of working days from 1 to 400')
    .nullable()
    .default(null),
  statementAskedFor: z.boolean().default(false),
  principalAuthority: optionalLine('the principal authority'),
  areaSendOutcome: z
    .union([z.literal(1), z.literal(2), z.literal(3)])
    .nullable()
    .default(null),
  endsOn: optionalDate('End of the plan'),
};

/** A new plan: it answers at least one inspection. */
export const createPlanInput = z.strictObject({
  title: line('a title for the plan'),
  inspectionIds: z.array(id).min(1, 'Choose the inspection this plan answers').max(20),
  overseenByPostId: id.nullable().default(null),
  ...planDates,
});
export type CreatePlanInput = z.output<typeof createPlanInput>;

/** The plan's own facts, as changed by the plan lead. */
export const changePlanInput = z.strictObject({
  title: line('a title for the plan'),
  overseenByPostId: id.nullable().default(null),
  ...planDates,
});
export type ChangePlanInput = z.output<typeof changePlanInput>;

/** Dates that cannot be right together (rules §1): a due date or an end before the report was received. */
export function refusedPlanDates(
  dates: Pick<ChangePlanInput, 'receivedOn' | 'statedDueOn' | 'endsOn'>,
  today: string,
): FieldError[] {
  const refused: FieldError[] = [];
  const { receivedOn, statedDueOn, endsOn } = dates;
  if (receivedOn && receivedOn > today) {
    refused.push({ field: 'receivedOn', words: 'Date received must be today or in the past' });
  }
  if (receivedOn && statedDueOn && statedDueOn < receivedOn) {
    refused.push({
      field: 'statedDueOn',
      words: `Due date must be on or after ${longDate(receivedOn)}, the day the report was received`,
    });
  }
  if (receivedOn && endsOn && endsOn < receivedOn) {
    refused.push({
      field: 'endsOn',
      words: `The plan must end on or after ${longDate(receivedOn)}, the day the report was received`,
    });
  }
  return refused;
}

/** Shows a plan, or one of its recommendations, to a panel. */
const EVERY = 'Choose how often it is reported';
export const routeInput = z.strictObject({
  panelId: id,
  recommendationId: id.nullable(),
  /** Reported at every meeting (1), at every second one (2), and so on. */
  everyMeetings: z.int(EVERY).min(1, EVERY).max(12, EVERY).default(1),
});
export type RouteInput = z.output<typeof routeInput>;
