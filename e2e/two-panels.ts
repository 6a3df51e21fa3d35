import type { Page } from '@playwright/test';
import { personIdOf } from '#db/seed/people-rows.ts';
import { actionIn, type OwnPlan, planOfItsOwn, sentFrom } from './own-plans.ts';

/* A plan of two areas and two panels: each is shown one area, and one action answers both. By nothing but what the site's pages send. */

export type Desks = Record<'lead' | 'director' | 'clerk' | 'checker' | 'administrator', Page>;
type Made = { id: string };

export const titles = {
  steady: 'Visit every child in the first week',
  begun: 'Train the first ten managers',
  checked: 'Write to each family in a month',
  failed: 'Read every case file again',
  late: 'Answer each letter in ten days',
  granted: 'Open the second house',
  refused: 'Move the records to one place',
  withdrawn: 'Print the leaflet again',
  added: 'Call every school at the start of term',
  beside: 'Teach the night team',
};
export type ActionName = keyof typeof titles;
export type TwoPanels = OwnPlan & {
  actions: Map<ActionName, string>;
  measureId: string;
  first: { panelId: string; meetings: [string, string] };
  second: { panelId: string; meetings: [string, string] };
};

const link = { title: 'The audit of June', url: 'https://www.example.org/audit', whatItShows: 'What was done' };
const said = { declaredRag: 'green', forecastOn: null, confirmed: true };

/** Posted by the plan lead for the owner, and cleared by the director, who did not write it. */
export async function cleared({ lead, director }: Desks, actionId: string, words: Record<string, unknown>) {
  const { id } = await sentFrom<Made>(lead, `/api/actions/${actionId}/progress-updates`, { ...said, ...words });
  await sentFrom(director, `/api/progress-updates/${id}/clearing`, {});
}

/** Says that it is delivered, with what that needs. */
export async function delivered(desks: Desks, actionId: string, done: string) {
  await sentFrom(desks.lead, `/api/actions/${actionId}/evidence-links`, link);
  await cleared(desks, actionId, { done, difference: 'Children moved once.', proposedStage: 'delivered' });
}

async function panelOf(
  { clerk, lead, administrator }: Desks,
  { planId, areas }: OwnPlan,
  { name, area, seat }: { name: string; area: number; seat: 'panel-member' | 'corporate-parenting-member' },
) {
  const { id: panelId } = await sentFrom<Made>(administrator, '/api/panels', {
    ...{ name, kind: 'scrutiny', chairPostId: null, clearDays: 5, meets: '' },
  });
  for (const [person, capacity] of [
    [seat, 'member'],
    ['clerk', 'clerk'],
  ] as const) {
    const member = { panelId, personId: personIdOf(person), capacity, fromOn: '2023-06-30' };
    await sentFrom(administrator, '/api/panel-members', member);
  }
  await sentFrom(lead, `/api/plans/${planId}/routings`, { panelId, recommendationId: areas[area] });
  const meetings: string[] = [];
  for (const meetsOn of ['2023-07-13', '2023-09-14']) {
    const meeting = { meetsOn, startsAt: '6:30pm', place: '', confirmed: true };
    meetings.push((await sentFrom<Made>(clerk, `/api/panels/${panelId}/meetings`, meeting)).id);
  }
  return { panelId, meetings: meetings as [string, string] };
}

/** As it stands before the first report: on 30 June 2023 of the example. */
export async function twoPanels(desks: Desks, areasOf: (planId: string) => string[]): Promise<TwoPanels> {
  const { lead } = desks;
  const plan = await planOfItsOwn(lead, 'A plan of two panels', areasOf);
  const [first = '', second = ''] = plan.areas;
  const actions = new Map<ActionName, string>();
  const add = async (name: ActionName, areas: string[], deadlineOn = '2023-12-29', startOn = '2023-04-24') => {
    const id = await actionIn(lead, plan, titles[name], null, { recommendationIds: areas, deadlineOn, startOn });
    actions.set(name, id);
    return id;
  };
  const begin = async (id: string, forecastOn: string | null = null) =>
    cleared(desks, id, { done: 'Begun.', forecastOn, proposedStage: 'in-progress' });

  await begin(await add('steady', [first]));
  await add('begun', [first], '2023-12-29', '2023-08-01');
  await begin(await add('checked', [first]));
  const failed = await add('failed', [first]);
  await begin(failed);
  await delivered(desks, failed, 'All files were read.');
  await begin(await add('late', [first], '2023-07-31'));
  await begin(await add('granted', [first, second], '2023-09-29'), '2023-10-06');
  await begin(await add('refused', [first], '2023-09-29'));
  await add('withdrawn', [first]);
  await begin(await add('beside', [second]));

  const measure = {
    name: 'Children visited in a week',
    unit: '%',
    direction: 'higher-is-better',
    frequency: 'monthly',
    target: 95,
  };
  const { id: measureId } = await sentFrom<Made>(lead, `/api/plans/${plan.planId}/measures`, {
    ...measure,
    ...{ recommendationIds: [first], actionIds: [actions.get('steady')] },
  });
  await sentFrom(lead, `/api/measures/${measureId}/points`, { measuredOn: '2023-05-31', value: 71 });
  const [one, other] = [
    await panelOf(desks, plan, { name: 'Panel of the first area', area: 0, seat: 'panel-member' }),
    await panelOf(desks, plan, { name: 'Panel of the second area', area: 1, seat: 'corporate-parenting-member' }),
  ];
  return { ...plan, actions, measureId, first: one, second: other };
}

/** A change of every kind, on 21 August 2023: between the two reports, and between the two meetings. */
export async function changeOfEveryKind(desks: Desks, world: TwoPanels): Promise<void> {
  const { lead, director, checker } = desks;
  const action = (name: ActionName) => world.actions.get(name) ?? '';
  await cleared(desks, action('begun'), { done: 'The first managers came.', proposedStage: 'in-progress' });
  await delivered(desks, action('checked'), 'Every family has its letter.');
  await sentFrom(checker, `/api/actions/${action('checked')}/verification`, {
    ...{ sampled: 'Ten families.', found: 'All ten had it.', reCheckMonths: [3] },
  });
  await sentFrom(checker, `/api/actions/${action('failed')}/failed-verification`, {
    reason: 'Three files were not read.',
  });
  await cleared(desks, action('failed'), { done: 'The three are being read.' });
  await cleared(desks, action('late'), {
    declaredRag: 'red',
    done: 'Half are answered in time.',
    forecastOn: '2023-09-11',
  });
  await cleared(desks, action('granted'), { done: 'The house is found.', forecastOn: '2023-11-30' });
  await cleared(desks, action('refused'), { declaredRag: 'amber', done: 'Two of three.', forecastOn: '2023-10-06' });
  await cleared(desks, action('beside'), { done: 'Half of the team came.' });
  for (const [name, toOn, decision] of [
    ['granted', '2023-11-30', { decision: 'granted' }],
    ['refused', '2023-12-15', { decision: 'refused', decisionReason: 'The move can be done in parts.' }],
  ] as const) {
    const asked = { toOn, reason: 'The builder is late.', confirmed: true };
    const { id } = await sentFrom<Made>(lead, `/api/actions/${action(name)}/deadline-changes`, asked);
    await sentFrom(director, `/api/deadline-changes/${id}/decision`, { ...decision, confirmed: true });
  }
  await sentFrom(lead, `/api/actions/${action('withdrawn')}/withdrawal`, { reason: 'The leaflet is on the web.' });
  const added = await actionIn(lead, world, titles.added, null, { startOn: '2023-10-02', deadlineOn: '2023-12-29' });
  world.actions.set('added', added);
  await sentFrom(lead, `/api/measures/${world.measureId}/points`, { measuredOn: '2023-07-31', value: 84 });
}
