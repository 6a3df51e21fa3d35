import type { AskedQuestion, ItemDateChange, ItemFacts, PanelReportFacts } from './facts.ts';
import { headingsOf } from './headings.ts';

/* For tests: a report whose items are given one by one. */

const position = { stage: 'in-progress', computed: 'green', deadlineOn: '2023-10-31' } as const;

/** An action in time, green then and now, with nothing changed since and no update. */
export function itemOf(number: number, more: Partial<ItemFacts> = {}): ItemFacts {
  return {
    number,
    actionId: `action ${number}`,
    recommendationId: 'finding 1',
    ref: `1.${number}`,
    title: `Action ${number}`,
    ownerPost: 'Head of Service',
    ownerVacant: false,
    originalDeadlineOn: '2023-10-31',
    now: { ...position, why: ['Nothing is late.'], stageSinceOn: '2023-05-02' },
    before: position,
    cameBecause: null,
    comparedWith: null,
    update: null,
    clearedSince: false,
    postedSince: false,
    dateChanges: [],
    datesGranted: 0,
    stageChanges: [],
    ...more,
  };
}

/** The report to the meeting of 14 September 2023 of a panel that met on 26 June. */
export function reportOf(more: Partial<PanelReportFacts> = {}): PanelReportFacts {
  return {
    council: { name: 'Haringey', marking: 'Official', logo: null, colour: null },
    report: { number: 2, title: 'Action plan 2023', versionLabel: 'Report 2', signOffs: [] },
    correction: null,
    panel: { name: 'Scrutiny Panel', decidesDates: false },
    meeting: { meetsOn: '2023-09-14', startsAt: '18:30', place: '', agendaOn: '2023-09-06' },
    from: ['Assistant Director'],
    since: { kind: 'meeting', on: '2023-06-26' },
    asOn: '2023-09-04',
    printedAt: '2023-09-04T09:00:00.000Z',
    headings: headingsOf.standard,
    texts: {},
    plans: [{ title: 'Action plan 2023' }],
    recommendations: [
      { id: 'finding 1', name: 'Area for improvement 1', text: 'Permanence planning.', inspection: 'ILACS 2023' },
    ],
    items: [],
    measures: [],
    questions: [],
    panelRecommendations: [],
    repeats: [],
    notDue: [],
    exempt: [],
    copy: null,
    hidden: [],
    ...more,
  };
}

/** Asked for and not decided. */
export const newDate: ItemDateChange = {
  askedOn: '2023-08-01',
  fromOn: '2023-10-31',
  toOn: '2023-11-30',
  reason: 'Two vacant posts.',
  decision: null,
  grantedOn: null,
  decidedOn: null,
  decisionReason: '',
  decidedByPanel: null,
};

/** Asked at the last meeting, and not answered by the day it was due. */
export const question: AskedQuestion = {
  number: 1,
  meetsOn: '2023-06-26',
  words: 'How many children waited more than two years?',
  about: { recommendationId: null, actionId: null },
  ownerPost: 'Head of Service',
  dueOn: '2023-07-10',
  answer: null,
};
