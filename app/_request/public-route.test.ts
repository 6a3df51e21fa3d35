import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { canariesIn, plantCanaries } from '#db/testing/canaries.ts';
import { publishedVersion } from '#db/testing/opening.ts';
import { changeWords, sealedVersion } from '#db/testing/submissions.ts';
import { actorOf, juneMoment } from '#db/testing.ts';
import { turnOffPublicPage, turnOnPublicPage } from '#db/writes/links/public-pages.ts';
import { takeBackPublication } from '#db/writes/submissions/publications.ts';
import { NotAllowed, NotFound, NotPossible } from '#domain/policy/refusals.ts';
import * as csv from '../public/plans/[versionId]/plan.csv/route.ts';
import * as page from '../public/plans/[versionId]/route.ts';
import { around, freshServer, sent } from './request-testing.ts';

beforeEach(() => freshServer());

const ask = (versionId: string) =>
  page.GET(sent(`/public/plans/${versionId}`, { method: 'GET' }), around({ versionId }));
const table = (versionId: string) =>
  csv.GET(sent(`/public/plans/${versionId}/plan.csv`, { method: 'GET' }), around({ versionId }));
const turnOn = (versionId: string, seat: Parameters<typeof actorOf>[0] = 'plan-lead') =>
  turnOnPublicPage(actorOf(seat), versionId, juneMoment);

describe('the public page of a published version', () => {
  test('is off until somebody turns it on, and off again it is as if it never was', async () => {
    const never = await (await ask('never-was')).text();
    const id = publishedVersion();
    expect([(await ask(id)).status, await (await ask(id)).text()]).toEqual([404, never]);
    turnOn(id);
    expect((await ask(id)).status).toBe(200);
    turnOffPublicPage(actorOf('director'), id, juneMoment);
    expect([(await ask(id)).status, await (await ask(id)).text(), (await table(id)).status]).toEqual([404, never, 404]);
    turnOn(id, 'director');
    expect((await ask(id)).status).toBe(200);
  });

  test('is for plan leads and directors to turn on, and only once the publication is on record', () => {
    const { id } = sealedVersion();
    expect(() => turnOn(id)).toThrow(NotPossible);
    expect(() => turnOn('never-was')).toThrow(NotFound);
    expect(() => turnOn(id, 'observer')).toThrow(NotAllowed);
    expect(() => turnOn(id, 'clerk')).toThrow(NotAllowed);
    expect(() => turnOn(id, 'panel-member')).toThrow(NotFound);
    expect(() => turnOn(id, 'administrator')).toThrow(NotFound);
  });

  test('is gone once the publication is taken back', async () => {
    const id = publishedVersion();
    turnOn(id);
    const publication = database()
      .$client.prepare('select id from publications where version_id is not null')
      .pluck()
      .get() as string;
    takeBackPublication(actorOf('plan-lead'), publication, 'Noted by mistake', juneMoment);
    expect((await ask(id)).status).toBe(404);
  });

  test('says what was sealed, whatever the plan says since, and no live word', async () => {
    const id = publishedVersion();
    turnOn(id);
    const before = await (await ask(id)).text();
    expect(before).toContain('invented');
    changeWords('1.1', { outcome: 'So that something else' });
    plantCanaries({
      rows: Object.fromEntries(
        ['actions', 'recommendations', 'people', 'posts', 'panels', 'plans', 'progress_updates', 'publications'].map(
          (name) => [name, '1'],
        ),
      ),
    });
    const after = await (await ask(id)).text();
    expect(after).toBe(before);
    expect(canariesIn(after)).toEqual([]);
  });

  test('names posts and no person', async () => {
    // The example calls people by their posts; here they have names of their own.
    database().$client.exec("update people set name = 'Person ' || id");
    const id = publishedVersion();
    turnOn(id);
    const text = await (await ask(id)).text();
    const names = database().$client.prepare('select name from people').pluck().all() as string[];
    expect(text).toContain('Service Manager, Permanence');
    expect(names.filter((name) => text.includes(name))).toEqual([]);
  });

  test('may be listed and kept for five minutes; its table is the sealed one, under the open licence', async () => {
    const id = publishedVersion();
    turnOn(id);
    const [shown, taken] = [await ask(id), await table(id)];
    for (const { headers } of [shown, taken]) {
      expect(headers.get('cache-control')).toBe('public, max-age=300');
      expect(headers.get('link')).toContain('open-government-licence/version/3/>; rel="license"');
      expect(headers.get('set-cookie')).toBeNull();
    }
    expect(await shown.text()).not.toContain('noindex');
    expect(await taken.text()).toBe('csv: as sealed');
  });
});
