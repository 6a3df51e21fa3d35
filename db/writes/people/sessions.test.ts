import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { identitySessions } from '#db/schema/identity.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { seedId } from '#db/seed/seed-id.ts';
import { lastTold } from '#db/testing/administration.ts';
import { freshDatabase, juneMoment } from '#db/testing.ts';
import { openSession, touchSession } from './sessions.ts';

beforeEach(() => void freshDatabase());

const later = (minutes: number, seconds = 0) => ({
  ...juneMoment,
  clock: new Date(Date.parse(juneMoment.clock) + (minutes * 60 + seconds) * 1000).toISOString(),
});
const owner = { id: personIdOf('owner'), identityId: seedId('identity owner') };
const sessions = () => database().select().from(identitySessions).all();
const open = () => {
  const token = openSession(owner, juneMoment);
  return database().select().from(identitySessions).where(eq(identitySessions.token, token)).get()!.id;
};

describe('a session', () => {
  test('has a token of 256 bits of its own, lasts twelve hours by the real clock, and is told', () => {
    const tokens = Array.from({ length: 20 }, () => openSession(owner, juneMoment));
    expect(new Set(tokens).size).toBe(20);
    expect(tokens.every((token) => Buffer.from(token, 'base64url').length === 32)).toBe(true);
    const row = sessions()[0]!;
    expect(row.createdAt.toISOString()).toBe(juneMoment.clock);
    expect(row.expiresAt.getTime() - row.createdAt.getTime()).toBe(12 * 3_600_000);
    expect(lastTold()).toMatchObject({ event: 'signed-in', actor: owner.id });
    expect(JSON.stringify(lastTold())).not.toContain(tokens.at(-1));
  });

  test('in use is written down once a minute at most', () => {
    const id = open();
    expect(touchSession(id, later(0, 60))).toBe(true);
    expect(sessions()[0]?.updatedAt.toISOString()).toBe(juneMoment.clock);
    expect(touchSession(id, later(0, 61))).toBe(true);
    expect(sessions()[0]?.updatedAt.toISOString()).toBe(later(0, 61).clock);
  });

  test('left alone for half an hour is over; a minute before it is not', () => {
    const id = open();
    expect(touchSession(id, later(30))).toBe(true);
    expect(touchSession(id, later(60, 1))).toBe(false);
    expect(sessions()).toEqual([]);
    expect(touchSession(id, later(0))).toBe(false);
  });

  test('is over after twelve hours however busy', () => {
    const id = open();
    for (let minutes = 20; minutes <= 720; minutes += 20) expect(touchSession(id, later(minutes))).toBe(true);
    expect(touchSession(id, later(720, 1))).toBe(false);
    expect(sessions()).toEqual([]);
  });

  test('of a time that is yet to come is over: the clock was put back', () => {
    const id = open();
    expect(touchSession(id, later(-4))).toBe(true);
    expect(touchSession(id, later(-6))).toBe(false);
    expect(sessions()).toEqual([]);
  });

  test('that is unknown is none', () => {
    expect(touchSession('unknown', juneMoment)).toBe(false);
  });
});
