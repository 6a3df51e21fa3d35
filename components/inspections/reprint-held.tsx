'use client';
import { Button } from '#components/ui/button.tsx';
import { fieldId } from '#components/ui/form-field.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { TextDifference } from '#components/ui/text-difference.tsx';
import type { ReprintAnswer } from '#domain/inspections/inspection-wording.ts';
import type { Reprint, ReprintDifference } from '#domain/inspections/report-reprints.ts';
import { counted } from '#domain/texts/count-in-words.ts';

/** The field an error "say what it is" leads to. */
export const reprintField = 'reprint';

const answers: Record<ReprintAnswer, string> = {
  'another-inspection': 'It will be kept as another inspection.',
  'corrected-reprint': 'It will be kept as a corrected reprint, beside the one that is held.',
};

const changes = { added: 'Added', gone: 'Gone', changed: 'Changed' } as const;

function Difference({ difference: { change, label, before, after } }: { difference: ReprintDifference }) {
  return (
    <li>
      <p className="small">
        <b>{changes[change]}</b>
        {label ? `: ${label}` : null}
      </p>
      <p className="reprinted">
        <TextDifference from={before} to={after} />
      </p>
    </li>
  );
}

/** What a report that looks like a reprint is: one of the two has to be said. */
export function ReprintChoice({
  answer,
  onAnswer,
}: {
  answer: ReprintAnswer | null;
  onAnswer: (answer: ReprintAnswer | null) => void;
}) {
  if (answer) {
    return (
      <p className="row" role="status">
        {answers[answer]}
        <Button look="link" onClick={() => onAnswer(null)}>
          Take that back
        </Button>
      </p>
    );
  }
  return (
    <p className="row">
      <Button look="secondary" tall id={fieldId(reprintField)} onClick={() => onAnswer('another-inspection')}>
        Keep this as another inspection
      </Button>
      <Button look="secondary" tall onClick={() => onAnswer('corrected-reprint')}>
        Keep it as a corrected reprint
      </Button>
    </p>
  );
}

/** This report looks like one that is held: in what they differ, and the choice between the two. */
export function ReprintHeld({
  reprint,
  answer,
  onAnswer,
}: {
  reprint: Reprint;
  answer: ReprintAnswer | null;
  onAnswer: (answer: ReprintAnswer | null) => void;
}) {
  const { id, title, same, differences } = reprint;
  const held = <PageLink href={`/inspections/${id}`}>{title}</PageLink>;
  return (
    <Panel title="This looks like a reprint of a report that is held">
      <p>
        Held: {held}. {same > 0 ? `${counted(same, 'text is the same', 'texts are the same')}. ` : null}
        {differences.length === 0
          ? 'No difference was found in what was read.'
          : 'What was added is underlined, what is gone is struck out:'}
      </p>
      <ol className="plain stack-2">
        {differences.map((difference) => (
          <Difference key={`${difference.label} ${difference.before} ${difference.after}`} difference={difference} />
        ))}
      </ol>
      {answer ? null : <p>Correct the inspection that is held, or keep both and say what this one is.</p>}
      <ReprintChoice answer={answer} onAnswer={onAnswer} />
      <p>
        <PageLink href={`/inspections/${id}`}>Go to the one that is held, to correct it there</PageLink>
      </p>
    </Panel>
  );
}
