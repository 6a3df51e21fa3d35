'use client';
import { useEffect, useRef, useState } from 'react';
import type { TypedFields } from '#components/sending/kept-drafts.ts';
import { DRAFT_IS_BACK } from '#components/sending/use-kept-draft.ts';
import { Button } from '#components/ui/button.tsx';
import { DateField, datePartsOf } from '#components/ui/date-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { ActionInput } from '#domain/actions/actions.ts';

type Milestone = ActionInput['milestones'][number];
type Line = { key: number; milestone: Milestone };

const emptyLine = (key: number): Line => ({ key, milestone: { id: null, title: '', dueOn: '', doneOn: null } });
const emptyLines = (from: number, to: number): Line[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, more) => emptyLine(-1 - from - more));

/** The milestones of an action: add, take out, mark done with its day. The server names a field by its place in the list. */
export function MilestoneFields({
  start,
  errors,
}: {
  start: readonly Milestone[];
  errors: Record<string, string | undefined>;
}) {
  const [lines, setLines] = useState<Line[]>(() => start.map((milestone, key) => ({ key, milestone })));
  const [nextKey, setNextKey] = useState(start.length);
  const add = () => {
    setLines([...lines, emptyLine(nextKey)]);
    setNextKey(nextKey + 1);
  };
  const box = useRef<HTMLFieldSetElement>(null);
  useEffect(() => {
    const form = box.current?.form;
    const makeRoom = (event: Event) => {
      const places = (event as CustomEvent<TypedFields>).detail.milestonePlace?.length ?? 0;
      setLines((known) => [...known, ...emptyLines(known.length, places)]);
    };
    form?.addEventListener(DRAFT_IS_BACK, makeRoom);
    return () => form?.removeEventListener(DRAFT_IS_BACK, makeRoom);
  }, []);
  return (
    <fieldset ref={box} className="govuk-fieldset milestones">
      <legend className="govuk-fieldset__legend govuk-fieldset__legend--m">Milestones</legend>
      {lines.length === 0 ? <p className="quiet">None yet.</p> : null}
      {lines.map(({ key, milestone }, place) => (
        <div className="milestone" key={key}>
          <input type="hidden" name="milestonePlace" value={place} />
          <input type="hidden" name={`milestones.${place}.id`} value={milestone.id ?? ''} />
          <TextField
            name={`milestones.${place}.title`}
            label={`Milestone ${place + 1}`}
            error={errors[`milestones.${place}.title`]}
            defaultValue={milestone.title}
          />
          <div className="row loose">
            <DateField
              name={`milestones.${place}.dueOn`}
              label="Due"
              error={errors[`milestones.${place}.dueOn`]}
              defaultValue={datePartsOf(milestone.dueOn)}
            />
            <DateField
              name={`milestones.${place}.doneOn`}
              label="Done on"
              error={errors[`milestones.${place}.doneOn`]}
              defaultValue={datePartsOf(milestone.doneOn)}
            />
          </div>
          {milestone.doneOn ? null : (
            <Button
              look="link"
              about={`milestone ${place + 1}`}
              onClick={() => setLines(lines.filter((line) => line.key !== key))}
            >
              Take out
            </Button>
          )}
        </div>
      ))}
      <p>
        <Button look="secondary" onClick={add}>
          Add a milestone
        </Button>
      </p>
    </fieldset>
  );
}
