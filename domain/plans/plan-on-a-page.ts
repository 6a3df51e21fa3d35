import { longDate } from '#domain/dates/dates.ts';
import { monthsBetween, type StatusMonth, worstOf } from '#domain/rag/status-months.ts';
import { inWords } from '#domain/texts/count-in-words.ts';
import type { ComputedRag, Stage } from '#domain/vocabulary.ts';

/** One action as the page needs it; `history` at the end of each month up to now, withdrawn actions left out. */
export type PageAction = {
  ref: string;
  title: string;
  recommendationIds: readonly string[];
  deadlineOn: string | null;
  stage: Stage;
  computed: ComputedRag;
  rosier: boolean;
  why: readonly string[];
  history: readonly StatusMonth[];
};

export type PageClock = {
  dueOn: string | null;
  submittedOn: string | null;
  daysLeftWords: string | null;
  /** What the timetable answers; null once sent, and where it goes through no meeting. */
  course: string | null;
};

/** A month of one recommendation: the worst colour then, or how many actions are due in a month to come. */
export type HeatCell = { month: string; colour: ComputedRag | null; due: number; past: boolean };
export type HeatRow = { id: string; number: number; text: string; cells: HeatCell[] };

/** How many actions by the end of a month; what has happened is null for months to come. */
export type BurnMonth = {
  month: string;
  planned: number;
  delivered: number | null;
  verified: number | null;
  embedded: number | null;
};

export type PlanOnAPage = {
  title: string;
  lead: string;
  heat: HeatRow[];
  dueEachMonth: { month: string; due: number }[];
  burnUp: BurnMonth[];
  total: number;
  reds: { ref: string; title: string; why: string }[];
};

const LONGEST_MONTHS = 15;
const BACK = 6;

const reached: Record<'delivered' | 'verified' | 'embedded', readonly Stage[]> = {
  delivered: ['delivered', 'verified', 'embedded', 'closed'],
  verified: ['verified', 'embedded', 'closed'],
  embedded: ['embedded', 'closed'],
};

/** From the first month on record to that of the last deadline; of a long plan, six months back and on from there. */
function monthsShown(actions: readonly PageAction[], today: string): string[] {
  const now = today.slice(0, 7);
  const recorded = actions.flatMap(({ history }) => history.find(({ record }) => record)?.month ?? []);
  const due = actions.flatMap(({ deadlineOn }) => deadlineOn?.slice(0, 7) ?? []);
  const first = [...recorded, now].sort()[0] ?? now;
  const last = [...due, now].sort().at(-1) ?? now;
  const all = monthsBetween(`${first}-01`, `${last}-01`);
  if (all.length <= LONGEST_MONTHS) return all;
  const start = Math.max(0, Math.min(all.indexOf(now) - BACK, all.length - LONGEST_MONTHS));
  return all.slice(start, start + LONGEST_MONTHS);
}

const dueIn = (actions: readonly PageAction[], month: string) =>
  actions.filter(({ deadlineOn }) => deadlineOn?.startsWith(month)).length;

const recordAt = (action: PageAction, month: string) =>
  action.history.find((standing) => standing.month === month)?.record ?? null;

function heatRow(
  recommendation: { id: string; number: number; text: string },
  actions: readonly PageAction[],
  months: readonly string[],
  now: string,
): HeatRow {
  const own = actions.filter(({ recommendationIds }) => recommendationIds.includes(recommendation.id));
  const cells = months.map((month) => {
    const past = month <= now;
    const colours = past ? own.flatMap((action) => recordAt(action, month)?.computed ?? []) : [];
    return { month, past, due: dueIn(own, month), colour: worstOf(colours) };
  });
  return { ...recommendation, cells };
}

function burnMonth(actions: readonly PageAction[], month: string, now: string): BurnMonth {
  const planned = actions.filter(({ deadlineOn }) => deadlineOn !== null && deadlineOn.slice(0, 7) <= month).length;
  const at = (name: keyof typeof reached) =>
    month > now
      ? null
      : actions.filter((action) => reached[name].includes(recordAt(action, month)?.stage as Stage)).length;
  return { month, planned, delivered: at('delivered'), verified: at('verified'), embedded: at('embedded') };
}

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

function titleOf(reds: number, total: number, clock: PageClock): string {
  if (clock.course !== null) return `${clock.course}.`;
  const red = reds === 0 ? 'no action is red' : `${inWords(reds)} of ${total} actions ${reds === 1 ? 'is' : 'are'} red`;
  if (clock.daysLeftWords) {
    const until = clock.submittedOn === null && clock.dueOn ? ` until ${longDate(clock.dueOn)}` : '';
    return `${capital(clock.daysLeftWords)}${until}; ${red}.`;
  }
  return `${capital(red)}.`;
}

function leadOf(actions: readonly PageAction[], recommendations: number, clock: PageClock): string {
  const count = (name: keyof typeof reached) => actions.filter(({ stage }) => reached[name].includes(stage)).length;
  const rosier = actions.filter((action) => action.rosier).length;
  const areas = `${actions.length} ${actions.length === 1 ? 'action' : 'actions'} for ${inWords(recommendations)} ${recommendations === 1 ? 'area' : 'areas'}`;
  const done = `${count('delivered')} delivered, ${count('verified')} of them verified`;
  const facts =
    rosier === 0 ? '' : ` ${capital(inWords(rosier))} ${rosier === 1 ? 'is' : 'are'} reported rosier than the facts.`;
  const reds = actions.filter(({ computed }) => computed === 'red').length;
  const red = clock.course === null ? '' : ` ${capital(inWords(reds))} ${reds === 1 ? 'is' : 'are'} red.`;
  return `${areas}: ${done}.${red}${facts}`;
}

/**
 * The plan on one page for its director (product §6): will it be in time, what is red and why, how each area stood month by month, and
 * what is delivered against what was planned. Pure; nothing is refused.
 * @param today `YYYY-MM-DD`
 */
export function composePlanOnAPage(
  facts: {
    actions: readonly PageAction[];
    recommendations: readonly { id: string; number: number; text: string }[];
    clock: PageClock;
  },
  today: string,
): PlanOnAPage {
  const { actions, recommendations, clock } = facts;
  const months = monthsShown(actions, today);
  const now = today.slice(0, 7);
  const reds = actions.filter(({ computed }) => computed === 'red');
  return {
    title: titleOf(reds.length, actions.length, clock),
    lead: leadOf(actions, recommendations.length, clock),
    heat: recommendations.map((recommendation) => heatRow(recommendation, actions, months, now)),
    dueEachMonth: months.map((month) => ({ month, due: dueIn(actions, month) })),
    burnUp: months.map((month) => burnMonth(actions, month, now)),
    total: actions.length,
    reds: reds.map(({ ref, title, why }) => ({ ref, title, why: why.join(' ') })),
  };
}
