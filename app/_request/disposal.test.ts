import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { database, holdDatabase } from '#db/database.ts';
import { evidencePath } from '#db/evidence-store.ts';
import { openDatabase } from '#db/open.ts';
import { actionIdOf } from '#db/seed/haringey-plan.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { seedId } from '#db/seed/seed-id.ts';
import { endedPlan } from '#db/testing/retention.ts';
import { actorOf, juneMoment } from '#db/testing.ts';
import { attachEvidenceFile } from '#db/writes/evidence/evidence.ts';
import { openSession } from '#db/writes/people/sessions.ts';
import { proposeDisposal } from '#db/writes/retention/disposals.ts';
import { placeLegalHold } from '#db/writes/retention/legal-holds.ts';
import { postProgressUpdate } from '#db/writes/updates/progress-updates.ts';
import { evidenceFileInput } from '#domain/evidence/evidence.ts';
import { progressUpdateInput } from '#domain/updates/progress-updates.ts';
import * as confirmation from '../api/plan-disposals/[disposalId]/confirmation/route.ts';
import { moment } from './clock.ts';
import { around, freshServer, sent } from './request-testing.ts';
import { sessionCookieName, signedSessionToken } from './session-cookie.ts';

/* A disposal as the browser asks for it, on a database in a real file: what is left on the disk (assurance DP-09; §5, case 88). */

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'seventy-disposal-'));
const file = path.join(folder, 'seventy.db');
const said = 'Quillfeather met the team.';
const content = Buffer.from('What Quillfeather handed in.');
const sha256 = createHash('sha256').update(content).digest('hex');
let disposalId: string;

beforeAll(() => {
  freshServer();
  fs.writeFileSync(file, database().$client.serialize());
  database().$client.close();
  holdDatabase(openDatabase(file));
  fs.mkdirSync(path.dirname(evidencePath(sha256)), { recursive: true });
  fs.writeFileSync(evidencePath(sha256), content);
  const update = progressUpdateInput.parse({ declaredRag: 'green', done: said });
  postProgressUpdate(actorOf('owner'), actionIdOf('1.1'), update, juneMoment);
  const stored = { sha256, size: content.byteLength, mediaType: 'text/plain', scan: 'not-scanned' as const };
  const about = evidenceFileInput.parse({ title: 'Minutes' });
  attachEvidenceFile(actorOf('owner'), actionIdOf('1.1'), about, { ...stored, fileName: 'minutes.txt' }, juneMoment);
  // The example's own day is the day of the request.
  database().$client.exec("update installation set example_day_on = '2030-07-01'");
  const plan = endedPlan();
  disposalId = proposeDisposal(actorOf('administrator'), plan, { reason: 'Its time has run out' }, moment()).id;
});
afterAll(() => {
  database().$client.close();
  fs.rmSync(folder, { recursive: true, force: true });
});

function confirm(key: string): Promise<Response> {
  const person = { id: personIdOf('director'), identityId: seedId('identity director') };
  const cookie = `${sessionCookieName()}=${signedSessionToken(openSession(person, moment()))}`;
  const asked = { body: {}, cookie, headers: { 'idempotency-key': key } };
  return confirmation.POST(sent(`/api/plan-disposals/${disposalId}/confirmation`, asked), around({ disposalId }));
}
const onDisk = () =>
  fs
    .readdirSync(folder)
    .filter((name) => fs.readFileSync(path.join(folder, name)).includes('Quillfeather'))
    .sort();

describe('confirming a disposal', () => {
  test('is answered 409 under a legal hold, and nothing goes', async () => {
    const { id } = placeLegalHold(actorOf('plan-lead'), endedPlanId(), { reason: 'Public inquiry' }, moment());
    const answer = await confirm('under a hold');
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({
      title: 'Not possible now',
      detail: expect.stringContaining('“Public inquiry”'),
    });
    expect(fs.existsSync(evidencePath(sha256))).toBe(true);
    expect(onDisk().length).toBeGreaterThan(0);
    database().$client.exec(
      `update legal_holds set lifted_at = 'x', lifted_by = '${personIdOf('director')}', lifted_reason = 'x' where id = '${id}'`,
    );
  });

  test('leaves neither a word in the database’s file or its journal, nor the file of evidence', async () => {
    const answer = await confirm('once');
    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ files: expect.arrayContaining([sha256]) });
    expect(fs.existsSync(evidencePath(sha256))).toBe(false);
    expect(onDisk()).toEqual([]);
    expect((await confirm('once')).status).toBe(201);
    expect((await confirm('again')).status).toBe(410);
  });
});

const endedPlanId = () => database().$client.prepare('select plan_id from plan_retentions').pluck().get() as string;
