import { MarkedWords } from '#components/comparisons/marked-words.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { StoryDay, StoryEntry } from '#domain/actions/action-story.ts';
import { weekdayDate } from '#domain/dates/dates.ts';

function Told({ entry }: { entry: StoryEntry }) {
  const { sentence, fields, given } = entry;
  return (
    <li>
      <p className="words">{sentence}</p>
      {fields.length + given.length > 0 ? (
        <dl className="facts">
          {fields.map(({ label, runs }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <MarkedWords runs={runs} />
              </dd>
            </div>
          ))}
          {given.map(({ label, text }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="pre">{text}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </li>
  );
}

/** An item's story in words, a panel a day, newest first. */
export function StoryDays({ days }: { days: readonly StoryDay[] }) {
  return days.map(({ on, entries }) => (
    <Panel key={on} title={weekdayDate(on)}>
      <ol className="compared">
        {entries.map((entry, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the story is written once and never put in another order
          <Told key={place} entry={entry} />
        ))}
      </ol>
    </Panel>
  ));
}
