import { beforeEach, describe, expect, test } from 'vitest';
import { countOwnLongJobs, listOwnLongJobs } from '#db/reads/jobs/long-jobs.ts';
import { countNotices, listNotices } from '#db/reads/mail/notices.ts';
import { getMailPage } from '#db/reads/mail/outbox.ts';
import { placeOfPage } from '#domain/paging.ts';
import { database } from '../database.ts';
import { longJobs } from '../schema/jobs.ts';
import { notices, outboxMessages } from '../schema/outbox.ts';
import { planId } from '../seed/haringey-plan.ts';
import { personIdOf } from '../seed/people-rows.ts';
import { actorOf, freshDatabase, juneMoment } from '../testing.ts';

/* Lists that grow without end, a page at a time: every row on one page and on one only, in one order. */

beforeEach(() => void freshDatabase());

const numbers = (count: number) => Array.from({ length: count }, (_, at) => at);
/** A minute later each time, so that the last is the newest. */
const minute = (at: number) => new Date(Date.parse('2023-06-01T08:00:00.000Z') + at * 60_000).toISOString();
const owner = personIdOf('owner');

function addNotices(count: number): void {
  for (const at of numbers(count)) {
    const said = { kind: 'deadline' as const, text: `Notice ${at}`, href: '/' };
    database()
      .insert(notices)
      .values({ ...said, dedupeKey: `notice ${at}`, personId: owner, createdAt: minute(at) })
      .run();
  }
}

describe('120 notices', () => {
  test('are three pages of one’s own, newest first', () => {
    addNotices(120);
    const actor = actorOf('owner');
    expect(countNotices(actor)).toBe(120);
    const pages = [1, 2, 3].map((page) => listNotices(actor, placeOfPage({ page }, 120)).map(({ text }) => text));
    expect(pages.map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(pages.flat()).toEqual(numbers(120).map((at) => `Notice ${119 - at}`));
    expect(countNotices(actorOf('plan-lead'))).toBe(0);
    expect(listNotices(actorOf('plan-lead'))).toEqual([]);
  });
});

describe('60 messages of mail', () => {
  test('are two pages, those not sent first; a page beyond the last is the last', () => {
    for (const at of numbers(60)) {
      const words = {
        toAddress: `a${at}@council.invalid`,
        kind: 'digest' as const,
        subject: 's',
        text: 't',
        html: 'h',
      };
      const times = { createdAt: minute(at), notBefore: minute(at), sentAt: at < 30 ? null : minute(at) };
      database()
        .insert(outboxMessages)
        .values({ ...words, ...times, dedupeKey: `mail ${at}`, personId: owner })
        .run();
    }
    const read = (page: number) => getMailPage(actorOf('administrator'), juneMoment, { page });
    expect(read(1).place).toEqual({ page: 1, pages: 2, limit: 50, offset: 0 });
    const all = [...read(1).messages, ...read(2).messages].map(({ toAddress }) => toAddress);
    const order = [...numbers(30).map((at) => 29 - at), ...numbers(30).map((at) => 59 - at)];
    expect(all).toEqual(order.map((at) => `a${at}@council.invalid`));
    expect(read(99).messages).toEqual(read(2).messages);
  });
});

test('more documents than fit on a page are there on the next', () => {
  for (const at of numbers(55)) {
    const job = {
      kind: 'plan-export' as const,
      planId,
      title: `Document ${at}`,
      input: '{"form":"pdf"}',
      unitsTotal: 1,
    };
    database()
      .insert(longJobs)
      .values({ ...job, askedBy: owner, createdAt: minute(at) })
      .run();
  }
  const actor = actorOf('owner');
  expect(countOwnLongJobs(actor)).toBe(55);
  expect(listOwnLongJobs(actor)).toHaveLength(50);
  expect(listOwnLongJobs(actor, placeOfPage({ page: 2 }, 55)).map(({ title }) => title)).toEqual(
    numbers(5).map((at) => `Document ${4 - at}`),
  );
});
