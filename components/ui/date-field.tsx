import type { ChangeEventHandler, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { FieldGroup, type FieldProps, fieldId } from './form-field.tsx';

/** What was typed, digit for digit, so that a wrong date comes back as it was written. */
export type DateParts = { day: string; month: string; year: string };

type Part = keyof DateParts;
const PARTS: ReadonlyArray<{ part: Part; label: string; width: string }> = [
  { part: 'day', label: 'Day', width: 'govuk-input--width-2' },
  { part: 'month', label: 'Month', width: 'govuk-input--width-2' },
  { part: 'year', label: 'Year', width: 'govuk-input--width-4' },
];

/** '2023-09-29' as three fields; anything else as three empty ones. */
export function datePartsOf(date: string | null | undefined): DateParts {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date ?? '') ?? [];
  return { day: day ? String(Number(day)) : '', month: month ? String(Number(month)) : '', year: year ?? '' };
}

/** The three values of one date field from a submitted form. */
export function readDateParts(form: FormData, name: string): DateParts {
  const text = (part: Part) => String(form.get(`${name}-${part}`) ?? '').trim();
  return { day: text('day'), month: text('month'), year: text('year') };
}

type DateFieldProps = FieldProps & {
  defaultValue?: DateParts;
  /** The parts that are wrong; all three when not said. */
  wrong?: readonly Part[];
  onChange?: ChangeEventHandler<HTMLInputElement>;
  after?: ReactNode;
};

/** GOV.UK date input: three plain fields named `${name}-day`, `${name}-month` and `${name}-year`. */
export function DateField({
  defaultValue,
  wrong = ['day', 'month', 'year'],
  onChange,
  after,
  ...field
}: DateFieldProps) {
  return (
    <FieldGroup {...field}>
      <div className="govuk-date-input">
        {PARTS.map(({ part, label, width }) => {
          const id = part === 'day' ? fieldId(field.name) : `${fieldId(field.name)}-${part}`;
          const bad = Boolean(field.error) && wrong.includes(part);
          return (
            <div className="govuk-date-input__item" key={part}>
              <label className="govuk-label govuk-date-input__label" htmlFor={id}>
                {label}
              </label>
              <input
                className={classNames('govuk-input', 'govuk-date-input__input', width, bad && 'govuk-input--error')}
                id={id}
                name={`${field.name}-${part}`}
                type="text"
                inputMode="numeric"
                autoComplete="off"
                defaultValue={defaultValue?.[part]}
                onChange={onChange}
                aria-invalid={bad ? true : undefined}
              />
            </div>
          );
        })}
      </div>
      {after}
    </FieldGroup>
  );
}
