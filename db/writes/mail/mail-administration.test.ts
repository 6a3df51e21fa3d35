import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { countUnreadNotices, listNotices } from '#db/reads/mail/notices.ts';
import { getMailPage } from '#db/reads/mail/outbox.ts';
import { notices, outboxMessages } from '#db/schema/outbox.ts';
import { actionIdOf, planId } from '#db/seed/haringey-plan.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { queuedMessage } from '#db/testing/mail.ts';
import { answerTo, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment as moment } from '#db/testing.ts';
import { grantRole } from '#db/writes/people/person-roles.ts';
import { NotAllowed, NotFound, NotPossible } from '#domain/policy/refusals.ts';
import { addNotices } from './mail.ts';
import { queueTestMessage, retryGivenUpMail, retryMessage } from './mail-administration.ts';
import { readAllNotices, readNotice } from './notices.ts';
import { markSent } from './outbox.ts';

const administrator = () => actorOf('administrator');
const everyone = ['owner', 'plan-lead', 'checker', 'director', 'lead-member', 'clerk', 'panel-member', 'observer'];

beforeEach(() => freshDatabase());

describe('the outbox', () => {
  test('is shown to administrators only, and to them without what a message says', () => {
    queuedMessage();
    for (const who of everyone) expect(answerTo(() => getMailPage(actorOf(who), moment))).toBe('not allowed');
    const page = getMailPage(administrator(), moment);
    expect(page).toMatchObject({ waiting: 1, sentToday: 0, givenUp: 0 });
    expect(page.messages[0]).toMatchObject({ toAddress: 'owner@example.invalid', kind: 'digest', state: 'waiting' });
    expect(JSON.stringify(page)).not.toMatch(/A subject|A sentence/);
  });

  test('is tried again by administrators only, and not for what was sent', () => {
    const id = queuedMessage();
    for (const who of everyone) {
      refusedWithoutTrace(NotAllowed, () => retryMessage(actorOf(who), id, moment));
      refusedWithoutTrace(NotAllowed, () => retryGivenUpMail(actorOf(who), moment));
      refusedWithoutTrace(NotAllowed, () => queueTestMessage(actorOf(who), moment));
    }
    refusedWithoutTrace(NotFound, () => retryMessage(administrator(), 'unknown', moment));
    database().update(outboxMessages).set({ givenUpAt: moment.clock, attempts: 25 }).run();
    expect(retryGivenUpMail(administrator(), moment)).toEqual({ messages: 1 });
    expect(getMailPage(administrator(), moment)).toMatchObject({ waiting: 1, givenUp: 0 });
    markSent(id, moment);
    refusedWithoutTrace(NotPossible, () => retryMessage(administrator(), id, moment));
  });

  test('takes a test message to oneself', () => {
    queueTestMessage(administrator(), moment);
    expect(getMailPage(administrator(), moment).messages[0]).toMatchObject({
      toAddress: 'administrator@example.invalid',
      kind: 'test',
    });
  });
});

describe('a role that an administrator gives to themselves', () => {
  const role = (role: 'plan-lead' | 'director') =>
    grantRole(administrator(), { personId: personIdOf('administrator'), role, planId: null }, moment);
  const mailed = () => database().select().from(outboxMessages).all();

  test('is mailed to the director, and stands among their notices', () => {
    role('plan-lead');
    expect(mailed().map(({ toAddress, kind }) => [toAddress, kind])).toEqual([
      ['director@example.invalid', 'role-granted'],
    ]);
    expect(mailed()[0]?.text).toContain('gave themselves the role “Plan lead” on all plans');
    expect(listNotices(actorOf('director'))[0]?.text).toContain('gave themselves the role');
  });

  test('is mailed to the other director, not to themselves, when it is the director’s', () => {
    role('director');
    expect(mailed().map(({ toAddress }) => toAddress)).toEqual(['director@example.invalid']);
  });

  test('is mailed to nobody when another person gets it', () => {
    grantRole(administrator(), { personId: personIdOf('owner'), role: 'checker', planId: null }, moment);
    expect(mailed()).toEqual([]);
  });
});

describe('a notice', () => {
  const tell = (who: string, dedupeKey = who) =>
    addNotices(
      [
        {
          personId: personIdOf(who as 'owner'),
          dedupeKey,
          kind: 'deadline',
          planId,
          actionId: actionIdOf('1.1'),
          text: 'Action 1.1 is due today',
          href: '/',
        },
      ],
      moment,
    );
  const idOf = (who: string) => listNotices(actorOf(who))[0]?.id ?? '';

  test('is its reader’s alone: for others it does not exist', () => {
    tell('owner');
    expect(countUnreadNotices(actorOf('owner'))).toBe(1);
    for (const who of ['director', 'administrator', 'plan-lead']) {
      expect(listNotices(actorOf(who))).toEqual([]);
      refusedWithoutTrace(NotFound, () => readNotice(actorOf(who), idOf('owner'), moment));
    }
    readNotice(actorOf('owner'), idOf('owner'), moment);
    expect(countUnreadNotices(actorOf('owner'))).toBe(0);
    expect(listNotices(actorOf('owner'))[0]?.isRead).toBe(true);
  });

  test('is told once for one event, and all are read at once', () => {
    for (const key of ['a', 'a', 'b']) tell('owner', key);
    expect(countUnreadNotices(actorOf('owner'))).toBe(2);
    expect(readAllNotices(actorOf('owner'), moment)).toEqual({ notices: 2 });
    expect(readAllNotices(actorOf('owner'), moment)).toEqual({ notices: 0 });
  });

  test('names the action only to somebody who may see it today', () => {
    tell('owner');
    tell('administrator');
    expect(listNotices(actorOf('owner'))[0]?.title?.length).toBeGreaterThan(5);
    expect(listNotices(actorOf('administrator'))[0]?.title).toBeNull();
    expect(
      database()
        .select()
        .from(notices)
        .all()
        .map(({ text }) => text),
    ).toEqual(['Action 1.1 is due today', 'Action 1.1 is due today']);
  });
});
