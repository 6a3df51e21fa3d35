import type { ComponentProps, ReactNode } from 'react';
import { CharacterCount } from './character-count.tsx';
import { classNames } from './class-names.ts';
import { describedBy, type FieldProps, FormField, fieldId } from './form-field.tsx';
import { TextBox } from './text-box.tsx';

type TextAreaProps = FieldProps & {
  /** How many characters are accepted. More can be typed: nothing typed is cut off, the words say how many are too many. */
  limit?: number;
  labelHidden?: boolean;
  /** Stands under the box, inside the question: "Nothing has changed", "Bring back my last text". */
  after?: ReactNode;
} & Omit<ComponentProps<'textarea'>, keyof FieldProps | 'id' | 'maxLength'>;

export function TextArea({
  name,
  label,
  hint,
  error,
  limit,
  labelHidden,
  after,
  className,
  rows = 5,
  ...area
}: TextAreaProps) {
  const id = fieldId(name);
  const count = `${id}-count`;
  return (
    <FormField name={name} label={label} hint={hint} error={error} labelHidden={labelHidden}>
      <TextBox
        {...area}
        id={id}
        name={name}
        rows={rows}
        className={classNames('govuk-textarea', error && 'govuk-textarea--error', className)}
        aria-describedby={describedBy({ name, hint, error }, limit ? count : false, area['aria-describedby'])}
        aria-invalid={error ? true : undefined}
      />
      {limit ? <CharacterCount id={count} field={id} limit={limit} /> : null}
      {after}
    </FormField>
  );
}
