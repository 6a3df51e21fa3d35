import { actionsAnsweringPanels } from '#db/reads/panels/panel-recommendations.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { noAreaNamed } from '#domain/inspections/inspection-wording.ts';
import { findPersonalIdentifiers, identifierWords } from '#domain/personal-identifiers/personal-identifiers.ts';
import type { PlanDocumentFacts } from '#domain/plan-document/facts.ts';
import { type Finding, preFlight, type WrittenText } from '#domain/plans/pre-flight.ts';
import { contentFactsOf } from './plan-content.ts';
import { planFacts } from './plans.ts';

/** Every text of a plan that its people wrote, with where it is mended. The report's own words are none of them. */
function textsOf(planId: string, facts: PlanDocumentFacts): WrittenText[] {
  const title = { where: 'the plan’s title', text: facts.plan.title, href: `/plans/${planId}/dates` };
  return [
    title,
    ...ofAreas(planId, facts),
    ...ofActions(facts),
    ...ofMeasures(planId, facts),
    ...ofComments(planId, facts),
  ];
}

function ofAreas(planId: string, { recommendations }: PlanDocumentFacts): WrittenText[] {
  const href = `/plans/${planId}/coverage`;
  return recommendations.flatMap(({ answeredWithoutAction, setAsideReason }, place) => [
    ...(answeredWithoutAction ? [{ where: `the answer to area ${place + 1}`, text: answeredWithoutAction, href }] : []),
    ...(setAsideReason
      ? [{ where: `the reason for setting aside area ${place + 1}`, text: setAsideReason, href, sent: true }]
      : []),
  ]);
}

function ofMeasures(planId: string, { measures = [] }: PlanDocumentFacts): WrittenText[] {
  const href = `/plans/${planId}/measures`;
  return measures.flatMap(({ name, source, frequency }) => [
    { where: `the name of the measure “${name}”`, text: name, href },
    ...[source, frequency].flatMap((text) => (text ? [{ where: `the measure “${name}”`, text, href }] : [])),
  ]);
}

/** Numbered as the sealed plan lists them. */
function ofComments(planId: string, { comments = [] }: PlanDocumentFacts): WrittenText[] {
  const href = `/plans/${planId}/consultation`;
  return comments.flatMap(({ text, reason }, place) => [
    { where: `comment ${place + 1} on the draft`, text, href, sent: true },
    ...(reason ? [{ where: `our answer to comment ${place + 1} on the draft`, text: reason, href, sent: true }] : []),
  ]);
}

function ofActions({ actions }: PlanDocumentFacts): WrittenText[] {
  const texts: WrittenText[] = [];
  for (const action of actions) {
    if (action.stage === 'withdrawn') continue;
    const href = `/actions/${action.id}/edit`;
    const add = (what: string, text: string | null | undefined, at = href, fixed = false) => {
      if (text) texts.push({ where: `${what} of action ${action.ref}`, text, href: at, fixed });
    };
    add('the title', action.title);
    add('the outcome', action.outcome);
    add('the success measure', action.successMeasure);
    add('the partner', action.partnerBody);
    for (const { position, title, droppedReason } of action.milestones) {
      add(`milestone ${position}`, title);
      add(`the reason for dropping milestone ${position}`, droppedReason, href, true);
    }
    add('the reason for the colour set by hand', action.override?.reason, `/actions/${action.id}/override`);
    const { latestClearedUpdate: said } = action;
    for (const text of [said?.done, said?.difference, said?.nextStep]) {
      add('the latest cleared update', text, `/actions/${action.id}`, true);
    }
  }
  return texts;
}

/**
 * What stands between a plan and its submission, most severe first. For callers that have checked the scope.
 * @param facts where the caller has read them already
 */
export function getPreFlight(
  planId: string,
  moment: Moment,
  facts: PlanDocumentFacts = contentFactsOf(planId, moment),
): Finding[] {
  const plan = planFacts(planId, moment);
  const answeringPanels = actionsAnsweringPanels(planId);
  return preFlight(
    {
      planId,
      today: moment.today,
      receivedOn: plan.receivedOn,
      submittedOn: plan.clock.submittedOn,
      clock: plan.clock,
      inspections: plan.inspections.map(({ id, title, note }) => ({
        id,
        title,
        namesNoArea: note === `${noAreaNamed}.`,
      })),
      recommendations: facts.recommendations.map((item, place) => ({
        id: item.id,
        inspectionId: item.inspectionId,
        number: place + 1,
        kind: item.kind,
        setAside: item.setAsideReason !== null,
        answeredWithoutAction: item.answeredWithoutAction ?? null,
      })),
      actions: facts.actions.map((action) => ({ ...action, answersPanel: answeringPanels.has(action.id) })),
      texts: textsOf(planId, facts),
      unansweredComments: (facts.comments ?? []).filter(({ answer }) => answer === null).length,
    },
    (text) =>
      findPersonalIdentifiers(text).map((found) => ({ kind: identifierWords[found.kind], certainty: found.certainty })),
  );
}
