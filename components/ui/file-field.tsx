import type { ComponentProps } from 'react';
import { describedBy, type FieldProps, FormField, fieldId } from './form-field.tsx';

/** On a phone the same control offers the camera when `accept` names images. */
export function FileField({
  name,
  label,
  hint,
  error,
  ...input
}: FieldProps & Omit<ComponentProps<'input'>, keyof FieldProps | 'id' | 'type'>) {
  return (
    <FormField name={name} label={label} hint={hint} error={error}>
      <input
        {...input}
        type="file"
        id={fieldId(name)}
        name={name}
        className="fileinput"
        aria-describedby={describedBy({ name, hint, error })}
        aria-invalid={error ? true : undefined}
      />
    </FormField>
  );
}
