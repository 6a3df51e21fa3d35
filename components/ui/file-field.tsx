'use client';
import { type ComponentProps, useEffect, useRef } from 'react';
import { describedBy, type FieldProps, FormField, fieldId } from './form-field.tsx';

/** On a phone the same control offers the camera when `accept` names images. */
export function FileField({
  name,
  label,
  hint,
  error,
  ...input
}: FieldProps & Omit<ComponentProps<'input'>, keyof FieldProps | 'id' | 'type' | 'ref'>) {
  const field = useRef<HTMLInputElement>(null);
  // A file that was chosen before the page's script had come is told now: on a slow line it would be shown and not be sent.
  useEffect(() => {
    if (field.current?.files?.length) field.current.dispatchEvent(new Event('change', { bubbles: true }));
  }, []);
  return (
    <FormField name={name} label={label} hint={hint} error={error}>
      <input
        {...input}
        ref={field}
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
