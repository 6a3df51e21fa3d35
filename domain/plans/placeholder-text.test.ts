import { expect, test } from 'vitest';
import { placeholderIn } from './placeholder-text.ts';

test.each([
  ['TBC', 'TBC'],
  ['tbc', 'tbc'],
  ['Owner: TBD by the board', 'TBD'],
  ['T.B.C.', 'T.B.C.'],
  ['85% by xxx', 'xxx'],
  ['Lorem ipsum dolor', 'Lorem ipsum'],
  ['The measure is to be confirmed', 'to be confirmed'],
  ['Owned by [insert post]', '[insert post]'],
  ['…', '…'],
  ['...', '...'],
  ['  –  ', '–'],
  ['Done by ???', '???'],
])('“%s” stands in for words still to come', (text, found) => {
  expect(placeholderIn(text)).toBe(found);
});

test.each([
  '',
  'Tracker to be agreed with Legal Services by June',
  'Children are seen, and heard…',
  'A TBCX code of the system',
  'Is the child placed? The reviewing officer asks.',
  'Exxxon is a name',
  'Outcome – every child has a plan',
  '[The panel’s own words]',
])('“%s” is what somebody meant to write', (text) => {
  expect(placeholderIn(text)).toBeNull();
});
