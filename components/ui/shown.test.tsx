import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { PageHead } from './page-head.tsx';

test('a title that holds a mark turning its reading order shows the mark, and turns nothing beside it (abuse case 27)', () => {
  const page = renderToStaticMarkup(<PageHead title={'Review \u202Eelif'} over={'1.1 \u2067x'} />);
  expect(page).toContain('<h1><bdi>Review [U+202E]elif</bdi></h1>');
  expect(page).toContain('<bdi>1.1 [U+2067]x</bdi>');
  expect(page).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
});
