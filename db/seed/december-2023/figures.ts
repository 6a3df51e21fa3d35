import type { SeatKey } from '../people-and-posts.ts';

/** New figures of a measure, at the ends of the months from July to November 2023, and who records them. */
export type LivedFigures = { key: string; by: SeatKey; points: readonly (readonly [on: string, value: number])[] };

const ends = ['2023-07-31', '2023-08-31', '2023-09-30', '2023-10-31', '2023-11-30'];
const toNovember = (...values: number[]) => values.map((value, place) => [ends[place] ?? '', value] as const);

/** When the figures of a month are recorded: a few days into the next. */
export const figuresRecordedAt: Record<string, string> = {
  '2023-07-31': '2023-08-04T09:30',
  '2023-08-31': '2023-09-06T09:30',
  '2023-09-30': '2023-10-05T09:30',
  '2023-10-31': '2023-11-06T09:30',
  '2023-11-30': '2023-12-06T09:30',
};

/* Two do not move though what they belong to is done: life-story work (3.3), and notifications of private fostering (2.1). */
export const livedFigures: readonly LivedFigures[] = [
  { key: 'second-review', by: 'owner', points: toNovember(67, 71, 78, 81, 84) },
  { key: 'reviewing-officers', by: 'independent-reviewing', points: toNovember(47, 50, 52, 64, 74) },
  { key: 'long-term-matches', by: 'second-plan-lead', points: toNovember(13, 12, 12, 12, 11) },
  { key: 'private-fostering-visits', by: 'assessment', points: toNovember(75, 78, 75, 89, 100) },
  { key: 'private-fostering-notifications', by: 'safeguarding-hub', points: [['2023-09-30', 2]] },
  { key: 'life-story-work', by: 'quality-assurance', points: toNovember(44, 43, 45, 44, 45) },
  { key: 'later-life-letters', by: 'owner', points: toNovember(33, 50, 57, 50, 63) },
  { key: 'supervision-in-time', by: 'performance', points: toNovember(83, 83, 85, 87, 88) },
  { key: 'supervision-effect', by: 'quality-assurance', points: toNovember(53, 55, 57, 62, 66) },
  { key: 'adoption-briefed', by: 'regional-adoption', points: toNovember(104, 118, 124, 131, 143) },
];
