'use client';
import { Button } from '#components/ui/button.tsx';
import { Details } from '#components/ui/details.tsx';
import { InsetText } from '#components/ui/inset-text.tsx';
import type { InspectionReading, SetAside } from '#domain/inspections/inspection-reports.ts';
import { inWords } from '#domain/texts/count-in-words.ts';
import type { DraftStep } from './drafting.ts';

const why: Record<SetAside['why'], string> = {
  'safeguarding-board': 'A list for the safeguarding board, not for the council. It was left out.',
  'no-list': 'A heading was found, but no list beneath it. Read the paragraph: what must improve may stand in it.',
  'none-stated': 'The report says that there are none of these.',
};

function Apart({ part, said, onStep }: { part: SetAside; said: boolean; onStep: (step: DraftStep) => void }) {
  const count = part.recommendations.length;
  return (
    <div className="apart">
      <p className="small">
        <b>“{part.heading}”</b>
        {part.page === null ? null : ` Page ${part.page}.`} {said ? null : why[part.why]}
      </p>
      {part.text ? <blockquote className="inset small">{part.text}</blockquote> : null}
      {count > 0 ? (
        <Details small summary={count === 1 ? 'Read it' : `Read the ${inWords(count)}`}>
          <ol className="plain stack-2">
            {part.recommendations.map((read) => (
              <li key={`${read.ref} ${read.text}`}>{read.text}</li>
            ))}
          </ol>
        </Details>
      ) : null}
      <p className="row">
        {count > 0 ? (
          <Button look="secondary" onClick={() => onStep({ do: 'take-in', items: part.recommendations })}>
            Take {count === 1 ? 'this one' : `these ${inWords(count)}`} in
          </Button>
        ) : part.why === 'no-list' ? (
          <Button
            look="secondary"
            onClick={() => onStep({ do: 'add', page: part.page, text: part.text, lines: part.lines })}
          >
            Make an item of this paragraph
          </Button>
        ) : null}
      </p>
    </div>
  );
}

/** What the reading has to say, and the lists it did not take in by itself. */
export function OfferedApart({ reading, onStep }: { reading: InspectionReading; onStep: (step: DraftStep) => void }) {
  if (reading.notes.length === 0 && reading.setAside.length === 0) return null;
  return (
    <InsetText note>
      {reading.notes.map((note) => (
        <p key={note} className="small">
          {note}
        </p>
      ))}
      {reading.setAside.map((part) => (
        <Apart
          key={`${part.why} ${part.heading} ${part.page}`}
          part={part}
          said={reading.notes.length > 0}
          onStep={onStep}
        />
      ))}
    </InsetText>
  );
}
