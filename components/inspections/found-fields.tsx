'use client';
import { useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextDifference } from '#components/ui/text-difference.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { Priority, RecommendationKind } from '#domain/vocabulary.ts';
import type { DraftStep, FoundItem } from './drafting.ts';
import { kindOptions, priorityOptions } from './kind-options.ts';

function Compared({ item }: { item: FoundItem }) {
  if (item.asRead === null) return null;
  if (item.text === item.asRead) {
    return (
      <p className="tiny quiet">
        Same as the page, letter for letter: {[...item.text].length.toLocaleString('en-GB')} characters.
      </p>
    );
  }
  return (
    <p className="tiny">
      <span className="quiet">Changed from what was read:</span> <TextDifference from={item.asRead} to={item.text} />
    </p>
  );
}

/** The fields of the item that is open. `place` is its place in what will be sent, by which errors come back. */
export function FoundFields({
  item,
  place,
  errors,
  hasNext,
  onStep,
}: {
  item: FoundItem;
  place: number;
  errors: Record<string, string | undefined>;
  hasNext: boolean;
  onStep: (step: DraftStep) => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const name = (field: string) => `recommendations.${place}.${field}`;
  const { key } = item;
  return (
    <div className="edit" ref={box}>
      <div className="full">
        <TextArea
          name={name('text')}
          label="Text, exactly as printed"
          rows={2}
          value={item.text}
          error={errors[name('text')]}
          onChange={(event) => onStep({ do: 'change', key, to: { text: event.target.value } })}
          after={<Compared item={item} />}
        />
      </div>
      <SelectField
        name={name('kind')}
        label="Kind"
        className="compact"
        options={kindOptions}
        value={item.kind}
        error={errors[name('kind')]}
        onChange={(event) => onStep({ do: 'change', key, to: { kind: event.target.value as RecommendationKind } })}
      />
      <SelectField
        name={name('priority')}
        label="Priority"
        className="compact"
        options={priorityOptions}
        value={item.priority}
        error={errors[name('priority')]}
        onChange={(event) => onStep({ do: 'change', key, to: { priority: event.target.value as Priority } })}
      />
      <TextField
        name={name('page')}
        label="Page"
        className="compact"
        inputMode="numeric"
        autoComplete="off"
        width={5}
        value={item.page}
        error={errors[name('page')]}
        onChange={(event) => onStep({ do: 'change', key, to: { page: event.target.value } })}
      />
      <TextField
        name={name('ref')}
        label="Its number in the report"
        className="compact"
        autoComplete="off"
        width={5}
        value={item.ref}
        error={errors[name('ref')]}
        onChange={(event) => onStep({ do: 'change', key, to: { ref: event.target.value } })}
      />
      <div className="full">
        <TextField
          name={name('responsibleBody')}
          label="Who must act, as printed"
          className="compact"
          autoComplete="off"
          value={item.responsibleBody}
          error={errors[name('responsibleBody')]}
          onChange={(event) => onStep({ do: 'change', key, to: { responsibleBody: event.target.value } })}
        />
      </div>
      <p className="full row">
        <Button
          look="link"
          className="small"
          onClick={() => {
            const at = box.current?.querySelector('textarea')?.selectionStart;
            if (at) onStep({ do: 'split', key, at });
          }}
        >
          Split in two at the cursor
        </Button>
        {hasNext ? (
          <Button look="link" className="small" onClick={() => onStep({ do: 'join-next', key })}>
            Join with {item.number + 1}
          </Button>
        ) : null}
      </p>
    </div>
  );
}
