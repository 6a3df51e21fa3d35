import { inWorkingDays, workingDaysBetween } from '#domain/clocks/working-days.ts';
import { sentenceDate } from '#domain/dates/dates.ts';
import type { RagAsOf, RagFacts, RagMeasure, RagReasonCode } from './rag-facts.ts';
import { type Blanks, figure, wordReason } from './rag-wording.ts';

/** A rule that fits. `until` is what has to happen for it to stop fitting, to stand after "when". */
export type RagFinding = { code: RagReasonCode; level: 'red' | 'amber'; words: string; until: string };

function finding(
  code: RagReasonCode,
  level: 'red' | 'amber',
  blanks: Blanks,
  until: string,
  asOf: RagAsOf,
): RagFinding {
  return { code, level, words: wordReason(code, blanks, asOf.settings), until };
}

function lateness(dueOn: string, asOf: RagAsOf): Blanks {
  const days = workingDaysBetween(dueOn, asOf.today, asOf.calendar);
  return days > 0 ? { late: inWorkingDays(days) } : {};
}

function deadlineRule(facts: RagFacts, asOf: RagAsOf): RagFinding[] {
  const deadlineOn = facts.agreedDeadlineOn;
  if (deadlineOn === null || asOf.today <= deadlineOn) return [];
  const blanks = { deadline: sentenceDate(deadlineOn, asOf.today), ...lateness(deadlineOn, asOf) };
  return [finding('deadline-passed', 'red', blanks, 'it is delivered, or when a new date is agreed for it', asOf)];
}

function forecastRule(facts: RagFacts, asOf: RagAsOf): RagFinding[] {
  const { agreedDeadlineOn: deadlineOn, forecastOn } = facts;
  if (deadlineOn === null || forecastOn === null || forecastOn <= deadlineOn) return [];
  const days = workingDaysBetween(deadlineOn, forecastOn, asOf.calendar);
  if (days < 1) return [];
  const blanks = {
    forecast: sentenceDate(forecastOn, asOf.today),
    deadline: sentenceDate(deadlineOn, asOf.today),
    late: inWorkingDays(days),
  };
  const until = 'the forecast is on or before the deadline, or when a new date is agreed for it';
  return days > asOf.settings.amberForecastDays
    ? [finding('forecast-far-after-deadline', 'red', blanks, until, asOf)]
    : [finding('forecast-after-deadline', 'amber', blanks, until, asOf)];
}

/** Requests past their date with nothing posted, back from the latest to the last one that was answered. */
function missedRequests(facts: RagFacts, today: string): string[] {
  const latestFirst = [...facts.requests].sort((a, b) => (a.dueOn < b.dueOn ? 1 : -1));
  const missed: string[] = [];
  for (const { dueOn, answeredOn } of latestFirst) {
    if (answeredOn !== null) break;
    if (dueOn < today) missed.push(dueOn);
  }
  return missed;
}

function requestRules(facts: RagFacts, asOf: RagAsOf): RagFinding[] {
  if (facts.requests.length === 0) return [];
  const missed = missedRequests(facts, asOf.today);
  const [latest, earliest] = [missed[0], missed.at(-1)];
  if (latest === undefined || earliest === undefined) return [];
  if (missed.length >= asOf.settings.missedRequests) {
    const blanks = {
      count: missed.length === 2 ? 'two' : String(missed.length),
      first: sentenceDate(earliest, asOf.today),
    };
    return [finding('requests-missed', 'red', blanks, 'an update is posted', asOf)];
  }
  const blanks = { due: sentenceDate(latest, asOf.today), ...lateness(latest, asOf) };
  return [finding('request-overdue', 'amber', blanks, 'an update is posted', asOf)];
}

function milestoneRule(facts: RagFacts, asOf: RagAsOf): RagFinding[] {
  return facts.milestones
    .filter(({ dueOn, doneOn, dropped }) => doneOn === null && !dropped && dueOn < asOf.today)
    .map(({ position, title, dueOn }) => {
      const due = sentenceDate(dueOn, asOf.today);
      const blanks = { position: String(position), title, due, ...lateness(dueOn, asOf) };
      const until = `milestone ${position} is done, or when the plan lead agrees a new date for it`;
      return finding('milestone-late', 'amber', blanks, until, asOf);
    });
}

/** The last two movements both the wrong way: three points, each worse than the one before. */
function movesTheWrongWay({ points, direction }: RagMeasure): boolean {
  const [first, second, third] = points.slice(-3);
  if (!first || !second || !third) return false;
  return direction === 'higher-is-better'
    ? second.value < first.value && third.value < second.value
    : second.value > first.value && third.value > second.value;
}

/** The only rule for what is delivered or verified: that is never overdue (rules §3). */
export function measureRule(facts: RagFacts, asOf: RagAsOf): RagFinding[] {
  return facts.measures.filter(movesTheWrongWay).map((measure) => {
    const { unit, target, title } = measure;
    const blanks = {
      measure: facts.measures.length > 1 ? `‘${title}’` : 'The measure',
      moved: measure.direction === 'higher-is-better' ? 'fell' : 'rose',
      from: figure(measure.points.at(-3)?.value ?? 0, unit),
      to: figure(measure.points.at(-1)?.value ?? 0, unit),
      target: target === null ? '' : `; the target is ${figure(target, unit)}`,
    };
    const until = `${facts.measures.length > 1 ? `‘${title}’` : 'the measure'} stops moving the wrong way`;
    return finding('measure-moving-the-wrong-way', 'amber', blanks, until, asOf);
  });
}

/** Something is past its day: the deadline, a milestone or a request. A late forecast is not: nothing has happened yet. */
export function overdueRules(facts: RagFacts, asOf: RagAsOf): RagFinding[] {
  return [...deadlineRule(facts, asOf), ...milestoneRule(facts, asOf), ...requestRules(facts, asOf)];
}

/** Every rule that fits an action in hand, the red ones first. */
export function allRules(facts: RagFacts, asOf: RagAsOf): RagFinding[] {
  const found = [
    ...deadlineRule(facts, asOf),
    ...forecastRule(facts, asOf),
    ...milestoneRule(facts, asOf),
    ...requestRules(facts, asOf),
    ...measureRule(facts, asOf),
  ];
  return found.filter(({ level }) => level === 'red').concat(found.filter(({ level }) => level === 'amber'));
}
