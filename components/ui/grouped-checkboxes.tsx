'use client';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { Box } from './checkbox-group.tsx';
import { Details } from './details.tsx';
import { FieldGroup, type FieldProps } from './form-field.tsx';
import { choiceId } from './radio-group.tsx';

/** `found`: the words by which a choice is found; its value is what is sent. */
export type GroupedChoice = { value: string; found: string };
export type ChoiceGroup = { heading: string; choices: readonly GroupedChoice[] };

type Props = FieldProps & {
  groups: readonly ChoiceGroup[];
  chosen?: readonly string[];
  /** Over the group of what is chosen already: "Chosen so far". */
  chosenHeading: string;
  /** Over the field that narrows the list: "Find an action". */
  findLabel: string;
  /** "3 of 120 actions". */
  foundWords: (found: number, all: number) => string;
};

/** Groups with the chosen ones taken out and put first, as they stand when the form opens; each choice with its place among all. */
function placed(groups: readonly ChoiceGroup[], chosen: ReadonlySet<string>, chosenHeading: string) {
  const all = groups.flatMap(({ choices }) => choices);
  const first = { heading: chosenHeading, choices: all.filter(({ value }) => chosen.has(value)), isChosen: true };
  const others = groups.map(({ heading, choices }) => ({
    heading,
    choices: choices.filter(({ value }) => !chosen.has(value)),
    isChosen: false,
  }));
  let place = 0;
  return [first, ...others]
    .filter(({ choices }) => choices.length > 0)
    .map((group) => ({ ...group, choices: group.choices.map((choice) => ({ ...choice, place: place++ })) }));
}

/**
 * Many boxes to tick, usable where there are a hundred: the chosen ones first, the others folded by group, and a field that narrows them.
 * Without scripts the groups fold and unfold all the same, and there is no field. What is hidden stays ticked and is sent.
 */
export function GroupedCheckboxes({ groups, chosen = [], chosenHeading, findLabel, foundWords, ...field }: Props) {
  const [sought, setSought] = useState('');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set(chosen));
  const tick = (value: string, on: boolean) =>
    setTicked((before) => new Set(on ? [...before, value] : [...before].filter((one) => one !== value)));
  const shown = placed(groups, new Set(chosen), chosenHeading);
  const words = sought.trim().toLocaleLowerCase('en-GB').split(/\s+/);
  const matches = ({ found }: GroupedChoice) => words.every((word) => found.toLocaleLowerCase('en-GB').includes(word));
  const all = shown.flatMap(({ choices }) => choices);
  const isNarrowed = sought.trim() !== '';
  return (
    <FieldGroup {...field}>
      <Finder
        label={findLabel}
        value={sought}
        onChange={setSought}
        said={isNarrowed ? foundWords(all.filter(matches).length, all.length) : ''}
      />
      <div className="choice-groups">
        {shown.map(({ heading, choices, isChosen }) => {
          const found = choices.filter(matches).length;
          return (
            <div key={heading} hidden={found === 0}>
              <Details open={isChosen || isNarrowed} summary={<Summary {...{ heading, choices, ticked }} />}>
                <Boxes
                  name={field.name}
                  choices={choices}
                  chosen={chosen}
                  isHidden={(choice) => !matches(choice)}
                  onTick={tick}
                />
              </Details>
            </div>
          );
        })}
      </div>
    </FieldGroup>
  );
}

type SummaryProps = { heading: string; choices: readonly GroupedChoice[]; ticked: ReadonlySet<string> };

/** "1. Permanence planning (6, 2 ticked)": what is ticked within a folded group is told outside it. */
function Summary({ heading, choices, ticked }: SummaryProps) {
  const count = choices.filter(({ value }) => ticked.has(value)).length;
  return (
    <>
      {heading}{' '}
      <span className="quiet">
        ({choices.length}
        {count > 0 ? `, ${count} ticked` : ''})
      </span>
    </>
  );
}

type BoxesProps = {
  name: string;
  choices: readonly (GroupedChoice & { place: number })[];
  chosen: readonly string[];
  isHidden: (choice: GroupedChoice) => boolean;
  onTick: (value: string, on: boolean) => void;
};

function Boxes({ name, choices, chosen, isHidden, onTick }: BoxesProps) {
  return (
    <div className="govuk-checkboxes">
      {choices.map((choice) => (
        <div key={choice.value} hidden={isHidden(choice)}>
          <Box
            id={choiceId(name, choice.place)}
            name={name}
            choice={{ value: choice.value, label: choice.found }}
            defaultChecked={chosen.includes(choice.value)}
            onChange={(event) => onTick(choice.value, event.target.checked)}
          />
        </div>
      ))}
    </div>
  );
}

type FinderProps = { label: string; value: string; onChange: (value: string) => void; said: string };

/** There only once scripts run: without them it would do nothing. */
function Finder({ label, value, onChange, said }: FinderProps) {
  const id = useId();
  const [runs, setRuns] = useState(false);
  useEffect(() => setRuns(true), []);
  if (!runs) return null;
  // Enter narrows the list, it does not send the form.
  const keepHere = (event: KeyboardEvent) => {
    if (event.key === 'Enter') event.preventDefault();
  };
  return (
    <div className="govuk-form-group finder">
      <label className="govuk-label" htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className="govuk-input"
        type="search"
        autoComplete="off"
        value={value}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={keepHere}
      />
      <p role="status" className="small">
        {said}
      </p>
    </div>
  );
}
