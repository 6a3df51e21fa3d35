import type { CarryingDecision } from '#domain/panels/panel-words.ts';
import {
  carriedRecommendations,
  progressVerdicts,
  recommendationThemes,
  themeRoutings,
  themes,
} from '../schema/themes.ts';
import { fill } from './fill.ts';
import { panelIdOf } from './haringey-panels.ts';
import { inspectionIdOf, recommendationIdOf } from './inspection-rows.ts';
import { personIdOf } from './people-rows.ts';
import { seedId } from './seed-id.ts';

const DONE_AT = '2023-04-24T14:30:00.000Z';

/** An inspection and the place of one of its recommendations, from 1, as printed. */
type Printed = readonly [inspection: string, place: number];

/** What the reports named more than once, and life-story work, which is named for the first time in a report that is held. */
const exampleThemes: readonly { key: string; name: string; under: readonly Printed[]; panels?: readonly string[] }[] = [
  {
    key: 'private-fostering',
    name: 'Private fostering',
    under: [
      ['ilacs-2018', 9],
      ['ilacs-2023', 2],
    ],
    // In place of a routing of the area: the partnership sees what is named under it, this year and later.
    panels: ['safeguarding-partnership'],
  },
  {
    key: 'permanence-planning',
    name: 'Permanence planning',
    under: [
      ['ilacs-2018', 3],
      ['ilacs-2023', 1],
    ],
  },
  { key: 'life-story-work', name: 'Life-story work', under: [['ilacs-2023', 3]] },
  {
    key: 'supervision',
    name: 'Supervision and management oversight',
    under: [
      ['focused-visit-2019', 3],
      ['ilacs-2023', 4],
    ],
  },
  {
    key: 'audit',
    name: 'Audit and quality assurance',
    under: [
      ['ilacs-2018', 6],
      ['focused-visit-2019', 4],
    ],
  },
  {
    key: 'exploited-and-missing',
    name: 'Children who are exploited or go missing',
    under: [
      ['ilacs-2018', 7],
      ['ilacs-2018', 8],
      ['focused-visit-2019', 2],
    ],
  },
];

/** What a plan lead has decided; supervision, which the words suggest, is left to be decided. */
const decisions: readonly (readonly [later: Printed, earlier: Printed, decision: CarryingDecision])[] = [
  [['ilacs-2023', 1], ['ilacs-2018', 3], 'confirmed'],
  [['ilacs-2023', 2], ['ilacs-2018', 9], 'confirmed'],
  [['focused-visit-2019', 4], ['ilacs-2018', 6], 'confirmed'],
  [['focused-visit-2019', 2], ['ilacs-2018', 7], 'confirmed'],
  [['focused-visit-2019', 2], ['ilacs-2018', 4], 'declined'],
];

/*
 * Word for word: the report published on 11 April 2023, paragraphs 11, 19 and 55; the letter of 21 January 2020 on the visit of
 * December 2019, which is held as text, without pages.
 */
const verdicts: readonly { of: Printed; by: string; on: string; page: number | null; words: string }[] = [
  {
    of: ['ilacs-2018', 7],
    by: 'focused-visit-2019',
    on: '2020-01-21',
    page: null,
    words:
      'Services to help and protect young people who are vulnerable to exploitation and serious violence in Haringey are beginning to improve.',
  },
  {
    of: ['ilacs-2018', 7],
    by: 'ilacs-2023',
    on: '2023-04-11',
    page: 11,
    words:
      'Since 2018, leaders have strengthened services in several key areas of practice. Work to safeguard older children from risk and exploitation is a particular strength.',
  },
  {
    of: ['ilacs-2018', 3],
    by: 'ilacs-2023',
    on: '2023-04-11',
    page: 5,
    words:
      'More progress is needed to improve the effectiveness of matching and timeliness of securing permanence for children. Some children in care have experienced drift and delay.',
  },
  {
    of: ['ilacs-2018', 9],
    by: 'ilacs-2023',
    on: '2023-04-11',
    page: 4,
    words:
      'The need to improve the identification and awareness of private fostering arrangements was noted at the last inspection. This has not been addressed quickly enough and work in this area remains underdeveloped.',
  },
];

export const themeIdOf = (key: string) => seedId(`theme ${key}`);

/** The themes, what was named before, and what later inspections said of it. */
export function fillThemes(): void {
  const lead = personIdOf('plan-lead');
  fill(
    themes,
    exampleThemes.map(({ key, name }) => ({ id: themeIdOf(key), name, createdBy: lead, createdAt: DONE_AT })),
  );
  fill(
    recommendationThemes,
    exampleThemes.flatMap(({ key, under }) =>
      under.map(([inspection, place]) => ({
        id: seedId(`theme ${key} ${inspection} ${place}`),
        themeId: themeIdOf(key),
        recommendationId: recommendationIdOf(inspection, place),
        addedBy: lead,
        addedAt: DONE_AT,
      })),
    ),
  );
  fill(
    themeRoutings,
    exampleThemes.flatMap(({ key, panels = [] }) =>
      panels.map((panel) => ({
        id: seedId(`theme routing ${key} ${panel}`),
        panelId: panelIdOf(panel),
        themeId: themeIdOf(key),
        routedBy: lead,
        routedAt: DONE_AT,
      })),
    ),
  );
  fill(
    carriedRecommendations,
    decisions.map(([later, earlier, decision]) => ({
      id: seedId(`carried ${later.join(' ')} ${earlier.join(' ')}`),
      recommendationId: recommendationIdOf(...later),
      carriedFromId: recommendationIdOf(...earlier),
      decision,
      decidedBy: lead,
      decidedAt: DONE_AT,
    })),
  );
  fill(
    progressVerdicts,
    verdicts.map(({ of, by, on, page, words }) => ({
      id: seedId(`verdict ${of.join(' ')} ${by}`),
      recommendationId: recommendationIdOf(...of),
      inspectionId: inspectionIdOf(by),
      saidOn: on,
      words,
      page,
      recordedBy: lead,
      recordedAt: DONE_AT,
    })),
  );
}
