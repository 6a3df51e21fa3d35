'use client';
import { type MouseEvent, useEffect, useRef } from 'react';
import { fieldId } from './form-field.tsx';

export type SummaryError = {
  message: string;
  /** The field's name. Without one the message stands alone, not as a link. */
  field?: string;
};

const TITLE_PREFIX = 'Error: ';

/** Label or legend first, then the control: what is wrong must be in sight, not only its box. */
function goToField(event: MouseEvent<HTMLAnchorElement>, field: string) {
  const control = document.getElementById(fieldId(field));
  if (!control) return;
  event.preventDefault();
  const question =
    control.closest('fieldset')?.querySelector('legend') ?? document.querySelector(`[for="${control.id}"]`);
  (question ?? control).scrollIntoView({ block: 'start' });
  control.focus({ preventScroll: true });
}

/** Takes the focus whenever new errors arrive, and says "Error:" first in the page's title while they stand. */
export function ErrorSummary({
  errors,
  title = 'There is a problem',
}: {
  errors: readonly SummaryError[];
  title?: string;
}) {
  const box = useRef<HTMLDivElement>(null);
  const shown = errors.length > 0;

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new list of errors must take the focus again
  useEffect(() => {
    if (shown) box.current?.focus();
  }, [errors, shown]);

  useEffect(() => {
    if (!shown) return;
    if (!document.title.startsWith(TITLE_PREFIX)) document.title = TITLE_PREFIX + document.title;
    return () => {
      if (document.title.startsWith(TITLE_PREFIX)) document.title = document.title.slice(TITLE_PREFIX.length);
    };
  }, [shown]);

  if (!shown) return null;
  return (
    <div className="govuk-error-summary" ref={box} tabIndex={-1}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <ul className="govuk-error-summary__list">
          {errors.map(({ field, message }) => (
            <li key={`${field ?? ''} ${message}`}>
              {field ? (
                <a href={`#${fieldId(field)}`} onClick={(event) => goToField(event, field)}>
                  {message}
                </a>
              ) : (
                message
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
