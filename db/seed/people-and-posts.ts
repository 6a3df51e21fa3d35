import type { HoldingCapacity, Role } from '#domain/vocabulary.ts';

/*
 * Nobody here is a real person: each is called by the title of a post, and every address ends in .invalid. Which posts
 * the plan names comes from the Cabinet minutes of 13 June 2023 (Assistant Director, Director, Cabinet Member); all
 * others, and every date, are invented.
 */

export type Seat = {
  title: string;
  roles: readonly Role[];
  /** Whether the roles are held on the plan of 2023 only, not on every plan. */
  onOnePlan?: boolean;
  since: string;
  capacity?: HoldingCapacity;
  /** Whose post it is when it is not the council's. */
  partnerBody?: string;
};

/** A post and the person who holds it. The key is the e-mail's name. */
export const seats = {
  administrator: { title: 'Systems Administrator', roles: ['administrator'], since: '2021-04-06' },
  director: { title: 'Director of Children’s Services', roles: ['director'], since: '2021-09-06' },
  'plan-lead': { title: 'Assistant Director, Safeguarding and Social Care', roles: ['plan-lead'], since: '2022-01-10' },
  'second-plan-lead': {
    title: 'Improvement Programme Manager',
    roles: ['plan-lead'],
    onOnePlan: true,
    since: '2023-03-06',
  },
  checker: { title: 'Practice Audit Manager', roles: ['checker'], since: '2022-05-16' },
  'lead-member': {
    title: 'Cabinet Member for Children, Schools and Families',
    roles: ['lead-member'],
    since: '2022-05-23',
  },
  clerk: { title: 'Democratic Services Officer', roles: ['clerk'], since: '2020-10-05' },
  'panel-member': { title: 'Panel member, Scrutiny Panel', roles: ['panel-member'], since: '2022-05-23' },
  'scrutiny-chair': { title: 'Chair, Scrutiny Panel', roles: ['panel-member'], since: '2022-05-23' },
  'corporate-parenting-member': {
    title: 'Panel member, Corporate Parenting Advisory Committee',
    roles: ['panel-member'],
    since: '2022-05-23',
  },
  'corporate-parenting-chair': {
    title: 'Chair, Corporate Parenting Advisory Committee',
    roles: ['panel-member'],
    since: '2022-05-23',
  },
  'partnership-chair': {
    title: 'Chair, Safeguarding Children Partnership',
    roles: ['panel-member'],
    since: '2021-11-01',
    partnerBody: 'Haringey Safeguarding Children Partnership',
  },
  leader: { title: 'Leader of the Council', roles: ['panel-member'], since: '2021-05-27' },
  observer: { title: 'Internal Audit Manager', roles: ['observer'], since: '2019-07-01' },

  owner: { title: 'Service Manager, Permanence', roles: ['owner'], since: '2022-09-05' },
  'children-in-care': { title: 'Head of Service, Children in Care', roles: ['owner'], since: '2022-09-05' },
  'independent-reviewing': { title: 'Service Manager, Independent Reviewing', roles: ['owner'], since: '2021-01-11' },
  fostering: { title: 'Service Manager, Fostering', roles: ['owner'], since: '2023-04-03' },
  'safeguarding-hub': { title: 'Service Manager, Safeguarding Hub', roles: ['owner'], since: '2023-03-20' },
  assessment: {
    title: 'Head of Service, Assessment and Safeguarding',
    roles: ['owner'],
    since: '2023-03-20',
    capacity: 'interim',
  },
  admissions: { title: 'Head of Admissions', roles: ['owner'], since: '2018-02-05' },
  'quality-assurance': { title: 'Head of Quality Assurance', roles: ['owner', 'checker'], since: '2020-03-02' },
  'principal-social-worker': { title: 'Principal Social Worker', roles: ['owner'], since: '2021-06-14' },
  workforce: { title: 'Workforce Development Manager', roles: ['owner'], since: '2019-11-04' },
  performance: { title: 'Head of Performance and Data', roles: ['owner'], since: '2020-08-03' },
  communications: {
    title: 'Communications Lead, Safeguarding Children Partnership',
    roles: ['owner'],
    since: '2022-10-10',
    partnerBody: 'Haringey Safeguarding Children Partnership',
  },
  'designated-doctor': {
    title: 'Designated Doctor for Safeguarding Children',
    roles: ['owner'],
    since: '2020-01-06',
    partnerBody: 'NHS North Central London Integrated Care Board',
  },
  'regional-adoption': {
    title: 'Partnership Lead, Regional Adoption Agency',
    roles: ['owner'],
    since: '2021-10-04',
    partnerBody: 'Regional adoption agency',
  },
} as const satisfies Record<string, Seat>;
export type SeatKey = keyof typeof seats;

/** Posts that nobody holds. The independent chair was still being confirmed on 13 June 2023 (Cabinet minutes). */
export const vacantPosts = {
  'independent-chair': 'Independent chair',
  'court-and-assessment': 'Head of Service, Court and Assessment',
} as const;
export type PostKey = SeatKey | keyof typeof vacantPosts;

/** One person who has left, and can no longer sign in. */
export const leaver = {
  key: 'former-head-of-court',
  name: 'Former Head of Service, Court and Assessment',
  role: 'owner',
  leftOn: '2023-05-12',
} as const;

type Holding = {
  post: PostKey;
  person: SeatKey | typeof leaver.key;
  capacity: HoldingCapacity;
  from: string;
  until?: string;
};

/** Who held a post before, and who deputises. Those who hold one now are in `seats`. */
export const otherHoldings: readonly Holding[] = [
  {
    post: 'court-and-assessment',
    person: leaver.key,
    capacity: 'substantive',
    from: '2019-09-02',
    until: leaver.leftOn,
  },
  { post: 'court-and-assessment', person: 'children-in-care', capacity: 'deputy', from: '2023-05-15' },
  { post: 'owner', person: 'children-in-care', capacity: 'substantive', from: '2019-06-03', until: '2022-09-02' },
  { post: 'owner', person: 'children-in-care', capacity: 'deputy', from: '2022-09-05' },
  { post: 'fostering', person: 'owner', capacity: 'interim', from: '2023-01-03', until: '2023-03-31' },
  { post: 'safeguarding-hub', person: 'assessment', capacity: 'substantive', from: '2020-06-01', until: '2023-03-17' },
  { post: 'plan-lead', person: 'second-plan-lead', capacity: 'deputy', from: '2023-03-06' },
  { post: 'communications', person: 'safeguarding-hub', capacity: 'deputy', from: '2023-04-03' },
];
