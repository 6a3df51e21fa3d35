import { createHash } from 'node:crypto';
import { getTableColumns } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { keptJson, withBytes } from '#db/kept-bytes.ts';
import { contentHashOf, standingApprovals } from '#db/reads/plans/plan-content.ts';
import { composeVersion } from '#db/reads/submissions/sealing.ts';
import { installation } from '#db/schema/installation.ts';
import { planVersionFiles, planVersions } from '#db/schema/submissions.ts';
import { actionIdOf, planId } from '#db/seed/haringey-plan.ts';
import { lastTold } from '#db/testing/administration.ts';
import {
  approve,
  approveTwice,
  changeWords,
  filesOf,
  sealedVersion,
  sealing,
  sealNow,
} from '#db/testing/submissions.ts';
import { type Answers, answerTo, refusalOf, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import type { ComposedDocument } from '#domain/composed-document/model.ts';
import type { PlanDocumentFacts } from '#domain/plan-document/facts.ts';
import { NotPossible, NotValid } from '#domain/policy/refusals.ts';
import { sealPlan } from './plan-versions.ts';

beforeEach(() => void freshDatabase());

const { factsId, documentId, ...told } = getTableColumns(planVersions);
const facts = keptJson<PlanDocumentFacts>(factsId);
const document = keptJson<ComposedDocument>(documentId);
const versions = () =>
  database()
    .select({ ...told, facts, document })
    .from(planVersions)
    .all();
const files = () => database().select().from(planVersionFiles).all().map(withBytes);
const sealAs = (who: string) => {
  const composed = composeVersion(actorOf('plan-lead'), planId, sealing(), juneMoment);
  return sealPlan(actorOf(who), planId, sealing(), composed, filesOf(), juneMoment);
};

/** By hand from rules §6. */
const answers: Answers = {
  'plan-lead': 'taken',
  'second-plan-lead': 'taken',
  director: 'taken',
  'lead-member': 'not allowed',
  checker: 'not allowed',
  clerk: 'not allowed',
  observer: 'not allowed',
  owner: 'not allowed',
  'designated-doctor': 'not found',
  'panel-member': 'not found',
  administrator: 'not found',
};

describe('sealing a plan', () => {
  test('stores its facts, its document and the bytes of all six forms with their SHA-256', () => {
    approveTwice();
    const sealed = sealNow();
    expect(versions()).toMatchObject([
      {
        ...{
          number: 1,
          kind: 'submission',
          minor: false,
          sealedOn: '2023-06-30',
          contentHash: contentHashOf(planId, juneMoment),
        },
        sealedByPost: 'Assistant Director, Safeguarding and Social Care',
      },
    ]);
    const [version] = versions();
    expect(version?.facts.plan.versionLabel).toBe('Version 1, sealed 30 June 2023');
    expect(version?.facts.plan.approvals).toEqual([
      { role: 'Director', post: 'Director of Children’s Services', approvedOn: '2023-06-30' },
      { role: 'Lead member', post: 'Cabinet Member for Children, Schools and Families', approvedOn: '2023-06-30' },
    ]);
    expect(version?.document.versionLabel).toBe('Version 1, sealed 30 June 2023');
    expect(files().map(({ form }) => form)).toEqual(['docx', 'pdf', 'xlsx', 'csv', 'json', 'html']);
    for (const { form, bytes, sha256, size } of files()) {
      expect(bytes.toString()).toBe(`${form}: as sealed`);
      expect(sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(size).toBe(bytes.byteLength);
    }
    expect(lastTold()).toMatchObject({ event: 'plan-sealed', content: { number: 1, files: sealed.files } });
  });

  test.each(Object.entries(answers))('%s is answered: %s', (who, answer) => {
    approveTwice();
    expect(answerTo(() => sealAs(who))).toBe(answer);
    expect(versions()).toHaveLength(answer === 'taken' ? 1 : 0);
  });

  test('waits for both approvals, and says whose is missing', () => {
    approve('director');
    const error = refusedWithoutTrace(NotPossible, () => sealNow());
    expect(error.missing).toEqual(['The lead member has not approved this content.']);
  });

  test('is refused, and stores nothing, when a word changed while the documents were written', () => {
    approveTwice();
    const [actor, input] = [actorOf('plan-lead'), sealing()];
    const composed = composeVersion(actor, planId, input, juneMoment);
    changeWords('1.1', { outcome: 'So that children wait less' });
    const act = () => sealPlan(actor, planId, input, composed, filesOf(), juneMoment);
    expect(refusedWithoutTrace(NotPossible, act).message).toContain('nothing was sealed');
    // Approved again as it stands now, the older documents are still not what was approved.
    approveTwice();
    const again = () => sealPlan(actor, planId, sealing(), composed, filesOf(), juneMoment);
    expect(refusedWithoutTrace(NotPossible, again).message).toContain('nothing was sealed');
  });

  test('is refused with a form missing, or one twice', () => {
    approveTwice();
    const [actor, input] = [actorOf('plan-lead'), sealing()];
    const composed = composeVersion(actor, planId, input, juneMoment);
    for (const given of [filesOf().slice(1), [...filesOf(), ...filesOf().slice(0, 1)]]) {
      refusedWithoutTrace(NotPossible, () => sealPlan(actor, planId, input, composed, given, juneMoment));
    }
  });

  test('spends its approvals: they neither void nor serve again', () => {
    sealedVersion();
    expect(standingApprovals(planId)).toEqual([]);
    refusedWithoutTrace(NotPossible, () => sealNow());
    changeWords('1.1', { outcome: 'So that children wait less' });
    const voided = database()
      .$client.prepare('select count(*) from plan_approvals where voided_at is not null')
      .pluck();
    expect(voided.get()).toBe(0);
  });

  test('with the disk full half-way leaves nothing half-sealed, and goes through once there is room', () => {
    approveTwice();
    const client = database().$client;
    const [actor, input] = [actorOf('plan-lead'), sealing()];
    const composed = composeVersion(actor, planId, input, juneMoment);
    const big = filesOf().map((file) => ({ ...file, bytes: new Uint8Array(200_000).fill(7) }));
    const pages = client.pragma('page_count', { simple: true }) as number;
    client.pragma(`max_page_count = ${pages + 150}`);
    const error = refusalOf(Error, () => sealPlan(actor, planId, input, composed, big, juneMoment));
    // As the edge knows it, and answers 507.
    expect((error as { code?: string }).code).toBe('SQLITE_FULL');
    expect([versions(), files()]).toEqual([[], []]);
    expect(standingApprovals(planId)).toHaveLength(2);
    client.pragma('max_page_count = 1073741823');
    sealPlan(actor, planId, input, composed, big, juneMoment);
    expect(files()).toHaveLength(6);
  });
});

describe('a sealed version', () => {
  test('is never changed, deleted or replaced, nor is any of its files', () => {
    sealedVersion();
    const run = (sql: string) => () => database().$client.exec(sql);
    expect(run("update plan_versions set note = 'x'")).toThrow('A sealed version is never changed');
    expect(run('delete from plan_versions')).toThrow('A sealed version is never deleted');
    expect(run('insert or replace into plan_versions select * from plan_versions')).toThrow('never deleted');
    expect(run("update plan_version_files set sha256 = 'x', size = 1")).toThrow('A sealed file is never changed');
    expect(run('delete from plan_version_files')).toThrow('A sealed file is never deleted');
    expect(run('insert or replace into plan_version_files select * from plan_version_files')).toThrow('never deleted');
    expect(run("update kept_pieces set bytes = x'00'")).toThrow('Kept bytes are never changed');
    expect(run('delete from kept_pieces')).toThrow('are never deleted');
    expect(run('insert or replace into kept_pieces select * from kept_pieces')).toThrow('Nothing is added');
    expect(run("insert into kept_pieces select kept_id, 9, x'00' from kept_pieces")).toThrow('Nothing is added');
    expect(run('delete from kept_bytes')).toThrow('FOREIGN KEY');
  });

  test('holds its actions’ original deadlines: a later change of the form is refused, and so is one past it', () => {
    sealedVersion();
    const error = refusedWithoutTrace(NotValid, () => changeWords('1.1', { deadlineOn: '2024-01-31' }));
    expect(error.fields).toEqual([
      {
        field: 'deadlineOn',
        words: 'The plan is sealed with the deadline 29 September 2023. Ask for a new date instead',
      },
    ]);
    const id = actionIdOf('1.1');
    expect(() => database().$client.exec(`update actions set deadline_on = '2024-01-31' where id = '${id}'`)).toThrow(
      'never changes',
    );
    changeWords('1.1', { outcome: 'So that children wait less' });
  });
});

describe('an amendment', () => {
  const later = { ...juneMoment, today: '2023-09-04', now: '2023-09-04T08:20:00.000Z' };
  const amend = (more: object) => sealNow({ why: 'A word put right', ...more }, later);

  test('is the next version, says why and what changed since', () => {
    sealedVersion();
    changeWords('1.1', { outcome: 'So that children wait less' }, later);
    approveTwice(later);
    expect(amend({}).number).toBe(2);
    expect(versions()[1]).toMatchObject({
      number: 2,
      kind: 'amendment',
      note: 'A word put right',
      sealedOn: '2023-09-04',
    });
    expect(versions()[1]?.facts.changesSincePrevious).toMatchObject({ sinceVersion: 1, added: [], removed: [] });
    expect(versions()[1]?.facts.changesSincePrevious?.changed.join()).toContain('Action 1.1');
    expect(versions()[0]?.facts.changesSincePrevious ?? null).toBeNull();
  });

  test('without a reason is refused, and one that changes nothing too', () => {
    sealedVersion();
    approveTwice();
    expect(refusedWithoutTrace(NotPossible, () => sealNow({ why: 'Again' })).message).toContain(
      'Nothing has changed since version 1',
    );
    changeWords('1.1', { outcome: 'So that children wait less' });
    approveTwice();
    expect(refusedWithoutTrace(NotValid, () => sealNow()).fields).toEqual([
      { field: 'why', words: 'Enter why the plan is amended' },
    ]);
  });

  test('of wording goes with the director’s approval alone, only where the council has said so', () => {
    sealedVersion();
    changeWords('1.1', { outcome: 'So that children wait less' });
    approve('director');
    expect(refusedWithoutTrace(NotPossible, () => sealNow({ why: 'A word', minor: true })).message).toContain(
      'has not left minor amendments',
    );
    database().update(installation).set({ minorAmendmentsDelegated: true }).run();
    expect(sealNow({ why: 'A word', minor: true }).number).toBe(2);
    expect(versions()[1]).toMatchObject({ minor: true, leadMemberApprovalId: null });
  });

  test('that moves an owner is not minor, whatever the setting', () => {
    sealedVersion();
    database().update(installation).set({ minorAmendmentsDelegated: true }).run();
    changeWords('1.1', {
      ownerPostId: database().$client.prepare("select id from posts where title = 'Head of Admissions'").pluck().get(),
    });
    approve('director');
    const error = refusedWithoutTrace(NotPossible, () => sealNow({ why: 'A word', minor: true }));
    expect(error.missing).toEqual(['Action 1.1 has another owner, period, milestone date or area.']);
  });

  test('the submission itself is never minor', () => {
    database().update(installation).set({ minorAmendmentsDelegated: true }).run();
    approve('director');
    refusedWithoutTrace(NotPossible, () => sealNow({ minor: true }));
  });
});
