import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Conflict } from './conflict.tsx';

const what = 'The Head of Service changed this action at 8:51am, after you opened it.';

test('both texts are there in full, with only what differs marked', () => {
  const page = renderToStaticMarkup(
    <Conflict
      what={what}
      name="keep"
      fields={[{ label: 'Deadline', theirs: '13 October 2023', yours: '29 September 2023' }]}
    />,
  );
  const text = page.replaceAll(/<[^>]+>/g, '');
  expect(text).toContain('13 October 2023');
  expect(text).toContain('29 September 2023');
  expect(page).toContain('<ins>13 October</ins>');
  expect(page).toContain('<ins>29 September</ins>');
  expect(page).not.toContain('<del>');
  expect(page).not.toMatch(/<ins>[^<]*2023/);
});

test('with the text that both began from, what was taken away is shown struck out', () => {
  const page = renderToStaticMarkup(
    <Conflict
      what={what}
      name="keep"
      fields={[{ label: 'Next step', before: 'Meet on Monday', theirs: 'Meet on Tuesday', yours: 'Meet on Monday' }]}
    />,
  );
  expect(page).toContain('<del>Monday</del>');
  expect(page).toContain('<ins>Tuesday</ins>');
});

test('each side can be chosen by a button that says which', () => {
  const page = renderToStaticMarkup(<Conflict what={what} name="keep" fields={[]} />);
  expect(page).toMatch(/<button type="submit"[^>]*value="theirs" name="keep">Keep theirs/);
  expect(page).toMatch(/<button type="submit"[^>]*value="yours" name="keep">Use mine/);
});
