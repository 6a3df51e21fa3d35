import { expect, test } from 'vitest';
import { parseWhatIf, whatIfTyped } from './timetable-what-if.ts';

const asked = (name: string, day: string, month = '7', year = '2023') => ({
  [`${name}-day`]: day,
  [`${name}-month`]: month,
  [`${name}-year`]: year,
});
const nothing = asked('meets', '', '', '');
const parse = (address: Record<string, string>) => parseWhatIf(whatIfTyped(address), ['july']);

test.each<[string, Record<string, string>, unknown]>([
  ['nothing typed supposes nothing', nothing, { supposed: null, errors: {} }],
  ['a link that only chooses the meeting asks for nothing yet', { moves: 'july' }, { supposed: null, errors: {} }],
  [
    'a meeting and its day',
    { moves: 'july', ...asked('meets', '18') },
    { supposed: { meeting: { id: 'july', meetsOn: '2023-07-18' } }, errors: {} },
  ],
  [
    'another day of receipt and another due date',
    { ...nothing, ...asked('received', '11', '4'), ...asked('due', '20') },
    { supposed: { receivedOn: '2023-04-11', dueOn: '2023-07-20' }, errors: {} },
  ],
  [
    'a meeting without its day',
    { moves: 'july', ...nothing },
    { supposed: null, errors: { meets: 'Enter the day the meeting moves to' } },
  ],
  [
    'a day without a meeting',
    asked('meets', '18'),
    { supposed: null, errors: { meetingId: 'Choose the meeting that moves' } },
  ],
  [
    'a meeting of another timetable',
    { moves: 'another', ...asked('meets', '18') },
    { supposed: null, errors: { meetingId: 'Choose the meeting that moves' } },
  ],
  [
    'a day that is none',
    { ...nothing, ...asked('due', '31', '6') },
    { supposed: null, errors: { due: 'Due date must be a real date, like 29 9 2023' } },
  ],
])('%s', (_, address, expected) => {
  expect(parse(address)).toEqual(expected);
});
