import { z } from 'zod';
import { MOST_ON_A_PAGE } from '#domain/paging.ts';
import { planViews } from '#domain/plans/plan-views.ts';

const id = z.string().regex(/^[\w-]{1,40}$/, 'must be an id of this site');
/** What a person types into a form whose page says what is wrong with it. */
const typed = (most = 40) => z.string().max(most, `must have ${most} characters or fewer`);
const typedDate = <Name extends string>(name: Name) =>
  ({ [`${name}-day`]: typed(), [`${name}-month`]: typed(), [`${name}-year`]: typed() }) as Record<
    `${Name}-${'day' | 'month' | 'year'}`,
    z.ZodString
  >;
const oneOf = <const Code extends string>(codes: readonly Code[]) => z.enum(codes, `must be ${codes.join(' or ')}`);
const upTo = (most: number, words = `must be a whole number from 1 to ${most}`) =>
  z
    .string()
    .regex(/^[1-9]\d{0,6}$/, words)
    .transform(Number)
    .refine((number) => number <= most, words);
/** A list that can grow long (`domain/paging.ts`). */
const paged = { page: upTo(9_999_999, 'must be a whole number from 1 on'), limit: upTo(MOST_ON_A_PAGE) };

/**
 * What may stand after the "?" of an address, each once at most and none needed. What is not named here is nobody's question
 * and is left alone: mail programs and search engines add words of their own.
 */
export const queryTable = {
  '/actions/[actionId]': paged,
  '/actions/[actionId]/evidence/new': { for: oneOf(['update']) },
  '/actions/[actionId]/history': paged,
  '/actions/[actionId]/post-update': { saved: oneOf(['yes']) },
  '/administration/calendar/proclaim': {
    ...typedDate('date'),
    name: typed(400),
    step: oneOf(['preview', 'confirmed']),
  },
  '/administration/mail': paged,
  '/api/actions/[actionId]/progress-updates': paged,
  '/api/plans/[planId]/comparisons/word': { from: typed(), to: typed() },
  '/jobs': paged,
  '/notices': paged,
  '/panel-reports/[reportId]': { page: paged.page },
  '/panel-reports/[reportId]/public': { page: paged.page },
  '/panels/[panelId]/questions/new': { action: id, recommendation: id },
  '/plans/[planId]': { view: oneOf(planViews), find: typed(200) },
  '/plans/[planId]/actions/new': { answers: id },
  '/plans/[planId]/as-it-stood': { on: typed(), ...typedDate('on') },
  '/plans/[planId]/clock': typedDate('received'),
  '/plans/[planId]/compare': { from: typed(), to: typed(), ...typedDate('from-date'), ...typedDate('to-date') },
  '/plans/[planId]/consultation': { show: oneOf(['all']) },
  '/plans/[planId]/measures/new': { area: id },
  '/plans/[planId]/timetable': {
    moves: id,
    ...typedDate('meets'),
    ...typedDate('received'),
    ...typedDate('due'),
  },
  '/plans/[planId]/who-looked': {
    item: z.string().regex(/^[a-z-]{1,30}\.[\w-]{1,40}$/, 'must be one of the things on this page'),
    before: z.iso.datetime('must be an instant, as this page’s own links have it'),
  },
  '/plans/new': { inspection: id },
  '/recommendations/[recommendationId]': { plan: id },
  '/recommendations/[recommendationId]/history': paged,
  '/sign-in': { to: typed(2_000) },
} as const satisfies Record<string, z.ZodRawShape>;
