import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { describedBy, type FieldProps, FormField, fieldId } from './form-field.tsx';

export type SelectOption = { value: string; label: string; disabled?: boolean };

type SelectFieldProps = FieldProps & {
  options: readonly SelectOption[];
  /** Shown first, with an empty value, when nothing is chosen yet. */
  empty?: string;
  labelHidden?: boolean;
} & Omit<ComponentProps<'select'>, keyof FieldProps | 'id' | 'children'>;

export function SelectField({
  name,
  label,
  hint,
  error,
  options,
  empty,
  labelHidden,
  className,
  ...select
}: SelectFieldProps) {
  return (
    <FormField name={name} label={label} hint={hint} error={error} labelHidden={labelHidden}>
      <select
        {...select}
        id={fieldId(name)}
        name={name}
        className={classNames('govuk-select', error && 'govuk-select--error', className)}
        aria-describedby={describedBy({ name, hint, error }, select['aria-describedby'])}
        aria-invalid={error ? true : undefined}
      >
        {empty === undefined ? null : <option value="">{empty}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </FormField>
  );
}
