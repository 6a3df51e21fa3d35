import { eq } from 'drizzle-orm';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { getLetterhead } from '#db/reads/administration/letterhead.ts';
import { actions } from '#db/schema/plans.ts';
import { planId } from '#db/seed/haringey-plan.ts';
import type { SeatKey } from '#db/seed/people-and-posts.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { seedId } from '#db/seed/seed-id.ts';
import { openSession } from '#db/writes/people/sessions.ts';
import { councilLogo } from '#documents/write/fixtures/council-logo.ts';
import { closeWritingPool } from '#documents/write/writing-pool.ts';
import * as print from '../(signed-in)/plans/[planId]/print/route.ts';
import * as letterheads from '../api/letterheads/route.ts';
import * as exported from '../api/plans/[planId]/exports/[form]/route.ts';
import { moment } from './clock.ts';
import { around, freshServer, sent } from './request-testing.ts';
import { signedSessionToken } from './session-cookie.ts';

beforeEach(() => freshServer());
afterAll(() => closeWritingPool());

const cookieOf = (seat: SeatKey) => {
  const person = { id: personIdOf(seat), identityId: seedId(`identity ${seat}`) };
  return `seventy.session_token=${signedSessionToken(openSession(person, moment()))}`;
};

/** As many actions more as make a plan large, written past the rules. */
function makeLarge(): void {
  const [one] = database().select().from(actions).where(eq(actions.planId, planId)).limit(1).all();
  if (!one) throw new Error('The example has no action.');
  const more = Array.from({ length: 240 }, (_, at) => ({
    ...one,
    id: `more-${at}`,
    ref: `9.${at}`,
    position: 900 + at,
  }));
  for (let at = 0; at < more.length; at += 50)
    database()
      .insert(actions)
      .values(more.slice(at, at + 50))
      .run();
}

const asked = (address: string, cookie?: string) => sent(address, { method: 'GET', ...(cookie ? { cookie } : {}) });
const printed = (cookie?: string) => print.GET(asked(`/plans/${planId}/print`, cookie), around({ planId }));
const downloaded = (form: string) =>
  exported.GET(asked(`/api/plans/${planId}/exports/${form}`, cookieOf('plan-lead')), around({ planId, form }));

describe('the print view', { timeout: 60_000 }, () => {
  test('is shown to be read, and who is signed out is led to the sign-in page', async () => {
    const shown = await printed(cookieOf('plan-lead'));
    expect([shown.status, shown.headers.get('content-disposition')]).toEqual([200, 'inline']);
    const out = await printed();
    expect([out.status, out.headers.get('location')]).toEqual([307, `/sign-in?to=%2Fplans%2F${planId}%2Fprint`]);
  });
});

describe('a plan of more than 250 actions', () => {
  test('is not made into a document within a request: that is what jobs are for', async () => {
    makeLarge();
    for (const form of ['word', 'pdf', 'excel', 'csv', 'json']) {
      const answer = await downloaded(form);
      expect([form, answer.status]).toEqual([form, 409]);
      expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('Download the plan') });
    }
    const view = await printed(cookieOf('plan-lead'));
    expect([view.status, view.headers.get('location')]).toEqual([307, `/plans/${planId}/download`]);
  });
});

describe('a council’s logo', { timeout: 60_000 }, () => {
  const set = (logo: string, seat: SeatKey = 'administrator', key = 'a key') =>
    letterheads.POST(
      sent('/api/letterheads', {
        body: { logo, alt: 'The council', colour: '' },
        headers: { 'idempotency-key': key },
        cookie: cookieOf(seat),
      }),
      around({}),
    );

  test('is kept once a document could be written with it', async () => {
    expect((await set(councilLogo.base64)).status).toBe(201);
    expect(getLetterhead().logo).toMatchObject({ width: 120, alt: 'The council' });
  });

  test('that is damaged is refused with its field named, before it stops every PDF', async () => {
    const damaged = Buffer.from(councilLogo.base64, 'base64').fill(0, 60);
    const answer = await set(damaged.toString('base64'));
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ fields: [{ field: 'logo' }] });
    expect(getLetterhead().logo).toBeNull();
  });

  test('is the administrator’s to set', async () => {
    expect((await set(councilLogo.base64, 'plan-lead')).status).toBe(403);
  });
});
