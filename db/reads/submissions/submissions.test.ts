import { beforeEach, describe, expect, test } from 'vitest';
import { getVersionFile, getVersionPage } from '#db/reads/plans/plan-versions.ts';
import { planFacts } from '#db/reads/plans/plans.ts';
import { planId } from '#db/seed/haringey-plan.ts';
import { hearStatements, statements } from '#db/testing/statements.ts';
import { approve, approveTwice, changeWords, sealedVersion, sentVersion } from '#db/testing/submissions.ts';
import { answerTo, refusalOf } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import { proclaimDay } from '#db/writes/clocks/calendar.ts';
import { recordSending, takeBackSending } from '#db/writes/submissions/plan-sendings.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import { getSubmissionPage } from './submissions.ts';

beforeEach(() => void freshDatabase());

const page = (who = 'plan-lead', moment = juneMoment) => getSubmissionPage(actorOf(who), planId, moment);
const on = (today: string) => ({ ...juneMoment, today, now: `${today}T08:20:00.000Z` });
const send = (versionId: string, sentOn: string) =>
  recordSending(
    actorOf('plan-lead'),
    versionId,
    { sentOn, sentTo: 'Ofsted', how: 'By e-mail', note: '', confirmed: true },
    on(sentOn),
  );

describe('the submission’s page', () => {
  test('says before anything is approved whose approvals are missing, and offers each only to its giver', () => {
    expect(page().missing).toHaveLength(2);
    expect(page().may).toMatchObject({ approveAs: [], seal: true, recordSending: true });
    expect(page('director').may.approveAs).toEqual(['director']);
    expect(page('lead-member').may).toMatchObject({ approveAs: ['lead-member'], seal: false });
    approve('director');
    expect(page('director').may.approveAs).toEqual([]);
    expect(page().approvals).toMatchObject([{ capacity: 'director', postTitle: 'Director of Children’s Services' }]);
  });

  test('says which approvals a change voided and why, until they are given again', () => {
    approveTwice();
    changeWords('1.1', { outcome: 'So that children wait less' });
    expect(page().approvals).toEqual([]);
    expect(page().voided.map(({ capacity, voidedBecause }) => [capacity, voidedBecause])).toEqual([
      ['director', 'Action 1.1 changed, by Assistant Director, Safeguarding and Social Care.'],
      ['lead-member', 'Action 1.1 changed, by Assistant Director, Safeguarding and Social Care.'],
    ]);
    approve('director');
    expect(page().voided.map(({ capacity }) => capacity)).toEqual(['lead-member']);
  });

  test('shows pre-flight only to those who check the plan', () => {
    for (const who of ['plan-lead', 'checker', 'director', 'lead-member']) expect(page(who).findings).not.toBeNull();
    for (const who of ['clerk', 'observer', 'owner']) expect(page(who).findings).toBeNull();
  });

  test('is not there for a partner’s owner, a panel member or the administrator', () => {
    sealedVersion();
    for (const who of ['designated-doctor', 'panel-member', 'administrator']) {
      expect(answerTo(() => page(who))).toBe('not found');
      expect(answerTo(() => getVersionPage(actorOf(who), planId, 1))).toBe('not found');
    }
  });

  test('takes as many statements for a plan with versions as without a query for each', () => {
    const { id } = sealedVersion();
    send(id, '2023-07-17');
    hearStatements();
    const before = statements(() => page());
    send(id, '2023-07-18');
    send(id, '2023-07-19');
    expect(before).toBeGreaterThan(0);
    expect(statements(() => page())).toBe(before);
  });
});

describe('a sealed file', () => {
  test('comes back byte for byte, with its SHA-256, to whoever reads the plan whole', () => {
    const { id, files } = sealedVersion();
    for (const who of ['owner', 'clerk', 'observer', 'lead-member']) {
      for (const { form, sha256 } of files) {
        const file = getVersionFile(actorOf(who), id, form);
        expect([file.bytes.toString(), file.sha256]).toEqual([`${form}: as sealed`, sha256]);
      }
    }
  });

  test('is not found in an unknown form, of an unknown version, or by who may not know of it', () => {
    const { id } = sealedVersion();
    refusalOf(NotFound, () => getVersionFile(actorOf('plan-lead'), id, 'exe'));
    refusalOf(NotFound, () => getVersionFile(actorOf('plan-lead'), 'unknown', 'pdf'));
    refusalOf(NotFound, () => getVersionFile(actorOf('designated-doctor'), id, 'pdf'));
    refusalOf(NotFound, () => getVersionPage(actorOf('plan-lead'), planId, 2));
  });
});

describe('the clock of a plan that was sent', () => {
  const clock = (today: string) => planFacts(planId, on(today)).clock;

  test('stops at the first sending and says how early it was', () => {
    const { id } = sealedVersion();
    expect(clock('2023-07-25').daysLeftWords).toBe('5 working days overdue');
    send(id, '2023-07-17');
    send(id, '2023-07-20');
    expect(clock('2023-07-25')).toMatchObject({
      submittedOn: '2023-07-17',
      dayToday: 69,
      daysLeft: 1,
      daysLeftWords: 'submitted 17 July 2023, 1 working day before it was due',
    });
  });

  test.each([
    ['2023-07-18', 'submitted 18 July 2023, the day it was due'],
    ['2023-07-20', 'submitted 20 July 2023, 2 working days late'],
  ])('on %s says: %s', (sentOn, words) => {
    send(sealedVersion().id, sentOn);
    expect(clock('2023-08-01').daysLeftWords).toBe(words);
  });

  test('runs again when the sending was noted by mistake', () => {
    const { sending } = sentVersion();
    takeBackSending(actorOf('plan-lead'), sending.id, 'Not sent yet', juneMoment);
    expect(clock('2023-06-30')).toMatchObject({ submittedOn: null, daysLeft: 12 });
  });

  test('keeps its due date when a day is proclaimed afterwards, and says so; the administrator sees it kept', () => {
    send(sealedVersion().id, '2023-07-03');
    const day = { date: '2023-07-05', name: 'A day of thanks', confirmed: true };
    const change = proclaimDay(actorOf('administrator'), day, on('2023-07-04'));
    expect(change.moved.filter((moved) => moved.planId === planId)).toEqual([]);
    expect(change.keptPlanTitles).toHaveLength(1);
    expect(clock('2023-07-10')).toMatchObject({ dueOn: '2023-07-18', warnings: ['Calendar changed since.'] });
  });

  test('an open plan moves with the proclaimed day', () => {
    const day = { date: '2023-07-05', name: 'A day of thanks', confirmed: true };
    proclaimDay(actorOf('administrator'), day, on('2023-07-04'));
    expect(clock('2023-07-10')).toMatchObject({ dueOn: '2023-07-19', warnings: [] });
  });
});
