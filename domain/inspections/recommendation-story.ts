import { type Given, type StoryDay, storyDays } from '#domain/actions/action-story.ts';
import type { FieldChange } from '#domain/plan-comparison/model.ts';
import type { RecommendationStateEvent } from '#domain/plans/kept-states.ts';

/** One thing that happened to a recommendation; `at` and `who` as in an action's story. */
export type RecommendationEvent = { at: string; who: string | null } & (
  | { kind: 'state'; event: RecommendationStateEvent; fields: readonly FieldChange[]; given: readonly Given[] }
  | { kind: 'action-answers'; ref: string; title: string; answers: boolean }
  | { kind: 'sealed'; version: number }
  | { kind: 'themed'; name: string; under: boolean }
  /** Linked to one of an earlier or a later report, or that was taken back; `same`: as the same weakness, else as another. */
  | { kind: 'carried'; side: 'earlier' | 'later' | 'taken-back'; same: boolean; given: readonly Given[] }
  | { kind: 'verdict'; source: string; stands: boolean; given: readonly Given[] }
);

const by = (who: string | null, did: string, done: string) => (who === null ? `${done}.` : `${who} ${did}.`);

const stateWords: Record<RecommendationStateEvent, (who: string | null) => string> = {
  'first-kept': () => 'From here on every change is kept. Earlier ones were not.',
  'recommendation-confirmed': (who) => by(who, 'confirmed its words from the report', 'Its words were confirmed'),
  'recommendation-added': (who) => by(who, 'added it: the reading had missed it', 'It was added'),
  'recommendation-changed': (who) =>
    by(who, 'changed what stands beside its words', 'What stands beside it was changed'),
  'recommendation-corrected': (who) => by(who, 'corrected its words', 'Its words were corrected'),
  'recommendation-set-aside': (who) => by(who, 'set it aside', 'It was set aside'),
};

function carriedSentence({ who, side, same }: Extract<RecommendationEvent, { kind: 'carried' }>): string {
  const is = same ? 'is the same weakness' : 'is not the same weakness';
  if (side === 'taken-back') return by(who, `took back that it ${is}`, `That it ${is} was taken back`);
  const which = `as one of ${side === 'earlier' ? 'an earlier' : 'a later'} report`;
  return by(who, `said that it ${is} ${which}`, `It was said that it ${is} ${which}`);
}

/** One event in words. Exhaustive: a kind of event that is not worded does not compile. */
export function recommendationSentence(event: RecommendationEvent): string {
  switch (event.kind) {
    case 'state':
      return stateWords[event.event](event.who);
    case 'action-answers': {
      const action = `Action ${event.ref}, “${event.title}”,`;
      return event.answers ? `${action} answers it from here on.` : `${action} no longer answers it.`;
    }
    case 'sealed':
      return by(
        event.who,
        `sealed version ${event.version} of the plan, with this in it`,
        `It was sealed in version ${event.version}`,
      );
    case 'themed':
      return event.under
        ? by(event.who, `put it under the theme “${event.name}”`, `It was put under the theme “${event.name}”`)
        : by(event.who, `took it off the theme “${event.name}”`, `It was taken off the theme “${event.name}”`);
    case 'carried':
      return carriedSentence(event);
    case 'verdict':
      return event.stands
        ? by(
            event.who,
            `recorded what was said of it: ${event.source}`,
            `What was said of it was recorded: ${event.source}`,
          )
        : by(
            event.who,
            `took back what was recorded: ${event.source}`,
            `What was recorded was taken back: ${event.source}`,
          );
    default:
      return event satisfies never;
  }
}

/** A recommendation's story, day by day in Europe/London, newest first. */
export function recommendationStory(events: readonly RecommendationEvent[]): StoryDay[] {
  return storyDays(events, (event) => ({
    sentence: recommendationSentence(event),
    fields: event.kind === 'state' ? event.fields : [],
    given: 'given' in event ? event.given : [],
  }));
}
