import type { ChangeEventHandler, ReactNode } from 'react';
import { FieldGroup, type FieldProps, fieldId } from './form-field.tsx';
import { type Choice, ChoiceLabel, choiceId } from './radio-group.tsx';

type BoxProps = {
  id: string;
  name: string;
  choice: Choice;
  defaultChecked?: boolean;
  onChange?: ChangeEventHandler<HTMLInputElement>;
};

export function Box({ id, name, choice, defaultChecked, onChange }: BoxProps) {
  return (
    <div className="govuk-checkboxes__item">
      <input
        className="govuk-checkboxes__input"
        type="checkbox"
        id={id}
        name={name}
        value={choice.value}
        defaultChecked={defaultChecked}
        disabled={choice.disabled}
        onChange={onChange}
        aria-describedby={choice.hint ? `${id}-choice-hint` : undefined}
      />
      <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>
        <ChoiceLabel choice={choice} />
      </label>
      {choice.hint ? (
        <div id={`${id}-choice-hint`} className="govuk-hint govuk-checkboxes__hint">
          {choice.hint}
        </div>
      ) : null}
    </div>
  );
}

type CheckboxGroupProps = FieldProps & {
  choices: readonly Choice[];
  defaultValue?: readonly string[];
  onChange?: ChangeEventHandler<HTMLInputElement>;
  after?: ReactNode;
};

export function CheckboxGroup({ choices, defaultValue = [], onChange, after, ...field }: CheckboxGroupProps) {
  return (
    <FieldGroup {...field}>
      <div className="govuk-checkboxes">
        {choices.map((choice, index) => (
          <Box
            key={choice.value}
            id={choiceId(field.name, index)}
            name={field.name}
            choice={choice}
            defaultChecked={defaultValue.includes(choice.value)}
            onChange={onChange}
          />
        ))}
      </div>
      {after}
    </FieldGroup>
  );
}

/** One box that stands alone: "Nothing has changed". */
export function Checkbox({
  name,
  label,
  hint,
  value = 'yes',
  defaultChecked,
  onChange,
}: Omit<FieldProps, 'error'> & {
  value?: string;
  defaultChecked?: boolean;
  onChange?: ChangeEventHandler<HTMLInputElement>;
}) {
  return (
    <div className="govuk-checkboxes">
      <Box
        id={fieldId(name)}
        name={name}
        choice={{ value, label, hint }}
        defaultChecked={defaultChecked}
        onChange={onChange}
      />
    </div>
  );
}
