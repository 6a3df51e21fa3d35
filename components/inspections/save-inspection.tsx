'use client';
import type { FormEvent, RefObject } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Checkbox } from '#components/ui/checkbox-group.tsx';
import { FieldError } from '#components/ui/form-field.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { noAreaNamed, type ReprintAnswer } from '#domain/inspections/inspection-wording.ts';
import { inWords } from '#domain/texts/count-in-words.ts';
import type { Captured } from './confirm-inspection.tsx';
import { type Draft, type DraftStep, kept, stillOpen } from './drafting.ts';
import { FactFields } from './fact-fields.tsx';
import { countedKinds } from './found-words.ts';
import { JudgementFields } from './judgement-fields.tsx';
import { ReprintChoice, reprintField } from './reprint-held.tsx';

function leftToDo(open: number): string {
  if (open === 0) return '';
  return open === 1
    ? 'You can save when the one left is decided.'
    : `You can save when the ${inWords(open)} left are decided.`;
}

/** Judgements, facts, and the one button that keeps all of it. */
export function SaveInspection({
  element,
  captured,
  draft,
  errors,
  busy,
  reprint,
  onStep,
  onSubmit,
}: {
  element: RefObject<HTMLFormElement | null>;
  captured: Captured;
  draft: Draft;
  errors: Record<string, string | undefined>;
  busy: boolean;
  /** The answer to what the server alone has seen: a report that is held, where the words on the page were typed. */
  reprint: { answer: ReprintAnswer | null; onAnswer: (answer: ReprintAnswer | null) => void } | null;
  onStep: (step: DraftStep) => void;
  onSubmit: (event: FormEvent<HTMLFormElement>) => void;
}) {
  const { reading } = captured;
  const items = kept(draft);
  const open = stillOpen(draft).length;
  const counted = countedKinds(items);
  return (
    <form className="savepart" ref={element} onSubmit={onSubmit} noValidate>
      <Panel
        title={
          <span id="judgements" tabIndex={-1}>
            Judgements
          </span>
        }
      >
        <JudgementFields
          judgements={draft.judgements}
          errors={errors}
          onChange={(key, to) => onStep({ do: 'change-judgement', key, to })}
          onAdd={() => onStep({ do: 'add-judgement' })}
          onRemove={(key) => onStep({ do: 'remove-judgement', key })}
        />
      </Panel>
      <Panel title="The inspection">
        <FactFields
          errors={errors}
          facts={{
            kind: reading?.kind ?? null,
            authority: reading ? reading.authority : captured.authority,
            title: '',
            inspectedFrom: reading?.inspectedFrom ?? null,
            inspectedTo: reading?.inspectedTo ?? null,
            publishedOn: reading?.publishedOn ?? null,
          }}
        />
        {items.length === 0 ? (
          <>
            <FieldError name="namesNoArea" error={errors.namesNoArea} />
            <Checkbox name="namesNoArea" label={noAreaNamed} />
          </>
        ) : null}
      </Panel>
      {reprint && (errors[reprintField] || reprint.answer) ? (
        <Panel title="Another inspection or a corrected reprint">
          <FieldError name={reprintField} error={reprint.answer ? undefined : errors[reprintField]} />
          <ReprintChoice {...reprint} />
        </Panel>
      ) : null}
      <div className="confirmbar">
        <Button type="submit" look={open > 0 ? 'secondary' : 'primary'} tall busy={busy}>
          {counted ? `Save ${counted}` : 'Save the inspection'}
        </Button>
        <span className="small quiet" role="status">
          {busy ? 'Saving…' : leftToDo(open)}
        </span>
      </div>
    </form>
  );
}
