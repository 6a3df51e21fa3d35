import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type FieldProps = {
  name: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string;
};

/** The id that an error summary links to: the control itself, or the first control of a group. */
export const fieldId = (name: string) => `field-${name}`;
const hintId = (name: string) => `${fieldId(name)}-hint`;
const errorId = (name: string) => `${fieldId(name)}-error`;

/** Hint first, then the error, then whatever else describes the control: the order in which they stand. */
export function describedBy(
  { name, hint, error }: Pick<FieldProps, 'name' | 'hint' | 'error'>,
  ...more: Array<string | false | undefined>
) {
  return classNames(hint ? hintId(name) : false, error ? errorId(name) : false, ...more);
}

export function FieldHint({ name, hint }: Pick<FieldProps, 'name' | 'hint'>) {
  if (!hint) return null;
  return (
    <div id={hintId(name)} className="govuk-hint">
      {hint}
    </div>
  );
}

export function FieldError({ name, error }: Pick<FieldProps, 'name' | 'error'>) {
  if (!error) return null;
  return (
    <p id={errorId(name)} className="govuk-error-message">
      <span className="vh">Error:</span> {error}
    </p>
  );
}

/** One label, one control. */
export function FormField({
  name,
  label,
  hint,
  error,
  labelHidden,
  children,
}: FieldProps & { labelHidden?: boolean; children: ReactNode }) {
  return (
    <div className={classNames('govuk-form-group', error && 'govuk-form-group--error')}>
      <label className={classNames('govuk-label', 'govuk-label--s', labelHidden && 'vh')} htmlFor={fieldId(name)}>
        {label}
      </label>
      <FieldHint name={name} hint={hint} />
      <FieldError name={name} error={error} />
      {children}
    </div>
  );
}

/** One question, several controls. */
export function FieldGroup({ name, label, hint, error, children }: FieldProps & { children: ReactNode }) {
  return (
    <div className={classNames('govuk-form-group', error && 'govuk-form-group--error')}>
      <fieldset className="govuk-fieldset" aria-describedby={describedBy({ name, hint, error })}>
        <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{label}</legend>
        <FieldHint name={name} hint={hint} />
        <FieldError name={name} error={error} />
        {children}
      </fieldset>
    </div>
  );
}
