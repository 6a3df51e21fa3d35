import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DateField, datePartsOf, readDateParts } from './date-field.tsx';

test('a wrong date comes back as it was typed, with only the wrong part marked', () => {
  const page = renderToStaticMarkup(
    <DateField
      name="forecast"
      label="When do you expect to finish?"
      hint="For example, 29 9 2023"
      error="Forecast date must be a real date, like 29 9 2023"
      defaultValue={{ day: '31', month: '9', year: '2023' }}
      wrong={['day']}
    />,
  );
  expect(page).toMatch(/aria-invalid="true" name="forecast-day" value="31"/);
  expect(page.match(/aria-invalid/g)).toHaveLength(1);
  expect(page.match(/govuk-input--error/g)).toHaveLength(1);
  expect(page).toContain('aria-describedby="field-forecast-hint field-forecast-error"');
});

test('each of the three fields has its own label and the first one the plain id', () => {
  const page = renderToStaticMarkup(<DateField name="forecast" label="When?" />);
  for (const id of ['field-forecast', 'field-forecast-month', 'field-forecast-year']) {
    expect(page).toContain(`for="${id}"`);
    expect(page).toContain(`id="${id}"`);
  }
  expect(page.match(/inputMode="numeric"/gi)).toHaveLength(3);
});

test('a kept date fills the three fields without leading noughts', () => {
  expect(datePartsOf('2023-09-04')).toEqual({ day: '4', month: '9', year: '2023' });
  expect(datePartsOf(null)).toEqual({ day: '', month: '', year: '' });
  expect(datePartsOf('4 September')).toEqual({ day: '', month: '', year: '' });
});

test('a submitted form gives back what was typed, blanks and all', () => {
  const form = new FormData();
  form.set('forecast-day', ' 31 ');
  form.set('forecast-month', 'September');
  expect(readDateParts(form, 'forecast')).toEqual({ day: '31', month: 'September', year: '' });
});
