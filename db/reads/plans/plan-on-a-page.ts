import { getCalendar } from '#db/reads/administration/installation.ts';
import { listMeasures } from '#db/reads/measures/measures.ts';
import { listActionMonths } from '#db/reads/rag/status-months.ts';
import { timetableFactsOf } from '#db/reads/timetable/timetable-facts.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { composePlanOnAPage } from '#domain/plans/plan-on-a-page.ts';
import type { Actor } from '#domain/policy/actor.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import { axisOf } from '#domain/timetable/axis.ts';
import { stepsInBrief } from '#domain/timetable/in-brief.ts';
import { composeTimetable } from '#domain/timetable/timetable.ts';
import { getPlanPage } from './plans.ts';

/**
 * The plan on one page, from what is cleared and waiting alike: for who reads the plan whole.
 * @throws NotFound for everyone else
 */
export function getPlanOnAPage(actor: Actor, planId: string, moment: Moment) {
  const page = getPlanPage(actor, planId, moment);
  if (page.extent !== 'whole') throw new NotFound();
  const history = listActionMonths(actor, planId, moment);
  const recommendations = page.recommendations
    .map(({ id, text, setAsideReason }, place) => ({ id, text, setAsideReason, number: place + 1 }))
    .filter(({ setAsideReason }) => setAsideReason === null)
    .map(({ setAsideReason: _, ...recommendation }) => recommendation);
  const actions = page.actions
    .filter(({ stage }) => stage !== 'withdrawn')
    .map((action) => ({
      ...action,
      computed: action.status.computed,
      rosier: action.status.rosier,
      why: action.status.why,
      history: history.get(action.id) ?? [],
    }));
  const facts = timetableFactsOf(page.plan);
  const calendar = getCalendar();
  const timetable = composeTimetable(facts, moment.today, calendar);
  const course = facts.submittedOn === null && facts.meetings.length > 0 ? timetable.title : null;
  const clock = { ...page.plan.clock, course };
  return {
    plan: page.plan,
    timetable: { ...timetable, steps: stepsInBrief(timetable.steps) },
    axis: axisOf(timetable, facts.receivedOn, moment.today, calendar),
    onAPage: composePlanOnAPage({ actions, recommendations, clock }, moment.today),
    actionIds: Object.fromEntries(page.actions.map((action) => [action.ref, action.id])),
    measures: listMeasures(actor, planId),
  };
}
