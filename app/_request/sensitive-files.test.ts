import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { seedId } from '#db/seed/seed-id.ts';
import { publishedReport } from '#db/testing/panel-reports.ts';
import { actorOf, juneMoment } from '#db/testing.ts';
import { changeMarking } from '#db/writes/administration/marking.ts';
import { openSession } from '#db/writes/people/sessions.ts';
import * as files from '../api/panel-reports/[reportId]/files/[copy]/[form]/route.ts';
import { moment } from './clock.ts';
import { around, freshServer, sent } from './request-testing.ts';
import { sessionCookieName, signedSessionToken } from './session-cookie.ts';

/* A file marked -SENSITIVE that a panel's member asks for (assurance §5, case 90). */

beforeEach(() => freshServer());

function ask(reportId: string): Promise<Response> {
  const person = { id: personIdOf('panel-member'), identityId: seedId('identity panel-member') };
  const cookie = `${sessionCookieName()}=${signedSessionToken(openSession(person, moment()))}`;
  const path = `/api/panel-reports/${reportId}/files/public/word`;
  const params = { reportId, copy: 'public', form: 'word' };
  return files.GET(sent(path, { method: 'GET', cookie }), around(params));
}
const lastRow = () =>
  database()
    .$client.prepare('select actor, event, subject_id as address, at from audit_events order by seq desc limit 1')
    .get();

describe('a member who asks for a file marked OFFICIAL-SENSITIVE', () => {
  test('is answered 403 with what to do, and who asked for what and when stands in the trail', async () => {
    changeMarking(actorOf('administrator'), 'OFFICIAL-SENSITIVE', juneMoment);
    const reportId = publishedReport();
    const answer = await ask(reportId);
    expect(answer.status).toBe(403);
    expect(await answer.json()).toMatchObject({
      title: 'Not allowed',
      detail: expect.stringContaining('ask the clerk'),
    });
    expect(lastRow()).toEqual({
      actor: personIdOf('panel-member'),
      event: 'refused-not-allowed',
      address: `GET /api/panel-reports/${reportId}/files/public/word`,
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    });
  });

  test('takes one marked OFFICIAL', async () => {
    expect((await ask(publishedReport())).status).toBe(200);
  });
});
