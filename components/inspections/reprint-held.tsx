'use client';
import { Button } from '#components/ui/button.tsx';
import { fieldId } from '#components/ui/form-field.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { TextDifference } from '#components/ui/text-difference.tsx';
import { counted } from '#domain/count-in-words.ts';
import type { Reprint, ReprintDifference } from '#domain/report-reprints.ts';

/** The button an error "say whether it is kept" leads to. */
export const keepReprintField = 'keep-reprint';

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

/** This report looks like one that is held: in what they differ, and the choice between the two. */
export function ReprintHeld({
  reprint,
  kept,
  onKeep,
}: {
  reprint: Reprint;
  kept: boolean;
  onKeep: (kept: boolean) => void;
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
      <p className="row" role="status">
        {kept ? 'It will be kept as another inspection.' : 'Correct the inspection that is held, or keep both.'}
      </p>
      <p className="row">
        {kept ? (
          <Button look="link" onClick={() => onKeep(false)}>
            Take that back
          </Button>
        ) : (
          <Button look="secondary" tall id={fieldId(keepReprintField)} onClick={() => onKeep(true)}>
            Keep this as another inspection
          </Button>
        )}
        <PageLink href={`/inspections/${id}`}>Go to the one that is held, to correct it there</PageLink>
      </p>
    </Panel>
  );
}
