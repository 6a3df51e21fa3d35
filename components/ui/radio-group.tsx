import type { ChangeEventHandler, ReactNode } from 'react';
import { FieldGroup, type FieldProps, fieldId } from './form-field.tsx';

export type Choice = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** A shape before the word, such as <StatusShape/>. The word always stays. */
  mark?: ReactNode;
  disabled?: boolean;
};

/** The first control of a group carries the plain field id, so that an error summary can link to it. */
export const choiceId = (name: string, index: number) =>
  index === 0 ? fieldId(name) : `${fieldId(name)}-${index + 1}`;

export function ChoiceLabel({ choice }: { choice: Choice }) {
  if (!choice.mark) return <>{choice.label}</>;
  return (
    <span className="rag">
      {choice.mark}
      {choice.label}
    </span>
  );
}

type RadioGroupProps = FieldProps & {
  choices: readonly Choice[];
  defaultValue?: string;
  onChange?: ChangeEventHandler<HTMLInputElement>;
  /** Stands under the choices, inside the question. */
  after?: ReactNode;
};

export function RadioGroup({ choices, defaultValue, onChange, after, ...field }: RadioGroupProps) {
  return (
    <FieldGroup {...field}>
      <div className="govuk-radios">
        {choices.map((choice, index) => {
          const id = choiceId(field.name, index);
          return (
            <div className="govuk-radios__item" key={choice.value}>
              <input
                className="govuk-radios__input"
                type="radio"
                id={id}
                name={field.name}
                value={choice.value}
                defaultChecked={choice.value === defaultValue}
                disabled={choice.disabled}
                onChange={onChange}
                aria-describedby={choice.hint ? `${id}-choice-hint` : undefined}
              />
              <label className="govuk-label govuk-radios__label" htmlFor={id}>
                <ChoiceLabel choice={choice} />
              </label>
              {choice.hint ? (
                <div id={`${id}-choice-hint`} className="govuk-hint govuk-radios__hint">
                  {choice.hint}
                </div>
              ) : null}
            </div>
          );
        })}
      </div>
      {after}
    </FieldGroup>
  );
}
