import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { GroupedCheckboxes } from './grouped-checkboxes.tsx';

const choice = (found: string) => ({ value: found.split(' ')[0] ?? '', found });
const page = renderToStaticMarkup(
  <GroupedCheckboxes
    name="ids"
    label="Which actions?"
    groups={[
      { heading: 'Area 1', choices: [choice('1.1 Hold a meeting'), choice('1.2 Settle each challenge')] },
      { heading: 'Area 2', choices: [choice('2.1 Visit')] },
    ]}
    chosen={['1.2']}
    chosenHeading="Chosen so far"
    findLabel="Find an action"
    foundWords={(found, all) => `${found} of ${all}`}
  />,
);
const order = [...page.matchAll(/Chosen so far|Area \d|value="[\d.]+"/g)].map(([found]) => found);

test('the chosen ones come first, unfolded, and the others by group, folded: without scripts too', () => {
  expect(order).toEqual(['Chosen so far', 'value="1.2"', 'Area 1', 'value="1.1"', 'Area 2', 'value="2.1"']);
  expect([...page.matchAll(/<details class="more"( open="")?>/g)].map(([, open]) => open !== undefined)).toEqual([
    true,
    false,
    false,
  ]);
  expect(page.match(/checked=""/g)).toHaveLength(1);
});

test('the first box bears the id that an error links to, and no two boxes the same', () => {
  const ids = [...page.matchAll(/<input[^>]* id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids).toEqual(['field-ids', 'field-ids-2', 'field-ids-3']);
});

test('a field that would do nothing without scripts is not there before they run', () => {
  expect(page).not.toContain('Find an action');
});
