import type { PanelKind } from '#domain/vocabulary.ts';
import { panelMembers, panels, routings } from '../schema/panels.ts';
import { fill } from './fill.ts';
import { areaIdOf, planId } from './haringey-plan.ts';
import type { PostKey, SeatKey } from './people-and-posts.ts';
import { personIdOf, postIdOf } from './people-rows.ts';
import { seedId } from './seed-id.ts';

const SET_UP_AT = '2023-04-24T11:00:00.000Z';

type SeedPanel = {
  key: string;
  name: string;
  kind: PanelKind;
  chair: PostKey;
  meets: string;
  showsLivePosition?: boolean;
  takesSensitiveFiles?: boolean;
  /** With the clerk: Democratic Services clerks each of them. */
  members: readonly SeatKey[];
  membersFrom: string;
  /** Areas of 2023 it is shown one by one, or the whole plan. */
  routed: readonly number[] | 'whole plan';
};

/*
 * The bodies that the Cabinet minutes of 13 June 2023 name. Who sits on them, how often they meet and what is routed where is invented: the
 * Scrutiny Panel is given three areas of five, so that the example shows what a panel does not see.
 */
const examplePanels: readonly SeedPanel[] = [
  {
    key: 'scrutiny',
    name: 'Children and Young People’s Scrutiny Panel',
    kind: 'scrutiny',
    chair: 'scrutiny-chair',
    meets: 'Every two months',
    showsLivePosition: true,
    members: ['scrutiny-chair', 'panel-member', 'clerk'],
    membersFrom: '2022-05-23',
    routed: [1, 2, 3],
  },
  {
    key: 'corporate-parenting',
    name: 'Corporate Parenting Advisory Committee',
    kind: 'corporate-parenting',
    chair: 'corporate-parenting-chair',
    meets: 'Every three months',
    takesSensitiveFiles: true,
    members: ['corporate-parenting-chair', 'corporate-parenting-member', 'clerk'],
    membersFrom: '2022-05-23',
    routed: 'whole plan',
  },
  {
    key: 'safeguarding-partnership',
    name: 'Haringey Safeguarding Children Partnership',
    kind: 'safeguarding-partnership',
    chair: 'partnership-chair',
    meets: 'Every three months',
    members: ['partnership-chair', 'clerk'],
    membersFrom: '2021-11-01',
    // Private fostering, area 2, is shown to it as a theme.
    routed: [],
  },
  {
    key: 'cabinet',
    name: 'Cabinet',
    kind: 'cabinet',
    chair: 'leader',
    meets: 'Every month',
    members: ['leader', 'lead-member', 'clerk'],
    membersFrom: '2022-05-23',
    routed: 'whole plan',
  },
  {
    key: 'excellence-for-children',
    name: 'Excellence for Children',
    kind: 'improvement-board',
    chair: 'independent-chair',
    meets: 'Every month',
    members: ['leader', 'lead-member', 'director', 'clerk'],
    membersFrom: '2023-06-13',
    routed: 'whole plan',
  },
];

export const panelIdOf = (key: string) => seedId(`panel ${key}`);

/** The panels, who sits on them, and what of the plan each is shown. */
export function fillPanels(): void {
  fill(
    panels,
    examplePanels.map(({ key, name, kind, chair, meets, showsLivePosition, takesSensitiveFiles }) => ({
      id: panelIdOf(key),
      name,
      kind,
      chairPostId: postIdOf(chair),
      meets,
      showsLivePosition: showsLivePosition ?? false,
      takesSensitiveFiles: takesSensitiveFiles ?? false,
      createdAt: SET_UP_AT,
    })),
  );
  fill(
    panelMembers,
    examplePanels.flatMap(({ key, members, membersFrom }) =>
      members.map((member) => ({
        id: seedId(`panel member ${key} ${member}`),
        panelId: panelIdOf(key),
        personId: personIdOf(member),
        capacity: member === 'clerk' ? ('clerk' as const) : ('member' as const),
        fromOn: membersFrom,
      })),
    ),
  );
  fill(
    routings,
    examplePanels.flatMap(({ key, routed }) =>
      (routed === 'whole plan' ? [null] : routed).map((area) => ({
        id: seedId(`routing ${key} ${area}`),
        panelId: panelIdOf(key),
        planId,
        recommendationId: area === null ? null : areaIdOf(area),
        routedBy: personIdOf('plan-lead'),
        routedAt: SET_UP_AT,
      })),
    ),
  );
}
