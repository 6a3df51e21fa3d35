import { describe, expect, it } from 'vitest';
import { publishedCalendar, withProclaimedDays } from './bank-holidays.ts';
import { type RecalculatedPlan, recalculate } from './recalculation.ts';

const proclaimed = withProclaimedDays(publishedCalendar, [{ date: '2023-06-05', name: 'A proclaimed day' }]);
const open: RecalculatedPlan = {
  planId: 'open',
  receivedOn: '2023-04-04',
  statedDueOn: null,
  submittedOn: null,
  inspection: { kind: 'ilacs' },
};

describe('a proclaimed day', () => {
  it('added on 5 June 2023 moves an open plan from 18 to 19 July and leaves the date before it alone', () => {
    expect(recalculate([open], publishedCalendar, proclaimed)).toEqual({
      moved: [
        {
          planId: 'open',
          code: 'statement',
          label: 'Statement due',
          oldDueOn: '2023-07-18',
          newDueOn: '2023-07-19',
          inForce: true,
        },
      ],
      kept: [],
    });
  });

  it('taken back moves it back', () => {
    const { moved } = recalculate([open], proclaimed, publishedCalendar);
    expect(moved.map(({ oldDueOn, newDueOn }) => [oldDueOn, newDueOn])).toEqual([['2023-07-19', '2023-07-18']]);
  });

  it('leaves a submitted plan its date and says that the calendar changed since', () => {
    const submitted = { ...open, planId: 'submitted', submittedOn: '2023-07-14' };
    expect(recalculate([submitted], publishedCalendar, proclaimed)).toEqual({
      moved: [],
      kept: [{ planId: 'submitted', words: 'Calendar changed since' }],
    });
  });

  it('does not touch plans that end before it, have no receipt or no clock', () => {
    const others: RecalculatedPlan[] = [
      { ...open, planId: 'earlier', receivedOn: '2022-04-04' },
      { ...open, planId: 'earlier and sent', receivedOn: '2022-04-04', submittedOn: '2022-07-01' },
      { ...open, planId: 'not received', receivedOn: null },
      { ...open, planId: 'no clock', inspection: { kind: 'monitoring-visit' } },
    ];
    expect(recalculate(others, publishedCalendar, proclaimed)).toEqual({ moved: [], kept: [] });
  });

  it('says where a stated date stays in force although the computed one moves', () => {
    const [moved] = recalculate([{ ...open, statedDueOn: '2023-07-18' }], publishedCalendar, proclaimed).moved;
    expect(moved).toMatchObject({ newDueOn: '2023-07-19', inForce: false });
  });
});
