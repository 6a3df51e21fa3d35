import { inWorkingDays } from '#domain/clocks/working-days.ts';
import { longDate } from '#domain/dates/dates.ts';
import { noAreaNamed } from '#domain/inspections/inspection-wording.ts';
import { type ApprovalCapacity, approvalCapacities } from '#domain/submissions/submission-words.ts';
import type { RecommendationKind, Stage } from '#domain/vocabulary.ts';
import { placeholderIn } from './placeholder-text.ts';

/** `stops`: the plan can be neither approved nor sealed. `warns`: it can, with this in mind. The link is where it is mended. */
export type Finding = { severity: 'stops' | 'warns'; sentence: string; href: string };

/**
 * A text of the plan: "the success measure of action 1.2". `fixed`: it was posted or published and cannot be changed now. `sent`: it
 * stays for good as it was sent, so nothing in it can stop the plan.
 */
export type WrittenText = { where: string; text: string; href: string; fixed?: boolean; sent?: boolean };

export type PreFlightAction = {
  id: string;
  ref: string;
  recommendationIds: readonly string[];
  /** A recommendation of a panel counts as what an action answers (rules §4). */
  answersPanel?: boolean;
  startOn: string | null;
  deadlineOn: string | null;
  ownerPost: string | null;
  ownerVacant: boolean;
  stage: Stage;
};

export type PreFlightRecommendation = {
  id: string;
  inspectionId: string;
  /** Its place in the plan, from 1. */
  number: number;
  kind: RecommendationKind;
  setAside: boolean;
  /** Why no action answers it, where that was decided. */
  answeredWithoutAction: string | null;
};

export type PreFlightFacts = {
  planId: string;
  today: string;
  receivedOn: string | null;
  submittedOn: string | null;
  clock: { dueOn: string | null; daysLeft: number | null; words: string | null; warnings: readonly string[] };
  inspections: readonly { id: string; title: string; namesNoArea: boolean }[];
  recommendations: readonly PreFlightRecommendation[];
  actions: readonly PreFlightAction[];
  texts: readonly WrittenText[];
  /** Comments on consultation drafts that nobody has answered. */
  unansweredComments: number;
};

/** What looks like an identifier of a child in a text: `block` is certain, `warn` is likely. */
export type IdentifierScan = (text: string) => readonly { kind: string; certainty: 'block' | 'warn' }[];

const stops = (sentence: string, href: string): Finding => ({ severity: 'stops', sentence, href });
const warns = (sentence: string, href: string): Finding => ({ severity: 'warns', sentence, href });

function nameOf({ kind, number }: PreFlightRecommendation): string {
  return `${kind === 'recommendation' ? 'Recommendation' : 'Area'} ${number}`;
}

/**
 * Everything that stands between a plan and its submission (Education and Inspections Act 2006 s.137(3): a statement of the
 * action proposed and of the period for it), what stops before what warns. An empty list: it can be approved. Approvals are
 * `missingApprovals`' to ask. Pure; texts are scanned with `identifiersIn`.
 */
export function preFlight(facts: PreFlightFacts, identifiersIn: IdentifierScan): Finding[] {
  const found = [
    ...aboutReports(facts),
    ...aboutRecommendations(facts),
    ...facts.actions.filter(({ stage }) => stage !== 'withdrawn').flatMap((action) => aboutAction(action, facts)),
    ...facts.texts.flatMap((text) => aboutText(text, identifiersIn)),
    ...aboutComments(facts),
    ...aboutDates(facts),
  ];
  return [
    ...found.filter(({ severity }) => severity === 'stops'),
    ...found.filter(({ severity }) => severity === 'warns'),
  ];
}

/** A report that names nothing must say so by a confirmed sentence: an empty plan never passes (rules §4). */
function aboutReports({ inspections, recommendations, planId }: PreFlightFacts): Finding[] {
  const unsaid = inspections
    .filter(({ id, namesNoArea }) => !namesNoArea && !recommendations.some((item) => item.inspectionId === id))
    .map(({ id, title }) =>
      stops(`${title} holds no area. If that is so, confirm the sentence “${noAreaNamed}”.`, `/inspections/${id}`),
    );
  const allSetAside = recommendations.length > 0 && recommendations.every(({ setAside }) => setAside);
  return allSetAside
    ? [...unsaid, stops('Every area has been set aside, so the plan answers nothing.', `/plans/${planId}/coverage`)]
    : unsaid;
}

function aboutRecommendations({ recommendations, actions, planId }: PreFlightFacts): Finding[] {
  return recommendations
    .filter(({ setAside, answeredWithoutAction }) => !setAside && answeredWithoutAction === null)
    .flatMap((item) => {
      const answering = actions.filter(({ recommendationIds }) => recommendationIds.includes(item.id));
      if (answering.some(({ stage }) => stage !== 'withdrawn')) return [];
      const why = answering.length === 0 ? 'has no action' : 'is answered by withdrawn actions only';
      const sentence = `${nameOf(item)} ${why}. Add one, or answer it with a reason.`;
      return [stops(sentence, `/plans/${planId}/coverage`)];
    });
}

function aboutAction(action: PreFlightAction, { recommendations }: PreFlightFacts): Finding[] {
  const { ref, startOn, deadlineOn, ownerPost, ownerVacant } = action;
  const href = `/actions/${action.id}/edit`;
  const found: Finding[] = [];
  if (!startOn && !deadlineOn) found.push(stops(`Action ${ref} has no period: give it a start and a deadline.`, href));
  else if (!startOn) found.push(stops(`Action ${ref} has no start date.`, href));
  else if (!deadlineOn) found.push(stops(`Action ${ref} has no deadline.`, href));
  if (ownerPost === null) found.push(stops(`Action ${ref} has no owner.`, href));
  else if (ownerVacant) found.push(warns(`The owner post of action ${ref}, ${ownerPost}, is vacant.`, href));
  if (action.answersPanel) return found;
  const answered = recommendations.filter(({ id }) => action.recommendationIds.includes(id));
  if (answered.length === 0) found.push(stops(`Action ${ref} answers nothing yet: tie it to an area.`, href));
  else if (answered.every(({ setAside }) => setAside)) {
    found.push(warns(`Action ${ref} answers only what was set aside.`, href));
  }
  return found;
}

function aboutText({ where, text, href, fixed, sent }: WrittenText, identifiersIn: IdentifierScan): Finding[] {
  const found: Finding[] = [];
  const placeholder = placeholderIn(text);
  if (placeholder !== null) {
    const sentence = `${capital(where)} still says “${placeholder}”.`;
    found.push(fixed || sent ? warns(sentence, href) : stops(sentence, href));
  }
  const [first, ...more] = identifiersIn(text);
  if (first) {
    const all = [first, ...more];
    const kinds = [...new Set(all.map(({ kind }) => kind))].join(', ');
    const sentence = `${capital(where)} may identify a child: ${kinds}.`;
    found.push(
      !sent && all.some(({ certainty }) => certainty === 'block') ? stops(sentence, href) : warns(sentence, href),
    );
  }
  return found;
}

function aboutComments({ planId, unansweredComments: waiting }: PreFlightFacts): Finding[] {
  if (waiting === 0) return [];
  const words = waiting === 1 ? 'One comment on the draft waits' : `${waiting} comments on the draft wait`;
  return [warns(`${words} for an answer. The sealed plan lists every comment.`, `/plans/${planId}/consultation`)];
}

function aboutDates({ planId, today, receivedOn, submittedOn, clock }: PreFlightFacts): Finding[] {
  const href = `/plans/${planId}/dates`;
  const found = clock.warnings.map((sentence) => warns(sentence, href));
  if (receivedOn === null && clock.words === null) {
    found.push(
      clock.dueOn === null
        ? stops('The date the report was received is not known, so no due date can be counted.', href)
        : warns('The date the report was received is not known.', href),
    );
  }
  if (clock.dueOn !== null && clock.dueOn < today && submittedOn === null) {
    const late = clock.daysLeft ? `and is ${inWorkingDays(-clock.daysLeft)} late` : 'and that day has passed';
    const sentence = `The statement was due on ${longDate(clock.dueOn)} ${late}. It can still be sealed and sent.`;
    found.push(warns(sentence, `/plans/${planId}/clock`));
  }
  return found;
}

/** What stops, as sentences for a refusal. */
export function stoppingSentences(findings: readonly Finding[]): string[] {
  return findings.filter(({ severity }) => severity === 'stops').map(({ sentence }) => sentence);
}

/** The approvals still to be given before a version can be sealed, in words. */
export function missingApprovals(given: readonly ApprovalCapacity[], directorAlone: boolean): string[] {
  const needed = directorAlone ? (['director'] as const) : approvalCapacities;
  return needed
    .filter((capacity) => !given.includes(capacity))
    .map((capacity) => `The ${capacity === 'director' ? 'director' : 'lead member'} has not approved this content.`);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
