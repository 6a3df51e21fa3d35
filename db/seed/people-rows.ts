import type { HoldingCapacity, Role } from '#domain/vocabulary.ts';
import { identities } from '../schema/identity.ts';
import { people, postHoldings, posts } from '../schema/people.ts';
import { personRoles } from '../schema/person-roles.ts';
import { fill } from './fill.ts';
import {
  leaver,
  otherHoldings,
  type PostKey,
  type Seat,
  type SeatKey,
  seats,
  vacantPosts,
} from './people-and-posts.ts';
import { seedId } from './seed-id.ts';

const SET_UP_AT = '2023-04-04T15:30:00.000Z';

export const personIdOf = (key: SeatKey | typeof leaver.key) => seedId(`person ${key}`);
export const postIdOf = (key: PostKey) => seedId(`post ${key}`);
export const emailOf = (key: SeatKey | typeof leaver.key) => `${key}@example.invalid`;

export function postTitleOf(key: PostKey): string {
  return key in vacantPosts ? vacantPosts[key as keyof typeof vacantPosts] : seats[key as SeatKey].title;
}

const seatList = Object.entries(seats) as [SeatKey, Seat][];

/** Everyone of the example: identities without a password, people, posts, and who holds them. */
export function fillPeople(): void {
  const names = [...seatList.map(([key, { title }]) => ({ key, name: title })), leaver];
  const at = new Date(SET_UP_AT);
  fill(
    identities,
    names.map(({ key, name }) => ({
      id: seedId(`identity ${key}`),
      name,
      email: emailOf(key),
      emailVerified: true,
      createdAt: at,
      updatedAt: at,
    })),
  );
  fill(
    people,
    names.map(({ key, name }) => ({
      id: personIdOf(key),
      identityId: seedId(`identity ${key}`),
      name,
      email: emailOf(key),
      createdAt: SET_UP_AT,
      disabledAt: key === leaver.key ? `${leaver.leftOn}T16:00:00.000Z` : null,
    })),
  );
  fill(posts, [
    ...seatList.map(([key, { title, partnerBody }]) => post(key, title, partnerBody)),
    ...Object.entries(vacantPosts).map(([key, title]) => post(key as PostKey, title)),
  ]);
  fill(postHoldings, [
    ...seatList.map(([key, { capacity, since }]) => holding(key, key, capacity ?? 'substantive', since)),
    ...otherHoldings.map(({ post: at, person, capacity, from, until }) => holding(at, person, capacity, from, until)),
  ]);
}

/** Everyone's roles. `planId` is the one plan of those who hold theirs on one only, so that plan comes first. */
export function fillRoles(planId: string): void {
  fill(personRoles, [
    ...seatList.flatMap(([key, { roles, onOnePlan }]) =>
      roles.map((held) => role(key, held, onOnePlan ? planId : null)),
    ),
    role(leaver.key, leaver.role, null),
  ]);
}

function post(key: PostKey, title: string, partnerBody?: string) {
  return { id: postIdOf(key), title, partnerBody: partnerBody ?? null, createdAt: SET_UP_AT };
}

function holding(
  at: PostKey,
  person: SeatKey | typeof leaver.key,
  capacity: HoldingCapacity,
  fromOn: string,
  untilOn: string | null = null,
) {
  const id = seedId(`holding ${at} ${person} ${capacity}`);
  return { id, postId: postIdOf(at), personId: personIdOf(person), capacity, fromOn, untilOn };
}

/** The administrator set the installation up and granted every other role; nobody granted the administrator's. */
function role(key: SeatKey | typeof leaver.key, held: Role, planId: string | null) {
  return {
    id: seedId(`role ${key} ${held}`),
    personId: personIdOf(key),
    role: held,
    planId,
    grantedBy: held === 'administrator' ? null : personIdOf('administrator'),
    grantedAt: SET_UP_AT,
    endedAt: key === leaver.key ? `${leaver.leftOn}T16:00:00.000Z` : null,
  };
}
