import type { MeasureDirection, MeasureFrequency } from '#domain/measures/measure-codes.ts';
import type { RagMeasure } from '#domain/rag/rag-facts.ts';
import { measureLinks, measurePoints, measures } from '../schema/measures.ts';
import { fill } from './fill.ts';
import { actionIdOf, areaIdOf, planId } from './haringey-plan.ts';
import type { PostKey } from './people-and-posts.ts';
import { personIdOf, postIdOf } from './people-rows.ts';
import { seedId } from './seed-id.ts';

type SeedMeasure = {
  key: string;
  name: string;
  unit?: string;
  direction?: MeasureDirection;
  baseline: [value: number, on: string];
  target: [value: number, on: string];
  frequency?: MeasureFrequency;
  source: string;
  definition: string;
  owner: PostKey;
  areas: number[];
  actions: string[];
  points: [on: string, value: number][];
};

const ends = ['2023-01-31', '2023-02-28', '2023-03-31', '2023-04-30', '2023-05-31', '2023-06-30'];
/** Six figures at the ends of the months from January to June 2023. */
const toJune = (...values: number[]) => values.map((value, place): [string, number] => [ends[place] ?? '', value]);

export const planMeasures: readonly SeedMeasure[] = [
  {
    key: 'second-review',
    name: 'Children with a permanence plan recorded by their second review',
    unit: '%',
    baseline: [54, '2023-02-28'],
    target: [90, '2023-09-29'],
    source: 'Case system report, checked by the Head of Performance and Data',
    definition: 'Children whose second review fell in the month and had a plan recorded by then, of all whose did.',
    owner: 'owner',
    areas: [1],
    actions: ['1.1'],
    points: [['2022-12-31', 52], ...toJune(53, 54, 55, 57, 59, 61)],
  },
  {
    key: 'reviewing-officers',
    name: 'Challenges by independent reviewing officers settled within 10 working days',
    unit: '%',
    baseline: [31, '2023-03-31'],
    target: [85, '2023-09-30'],
    source: 'Escalation log',
    definition: 'Challenges raised in the month and settled within 10 working days, of all raised.',
    owner: 'independent-reviewing',
    areas: [1],
    actions: ['1.2'],
    points: toJune(29, 33, 31, 35, 38, 43),
  },
  {
    key: 'long-term-matches',
    name: 'Children waiting for a long-term match',
    unit: 'children',
    direction: 'lower-is-better',
    baseline: [23, '2023-03-31'],
    target: [5, '2023-12-29'],
    source: 'Fostering panel list',
    definition: 'Children with a plan for long-term fostering and no match agreed, on the last day of the month.',
    owner: 'fostering',
    areas: [1],
    actions: ['1.4'],
    points: toJune(25, 24, 23, 22, 21, 19),
  },
  {
    key: 'private-fostering-visits',
    name: 'Private fostering arrangements visited within 7 working days of notification',
    unit: '%',
    baseline: [50, '2023-03-31'],
    target: [100, '2023-09-30'],
    source: 'Private fostering register',
    definition: 'Children visited within 7 working days, of all notified in the three months to the date.',
    owner: 'assessment',
    areas: [2],
    actions: ['2.3'],
    points: toJune(43, 46, 50, 57, 60, 67),
  },
  {
    key: 'private-fostering-notifications',
    name: 'Notifications of private fostering in the quarter',
    baseline: [2, '2022-12-31'],
    target: [12, '2023-12-31'],
    frequency: 'quarterly',
    source: 'Multi-agency safeguarding hub',
    definition:
      'Notifications received from anybody. More is better: arrangements that nobody tells us of are the danger.',
    owner: 'safeguarding-hub',
    areas: [2],
    actions: ['2.1'],
    points: [
      ['2022-03-31', 3],
      ['2022-06-30', 4],
      ['2022-09-30', 3],
      ['2022-12-31', 2],
      ['2023-03-31', 5],
      ['2023-06-30', 13],
    ],
  },
  {
    key: 'life-story-work',
    name: 'Children in care with life-story work begun',
    unit: '%',
    baseline: [46, '2023-03-31'],
    target: [85, '2023-10-31'],
    source: 'Case files read by quality assurance',
    definition:
      'Children in care for over six months with work begun on file. From April by reading files; before, by a count.',
    owner: 'quality-assurance',
    areas: [3],
    actions: ['3.3'],
    points: [
      ['2022-11-30', 44],
      ['2022-12-31', 45],
      ['2023-01-31', 46],
      ['2023-03-31', 46],
      ['2023-05-31', 45],
      ['2023-06-30', 43],
    ],
  },
  {
    key: 'later-life-letters',
    name: 'Later-life letters sent within 10 working days of the celebration hearing',
    unit: '%',
    baseline: [20, '2023-03-31'],
    target: [100, '2023-12-29'],
    source: 'Adoption case records',
    definition: 'Letters sent in time, of all due in the three months to the date.',
    owner: 'owner',
    areas: [3],
    actions: ['3.4'],
    points: toJune(25, 20, 20, 17, 20, 25),
  },
  {
    key: 'supervision-in-time',
    name: 'Workers with supervision in the last four weeks',
    unit: '%',
    baseline: [68, '2023-03-31'],
    target: [95, '2023-09-30'],
    source: 'Supervision report',
    definition: 'Social workers with a supervision recorded in the four weeks before, of all in post and not on leave.',
    owner: 'performance',
    areas: [4],
    actions: ['4.2'],
    points: toJune(66, 67, 68, 72, 77, 81),
  },
  {
    key: 'supervision-effect',
    name: 'Sampled supervision records that show an effect on the child’s plan',
    unit: '%',
    baseline: [40, '2023-03-31'],
    target: [80, '2023-11-30'],
    source: 'Monthly sample of 20 records',
    definition: 'Records in which the child’s plan was changed after supervision, of those read.',
    owner: 'quality-assurance',
    areas: [4],
    actions: ['4.3'],
    points: toJune(35, 38, 40, 42, 47, 49),
  },
  {
    key: 'adoption-briefed',
    name: 'Frontline workers briefed on adoption',
    unit: 'workers',
    baseline: [15, '2023-03-31'],
    target: [140, '2023-10-31'],
    source: 'Attendance lists',
    definition: 'Workers who attended a briefing, counted once, since the regional agency began them.',
    owner: 'regional-adoption',
    areas: [5],
    actions: ['5.1'],
    points: toJune(9, 12, 15, 40, 71, 96),
  },
];

export const measureIdOf = (key: string) => seedId(`measure ${key}`);
export const measurePointIdOf = (key: string, on: string) => seedId(`measure point ${key} ${on}`);

/** The measures of an action as the rules of colour see them. */
export function seedRagMeasures(ref: string): RagMeasure[] {
  return planMeasures
    .filter(({ actions }) => actions.includes(ref))
    .map(({ name, unit = '', direction = 'higher-is-better', target, points }) => ({
      title: name,
      unit,
      direction,
      target: target[0],
      points: points.map(([on, value]) => ({ on, value })),
    }));
}

const linksOf = ({ key, areas, actions }: SeedMeasure) => [
  ...areas.map((area) => ({
    id: seedId(`measure ${key} area ${area}`),
    measureId: measureIdOf(key),
    recommendationId: areaIdOf(area),
  })),
  ...actions.map((ref) => ({
    id: seedId(`measure ${key} ${ref}`),
    measureId: measureIdOf(key),
    actionId: actionIdOf(ref),
  })),
];

/** The invented measures of the plan, with their figures to 30 June 2023. */
export function fillMeasures(): void {
  fill(
    measures,
    planMeasures.map((measure) => ({
      id: measureIdOf(measure.key),
      planId,
      name: measure.name,
      unit: measure.unit ?? '',
      direction: measure.direction ?? ('higher-is-better' as const),
      baseline: measure.baseline[0],
      baselineOn: measure.baseline[1],
      target: measure.target[0],
      targetOn: measure.target[1],
      frequency: measure.frequency ?? ('monthly' as const),
      source: measure.source,
      definition: measure.definition,
      ownerPostId: postIdOf(measure.owner),
      createdAt: '2023-04-24T10:00:00.000Z',
    })),
  );
  fill(measureLinks, planMeasures.flatMap(linksOf));
  fill(
    measurePoints,
    planMeasures.flatMap(({ key, points, source }) =>
      points.map(([on, value]) => ({
        id: measurePointIdOf(key, on),
        measureId: measureIdOf(key),
        measuredOn: on,
        value,
        source,
        recordedBy: personIdOf('plan-lead'),
        recordedAt: on < '2023-04-24' ? '2023-04-24T10:00:00.000Z' : `${on}T07:30:00.000Z`,
      })),
    ),
  );
}
