import type { ThemePage } from '#db/reads/themes/themes.ts';
import type { TimelineEvent } from '#domain/themes/theme-timeline.ts';
import { words } from '#domain/vocabulary.ts';

const undelivered = ['not-started', 'in-progress'];

/** What a theme's timeline tells: who named it, what each action reached or is due by, what later inspections said. */
export function timelineEvents({ namings }: Pick<ThemePage, 'namings'>): TimelineEvent[] {
  const events = namings.flatMap(({ inspection, day, recommendations }): TimelineEvent[] => [
    ...(day ? [{ on: day, words: `Named: ${inspection.title}`, mark: 'named' as const }] : []),
    ...recommendations.flatMap(({ actions, verdicts }): TimelineEvent[] => [
      ...verdicts.map(({ saidOn, who }) => ({ on: saidOn, words: `Judged: ${who}`, mark: 'said' as const })),
      ...actions.flatMap(({ ref, stage, deadlineOn, reached }): TimelineEvent[] => [
        ...reached.map(({ stage: to, on }) => ({
          on,
          words: `Action ${ref} ${words.stage[to].toLowerCase()}`,
          mark: 'reached' as const,
        })),
        ...(deadlineOn && undelivered.includes(stage)
          ? [{ on: deadlineOn, words: `Action ${ref} due`, mark: 'due' as const }]
          : []),
      ]),
    ]),
  ]);
  // An action that answers two recommendations of the theme is told once.
  return [...new Map(events.map((event) => [`${event.on} ${event.words}`, event])).values()];
}
