import type { ComponentProps } from 'react';
import { classNames } from './class-names.ts';
import { describedBy, type FieldProps, FormField, fieldId } from './form-field.tsx';

type TextFieldProps = FieldProps & {
  /** Width in characters, for a value of known length. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  labelHidden?: boolean;
} & Omit<ComponentProps<'input'>, keyof FieldProps | 'id' | 'width'>;

export function TextField({ name, label, hint, error, width, labelHidden, className, ...input }: TextFieldProps) {
  return (
    <FormField name={name} label={label} hint={hint} error={error} labelHidden={labelHidden}>
      <input
        type="text"
        {...input}
        id={fieldId(name)}
        name={name}
        className={classNames(
          'govuk-input',
          error && 'govuk-input--error',
          width && `govuk-input--width-${width}`,
          className,
        )}
        aria-describedby={describedBy({ name, hint, error }, input['aria-describedby'])}
        aria-invalid={error ? true : undefined}
      />
    </FormField>
  );
}
