import { describe, expect, it } from 'vitest';
import { publishedCalendar } from '#domain/clocks/bank-holidays.ts';
import { answered, codes, falling, inHand, lateMilestone, missed, rag, today, words } from './fixtures/rag.ts';
import { computeRag } from './rag.ts';
import { defaultRagSettings, type RagFacts } from './rag-facts.ts';

describe('the deadline', () => {
  it('is met until its last day and red from the day after', () => {
    expect(rag({ agreedDeadlineOn: '2023-06-30' }).rag).toBe('green');
    expect(codes({ agreedDeadlineOn: '2023-06-29' })).toEqual(['red', 'deadline-passed']);
  });

  it('says how many working days ago it passed', () => {
    expect(rag({ agreedDeadlineOn: '2023-06-16' })).toEqual({
      rag: 'red',
      reasons: [
        {
          code: 'deadline-passed',
          words: 'The deadline, 16 June, passed 10 working days ago and the action is not delivered.',
        },
      ],
      turnsGreenWhen: 'It turns green when it is delivered, or when a new date is agreed for it.',
    });
    expect(words({ agreedDeadlineOn: '2023-06-29' })).toEqual([
      'The deadline, 29 June, passed 1 working day ago and the action is not delivered.',
    ]);
  });

  it('is red on the Saturday after it, and the words count no working day', () => {
    expect(words({ agreedDeadlineOn: '2023-06-30' }, '2023-07-01')).toEqual([
      'The deadline, 30 June, has passed and the action is not delivered.',
    ]);
  });

  it('names the year where it is not this one', () => {
    expect(words({ agreedDeadlineOn: '2022-12-30' }, '2023-01-04')).toEqual([
      'The deadline, 30 December 2022, passed 2 working days ago and the action is not delivered.',
    ]);
  });

  it('that a draft does not have yet judges nothing', () => {
    expect(rag({ agreedDeadlineOn: null, forecastOn: '2030-01-01' }).rag).toBe('green');
  });
});

describe('the forecast', () => {
  it.each([
    ['2025-02-27', 'green'],
    ['2025-02-28', 'green'],
    ['2025-03-01', 'green'],
    ['2025-03-03', 'amber'],
    ['2025-03-14', 'amber'],
    ['2025-03-17', 'red'],
    ['2025-12-31', 'red'],
  ])('for a deadline of 28 February 2025, %s is %s', (forecastOn, colour) => {
    expect(rag({ agreedDeadlineOn: '2025-02-28', forecastOn }, '2025-02-03').rag).toBe(colour);
  });

  it('says how far after the deadline it is', () => {
    expect(rag({ forecastOn: '2023-10-06' })).toEqual({
      rag: 'amber',
      reasons: [
        {
          code: 'forecast-after-deadline',
          words: 'Forecast 6 October is 5 working days after the deadline, 29 September.',
        },
      ],
      turnsGreenWhen:
        'It turns green when the forecast is on or before the deadline, or when a new date is agreed for it.',
    });
    expect(codes({ forecastOn: '2023-11-30' })).toEqual(['red', 'forecast-far-after-deadline']);
  });

  it('is judged by the number the installation has set', () => {
    const stricter = { ...defaultRagSettings, amberForecastDays: 4 };
    const facts: RagFacts = { ...inHand, forecastOn: '2023-10-06' };
    expect(computeRag(facts, today, publishedCalendar, stricter).rag).toBe('red');
  });

  it('missing, leaves the deadline to judge alone', () => {
    expect(rag({ forecastOn: null }).rag).toBe('green');
  });
});

describe('milestones', () => {
  it('one that is late makes the action amber, in these words', () => {
    expect(rag({ milestones: [lateMilestone] })).toEqual({
      rag: 'amber',
      reasons: [
        {
          code: 'milestone-late',
          words: 'Milestone 2, ‘Tracker agreed with Legal Services’, was due on 19 June and is 9 working days late.',
        },
      ],
      turnsGreenWhen: 'It turns green when milestone 2 is done, or when the plan lead agrees a new date for it.',
    });
  });

  it('one that is done, dropped or due today is not late', () => {
    const quiet = [
      { ...lateMilestone, doneOn: '2023-06-28' },
      { ...lateMilestone, dropped: true },
      { ...lateMilestone, dueOn: today },
    ];
    expect(rag({ milestones: quiet }).rag).toBe('green');
  });

  it('several are each named, and all must be done', () => {
    const both = [lateMilestone, { ...lateMilestone, position: 3, title: 'Meetings held', dueOn: '2023-06-29' }];
    expect(words({ milestones: both })[1]).toBe(
      'Milestone 3, ‘Meetings held’, was due on 29 June and is 1 working day late.',
    );
    expect(rag({ milestones: both }).turnsGreenWhen).toBe(
      'It turns green when all of these are so: milestone 2 is done, or when the plan lead agrees a new date for it; milestone 3 is done, or when the plan lead agrees a new date for it.',
    );
  });

  it('a title with braces in it is shown as written', () => {
    const odd = { ...lateMilestone, title: '{due} $& {title}' };
    expect(words({ milestones: [odd] })[0]).toBe(
      'Milestone 2, ‘{due} $& {title}’, was due on 19 June and is 9 working days late.',
    );
  });
});

describe('requests for an update', () => {
  it.each([
    ['none asked for', [], 'green'],
    ['due today', [missed(today)], 'green'],
    ['one past its date', [missed('2023-06-23')], 'amber'],
    ['two in a row', [missed('2023-05-31'), missed('2023-06-23')], 'red'],
    ['two in a row, listed the other way', [missed('2023-06-23'), missed('2023-05-31')], 'red'],
    ['one missed long ago, the latest answered', [missed('2023-05-31'), answered('2023-06-23')], 'green'],
    [
      'two missed with an answer between',
      [missed('2023-04-28'), answered('2023-05-31'), missed('2023-06-23')],
      'amber',
    ],
    ['one past, one still open', [missed('2023-06-23'), missed('2023-07-31')], 'amber'],
    ['two past, one still open', [missed('2023-05-31'), missed('2023-06-23'), missed('2023-07-31')], 'red'],
    ['one past, the next answered before its date', [missed('2023-06-23'), answered('2023-07-31')], 'green'],
  ])('%s', (_, requests, colour) => {
    expect(rag({ requests }).rag).toBe(colour);
  });

  it('say what was asked for and when', () => {
    expect(rag({ requests: [missed('2023-06-23')] }).reasons[0]?.words).toBe(
      'The update asked for by 23 June is 5 working days late.',
    );
    expect(rag({ requests: [missed('2023-05-31'), missed('2023-06-23')] })).toMatchObject({
      reasons: [{ words: 'The last two updates asked for, the first by 31 May, have not been posted.' }],
      turnsGreenWhen: 'It turns green when an update is posted.',
    });
  });
});

describe('measures', () => {
  const points = (...values: number[]) => values.map((value, index) => ({ on: `2023-0${index + 1}-28`, value }));

  it.each([
    ['two movements down', [46, 45, 43], 'amber'],
    ['one down, one up', [46, 45, 47], 'green'],
    ['down and level', [46, 45, 45], 'green'],
    ['two points only', [46, 43], 'green'],
    ['one point', [46], 'green'],
    ['none', [], 'green'],
    ['down long ago, up since', [50, 48, 46, 47, 48], 'green'],
    ['up, then twice down', [40, 50, 48, 46], 'amber'],
  ])('where higher is better: %s', (_, values, colour) => {
    expect(rag({ measures: [{ ...falling, points: points(...values) }] }).rag).toBe(colour);
  });

  it('where lower is better, twice up is the wrong way', () => {
    const waiting = { ...falling, direction: 'lower-is-better' as const, unit: 'children', target: 5 };
    expect(rag({ measures: [{ ...waiting, points: points(43, 45, 46) }] }).rag).toBe('amber');
    expect(rag({ measures: [{ ...waiting, points: points(46, 45, 43) }] }).rag).toBe('green');
    expect(words({ measures: [{ ...waiting, points: points(12, 14, 19) }] })).toEqual([
      'The measure rose from 12 children to 19 children; the target is 5 children.',
    ]);
  });

  it('say where it moved from and to', () => {
    expect(rag({ measures: [falling] })).toMatchObject({
      reasons: [{ words: 'The measure fell from 46% to 43%; the target is 85%.' }],
      turnsGreenWhen: 'It turns green when the measure stops moving the wrong way.',
    });
    expect(words({ measures: [{ ...falling, target: null }] })).toEqual(['The measure fell from 46% to 43%.']);
  });

  it('are named where there are several', () => {
    expect(words({ measures: [falling, { ...falling, title: 'Other', points: points(1, 2, 3) }] })).toEqual([
      '‘Life-story work begun’ fell from 46% to 43%; the target is 85%.',
    ]);
  });
});
