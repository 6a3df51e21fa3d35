import { dateInWords } from '#domain/composed-document/words.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';
import type { FieldChange } from '#domain/plan-comparison/model.ts';
import type { ActionStateEvent } from '#domain/plans/kept-states.ts';
import { type ClearingDecision, type DeclaredRag, type Stage, words } from '#domain/vocabulary.ts';
import type { StageAct } from './stage-guards.ts';

/** Words somebody gave with an act, under what they were asked: "Reason", "What was found". */
export type Given = { label: string; text: string };

/**
 * One thing that happened to an action. `at` is an instant, ISO UTC; `who` the person or post that did it, null where that is not
 * known or where the reader may not know it.
 */
export type ActionEvent = { at: string; who: string | null } & (
  | { kind: 'state'; event: ActionStateEvent; fields: readonly FieldChange[]; stage: Stage | null }
  | {
      kind: 'update';
      onBehalf: boolean;
      declared: DeclaredRag;
      given: readonly Given[];
      decision: { decision: ClearingDecision; who: string | null; at: string; comment: string } | null;
    }
  | { kind: 'stage-act'; act: StageAct; to: Stage; given: readonly Given[] }
  | { kind: 'deadline-asked'; from: string; to: string; given: readonly Given[] }
  | { kind: 'deadline-decided'; granted: string | null; panel: string | null; given: readonly Given[] }
  | { kind: 'override-set'; rag: DeclaredRag; until: string; given: readonly Given[] }
  | { kind: 'override-ended'; rag: DeclaredRag }
  | { kind: 'evidence-added'; title: string }
  | { kind: 'evidence-decided'; title: string; accepted: boolean; given: readonly Given[] }
  | { kind: 'evidence-withdrawn'; title: string; given: readonly Given[] }
  | { kind: 'sealed'; version: number }
);

/** Who, and what they did; where nobody is known, what was done. */
const by = (who: string | null, did: string, done: string) => (who === null ? `${done}.` : `${who} ${did}.`);

const stateWords: Record<ActionStateEvent, (who: string | null, stage: Stage | null) => string> = {
  'first-kept': () => 'From here on every change is kept. Earlier ones were not.',
  'action-created': (who) => by(who, 'added the action to the plan', 'The action was added to the plan'),
  'action-edited': (who) => by(who, 'changed the action', 'The action was changed'),
  'milestone-done': (who) => by(who, 'brought the milestones up to date', 'The milestones were brought up to date'),
  'milestone-dropped': (who) => by(who, 'dropped a milestone', 'A milestone was dropped'),
  'stage-taken': (_, stage) => (stage ? `The stage became “${words.stage[stage]}”.` : 'The stage was confirmed.'),
  'owner-assigned': (who) => by(who, 'gave the action to another post', 'The action was given to another post'),
  'deputy-set': (who) => by(who, 'named another deputy', 'Another deputy was named'),
  'tied-to-panel-recommendation': (who) =>
    by(who, 'tied it to a panel’s recommendation', 'It was tied to a panel’s recommendation'),
  'untied-from-panel-recommendation': (who) =>
    by(who, 'untied it from a panel’s recommendation', 'It was untied from a panel’s recommendation'),
  'post-renamed': (who) => by(who, 'renamed a post that answers for it', 'A post that answers for it was renamed'),
};

const actWords: Record<StageAct, (who: string | null) => string> = {
  start: () => 'The stage became “In progress”, as the cleared update proposed.',
  deliver: () => 'The stage became “Delivered”, as the cleared update proposed.',
  verify: (who) => by(who, 'verified it', 'It was verified'),
  'fail-verification': (who) => by(who, 'could not verify it: it is in progress again', 'It could not be verified'),
  'pass-re-check': (who) => by(who, 'checked again and found that it lasted', 'A re-check found that it lasted'),
  'fail-re-check': (who) =>
    by(
      who,
      'checked again and found that it did not last: it is in progress again',
      'A re-check found it did not last',
    ),
  close: (who) => by(who, 'closed it', 'It was closed'),
  're-open': (who) => by(who, 're-opened it', 'It was re-opened'),
  withdraw: (who) => by(who, 'withdrew it', 'It was withdrawn'),
  restore: (who) => by(who, 'restored it', 'It was restored'),
};

function updateWords(event: Extract<ActionEvent, { kind: 'update' }>): string {
  const { who, onBehalf, declared, decision } = event;
  const posted = onBehalf ? 'An update was posted on behalf of' : '';
  const name = who ?? 'the owner';
  const first = posted
    ? `${posted} ${name}: ${words.rag[declared]}.`
    : `${who ?? 'The owner'} posted an update: ${words.rag[declared]}.`;
  if (!decision) return `${first} It waits to be cleared.`;
  const on = dateInWords(dateInLondon(decision.at));
  const done = decision.decision === 'cleared' ? 'cleared' : 'returned';
  return `${first} ${decision.who ? `${decision.who} ${done} it on ${on}.` : `It was ${done} on ${on}.`}`;
}

/** One event in words (product §5.7). Exhaustive: a kind of event that is not worded does not compile. */
export function sentenceOf(event: ActionEvent): string {
  const { who } = event;
  switch (event.kind) {
    case 'state':
      return stateWords[event.event](who, event.stage);
    case 'update':
      return updateWords(event);
    case 'stage-act':
      return actWords[event.act](who);
    case 'deadline-asked': {
      const dates = `${dateInWords(event.to)} in place of ${dateInWords(event.from)}`;
      return by(who, `asked for a new deadline, ${dates}`, `A new deadline was asked for, ${dates}`);
    }
    case 'deadline-decided': {
      const decided = event.granted
        ? `agreed ${dateInWords(event.granted)} as the deadline`
        : 'declined the new deadline';
      return `${event.panel ?? who ?? 'The plan lead'} ${decided}.`;
    }
    case 'override-set': {
      const colour = `${words.rag[event.rag]} until ${dateInWords(event.until)}`;
      return by(who, `set the colour to ${colour}`, `The colour was set to ${colour}`);
    }
    case 'override-ended': {
      const colour = words.rag[event.rag];
      return by(who, `ended the override to ${colour}`, `The override to ${colour} was ended`);
    }
    case 'evidence-added':
      return by(who, `attached evidence, “${event.title}”`, `Evidence was attached, “${event.title}”`);
    case 'evidence-decided': {
      const decided = event.accepted ? 'accepted' : 'rejected';
      return by(who, `${decided} the evidence “${event.title}”`, `The evidence “${event.title}” was ${decided}`);
    }
    case 'evidence-withdrawn':
      return by(who, `withdrew the evidence “${event.title}”`, `The evidence “${event.title}” was withdrawn`);
    case 'sealed':
      return by(
        who,
        `sealed version ${event.version} of the plan, with this in it`,
        `It was sealed in version ${event.version}`,
      );
    default:
      return event satisfies never;
  }
}

/** What stands under a sentence: what changed, and what was said with the act. */
export type StoryEntry = { sentence: string; fields: readonly FieldChange[]; given: readonly Given[] };
export type StoryDay = { on: string; entries: StoryEntry[] };

function entryOf(event: ActionEvent): StoryEntry {
  const comment = event.kind === 'update' && event.decision?.comment ? event.decision.comment : null;
  const given = 'given' in event ? event.given : [];
  return {
    sentence: sentenceOf(event),
    fields: event.kind === 'state' ? event.fields : [],
    given: comment === null ? given : [...given, { label: 'Comment', text: comment }],
  };
}

/**
 * An item's story, day by day in Europe/London, newest first. A kept state that tells nothing of its own (its stage is told by the
 * act that changed it) makes no entry.
 */
export function actionStory(events: readonly ActionEvent[]): StoryDay[] {
  const silent = (event: ActionEvent) =>
    event.kind === 'state' &&
    event.fields.length === 0 &&
    (event.stage === null || events.some((each) => each.kind === 'stage-act' && each.at === event.at)) &&
    event.event !== 'action-created' &&
    event.event !== 'first-kept';
  return storyDays(
    events.filter((event) => !silent(event)),
    entryOf,
  );
}

/** Events of any item by day, newest first; of two at one instant the later in the list is the newer. */
export function storyDays<T extends { at: string }>(events: readonly T[], entry: (event: T) => StoryEntry): StoryDay[] {
  const days: StoryDay[] = [];
  const inOrder = events
    .map((event, place) => ({ event, place }))
    .sort((one, other) => other.event.at.localeCompare(one.event.at) || other.place - one.place);
  for (const { event } of inOrder) {
    const on = dateInLondon(event.at);
    const last = days.at(-1);
    if (last?.on === on) last.entries.push(entry(event));
    else days.push({ on, entries: [entry(event)] });
  }
  return days;
}
