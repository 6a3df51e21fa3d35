import type { ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { CheckboxGroup } from './checkbox-group.tsx';
import { FileField } from './file-field.tsx';
import { RadioGroup } from './radio-group.tsx';
import { SelectField } from './select-field.tsx';
import { TextArea } from './text-area.tsx';
import { TextField } from './text-field.tsx';

const html = (element: ReactElement) => renderToStaticMarkup(element);
const options = [{ value: 'a', label: 'A' }];
const question = { name: 'q', label: 'Question', hint: 'One sentence.' };

const single = [
  ['text field', (error?: string) => <TextField {...question} error={error} />],
  ['text area', (error?: string) => <TextArea {...question} error={error} />],
  ['select', (error?: string) => <SelectField {...question} error={error} options={options} />],
  ['file field', (error?: string) => <FileField {...question} error={error} />],
] as const;

describe.each(single)('a %s', (_, field) => {
  test('has a label for it, and is described by its hint', () => {
    const page = html(field());
    expect(page).toContain('for="field-q"');
    expect(page).toContain('id="field-q"');
    expect(page).toContain('aria-describedby="field-q-hint"');
    expect(page).not.toContain('aria-invalid');
    expect(page).not.toContain('error');
  });

  test('with an error says so before the control, in words that it is described by', () => {
    const page = html(field('Say what has changed'));
    expect(page).toContain('<span class="vh">Error:</span> Say what has changed');
    expect(page).toContain('aria-describedby="field-q-hint field-q-error"');
    expect(page).toContain('aria-invalid="true"');
    expect(page.indexOf('field-q-error')).toBeLessThan(page.indexOf('id="field-q"'));
  });
});

test('the first choice of a group is the one that an error summary leads to', () => {
  const choices = [
    { value: 'green', label: 'Green' },
    { value: 'amber', label: 'Amber', hint: 'Late in part.' },
  ];
  const page = html(<RadioGroup {...question} error="Choose one" choices={choices} defaultValue="amber" />);
  expect(page).toMatch(/id="field-q"[^>]*value="green"/);
  expect(page).toMatch(
    /id="field-q-2"[^>]*checked=""[^>]*value="amber"|id="field-q-2"[^>]*value="amber"[^>]*checked=""/,
  );
  expect(page).toContain('aria-describedby="field-q-2-choice-hint"');
  expect(page).toContain('<fieldset class="govuk-fieldset" aria-describedby="field-q-hint field-q-error">');
});

test('every box that was ticked comes back ticked', () => {
  const choices = ['a', 'b', 'c'].map((value) => ({ value, label: value }));
  const page = html(<CheckboxGroup {...question} choices={choices} defaultValue={['a', 'c']} />);
  expect(page.match(/checked=""/g)).toHaveLength(2);
});

test('a limited text says the limit without script and cuts nothing off', () => {
  const page = html(<TextArea {...question} limit={1200} />);
  expect(page).toContain('You can use up to 1,200 characters');
  expect(page).toContain('aria-describedby="field-q-hint field-q-count"');
  expect(page).not.toMatch(/maxlength/i);
});

test('no widget sets a style attribute, which the content security policy forbids', () => {
  for (const [, field] of single) expect(html(field('Wrong'))).not.toContain('style=');
});
