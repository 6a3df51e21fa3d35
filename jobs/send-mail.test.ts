import net from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { mailSetUp } from '#db/reads/mail/mail-settings.ts';
import { outboxMessages } from '#db/schema/outbox.ts';
import { queuedMessage } from '#db/testing/mail.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import { retryMessage } from '#db/writes/mail/mail-administration.ts';
import { releaseInterruptedMessages, takeNextMessage } from '#db/writes/mail/outbox.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { mailServer, messageId } from './mail-server.ts';
import { sendDueMail } from './send-mail.ts';
import { settingsFor, startMailServer, type TestMailServer } from './smtp-testing.ts';

const quick = { connect: 300, greeting: 300, silence: 300 };
const start = Date.parse(juneMoment.clock);
const after = (minutes: number): Moment => ({ ...juneMoment, clock: new Date(start + minutes * 60_000).toISOString() });
const rows = () => database().select().from(outboxMessages).all();
const onlyRow = () => {
  const [row] = rows();
  if (!row) throw new Error('The outbox is empty.');
  return row;
};

let standing: TestMailServer | null = null;
beforeEach(() => freshDatabase());
afterEach(async () => {
  await standing?.close();
  standing = null;
});

/** One round of the job, at so many minutes after the beginning. */
async function round(port: number, minutes = 0, more: Parameters<typeof settingsFor>[1] = {}) {
  const server = mailServer(settingsFor(port, more), quick);
  try {
    return await sendDueMail(server, () => after(minutes));
  } finally {
    server.close();
  }
}

describe('a message', () => {
  test('arrives at its one recipient, as plain text and as HTML, with a Message-ID of its own', async () => {
    standing = await startMailServer();
    queuedMessage('of the event');
    expect(await round(standing.port)).toEqual({ sent: 1, refused: 0 });
    const [mail] = standing.received;
    expect(mail).toMatchObject({
      to: ['owner@example.invalid'],
      recipients: ['owner@example.invalid'],
      subject: '[OFFICIAL] A subject',
      messageId: messageId('of the event', 'plans@council.example'),
    });
    expect(mail?.text).toContain('A sentence.');
    expect(mail?.html).toContain('<p>A sentence.</p>');
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(onlyRow()).toMatchObject({ sentAt: after(0).clock, attempts: 1, lastError: null });
    expect(await round(standing.port, 10)).toEqual({ sent: 0, refused: 0 });
    expect(standing.received).toHaveLength(1);
  });

  test('that was queued twice for one event is sent once', async () => {
    standing = await startMailServer();
    queuedMessage('of the event');
    queuedMessage('of the event');
    await round(standing.port);
    expect(standing.received).toHaveLength(1);
  });

  test('whose subject would bring in a second recipient stays one message to one', async () => {
    standing = await startMailServer();
    queuedMessage();
    database().update(outboxMessages).set({ subject: 'Plan\r\nBcc: all@council.example\r\n\r\nBody' }).run();
    await round(standing.port);
    expect(standing.received[0]).toMatchObject({
      subject: 'Plan Bcc: all@council.example Body',
      recipients: ['owner@example.invalid'],
    });
  });
});

describe('a server that refuses', () => {
  test.each(['450 Mailbox busy', '550 No such user'])(
    'a recipient with %s is asked again later, and says so',
    async (words) => {
      standing = await startMailServer({ toRecipient: () => words });
      queuedMessage('one');
      queuedMessage('two');
      expect(await round(standing.port)).toEqual({ sent: 0, refused: 2 });
      expect(onlyRow()).toMatchObject({ attempts: 1, sentAt: null, notBefore: after(1).clock, unreached: false });
      expect(onlyRow().lastError).toContain(words.slice(4));
      expect(await round(standing.port, 0.5)).toEqual({ sent: 0, refused: 0 });
      standing.answers = {};
      expect(await round(standing.port, 1)).toEqual({ sent: 2, refused: 0 });
    },
  );

  test('what was sent, after all of it came, is asked again', async () => {
    let isFirst = true;
    const toMessage = () => {
      const words = isFirst ? '451 Try again' : null;
      isFirst = false;
      return words;
    };
    standing = await startMailServer({ toMessage });
    queuedMessage();
    await round(standing.port);
    await round(standing.port, 1);
    expect(standing.received).toHaveLength(1);
    expect(onlyRow().attempts).toBe(2);
  });

  test('for five days is given up, and administrators are told so', async () => {
    standing = await startMailServer({ toRecipient: () => '450 Busy' });
    queuedMessage();
    for (let minutes = 0; minutes <= 6 * 24 * 60; minutes += 60) await round(standing.port, minutes);
    const { attempts, givenUpAt } = onlyRow();
    expect(givenUpAt).not.toBeNull();
    expect(attempts).toBeGreaterThan(20);
    expect(Date.parse(givenUpAt ?? '') - start).toBeGreaterThanOrEqual(5 * 86_400_000);
    expect(database().$client.prepare('select kind, href from notices').all()).toContainEqual({
      kind: 'mail-given-up',
      href: '/administration/mail',
    });
  });
});

describe('a server that cannot be spoken to', () => {
  test('because it hangs before its greeting is left after a while', async () => {
    const silent = net.createServer(() => {});
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    queuedMessage('one');
    queuedMessage('two');
    expect(await round((silent.address() as net.AddressInfo).port)).toEqual({ sent: 0, refused: 1 });
    expect(rows().filter(({ unreached }) => unreached)).toHaveLength(1);
    silent.close();
  });

  test('because it hangs after the message is asked again, under the same Message-ID', async () => {
    standing = await startMailServer({ hangs: true });
    queuedMessage('of the event');
    expect(await round(standing.port)).toEqual({ sent: 0, refused: 1 });
    standing.answers = {};
    expect(await round(standing.port, 1)).toEqual({ sent: 1, refused: 0 });
    expect(standing.received[0]?.messageId).toBe(messageId('of the event', 'plans@council.example'));
  });

  test('because nobody vouches for its certificate gets nothing, over TLS from the start or after STARTTLS', async () => {
    standing = await startMailServer({}, { secure: true });
    queuedMessage();
    expect(await round(standing.port, 0, { isSecure: true })).toEqual({ sent: 0, refused: 1 });
    expect(onlyRow().lastError).toMatch(/certificate/i);
    await standing.close();
    standing = await startMailServer({}, {});
    expect(await round(standing.port, 5, { wantsTls: true })).toEqual({ sent: 0, refused: 1 });
    expect(onlyRow().lastError).toMatch(/certificate/i);
    expect(standing.received).toEqual([]);
  });

  test('because it has no TLS gets nothing where TLS is wanted', async () => {
    standing = await startMailServer();
    queuedMessage();
    expect(await round(standing.port, 0, { wantsTls: true })).toEqual({ sent: 0, refused: 1 });
    expect(standing.received).toEqual([]);
  });
});

test('of 1,000 messages none is lost and none comes twice when the server is down for 24 hours', async () => {
  const port = await closedPort();
  for (let number = 0; number < 1_000; number += 1) queuedMessage(`event ${number}`, juneMoment.clock, 'test');
  let refused = 0;
  for (let minutes = 0; minutes < 24 * 60; minutes += 1) refused += (await round(port, minutes)).refused;
  expect(refused).toBeGreaterThan(500);
  expect(rows().filter(({ sentAt, givenUpAt }) => sentAt !== null || givenUpAt !== null)).toEqual([]);
  standing = await startMailServer({}, undefined, port);
  expect(await round(port, 24 * 60)).toEqual({ sent: 1_000, refused: 0 });
  expect(new Set(standing.received.map((mail) => mail.messageId)).size).toBe(1_000);
  expect(standing.received).toHaveLength(1_000);
  expect(await round(port, 24 * 60 + 1)).toEqual({ sent: 0, refused: 0 });
}, 120_000);

test('a message that was on its way when the process ended goes again under the same Message-ID', async () => {
  standing = await startMailServer();
  queuedMessage('of the event');
  takeNextMessage(after(0));
  expect(await round(standing.port, 5)).toEqual({ sent: 0, refused: 0 });
  expect(releaseInterruptedMessages()).toBe(1);
  expect(await round(standing.port, 5)).toEqual({ sent: 1, refused: 0 });
  expect(standing.received[0]?.messageId).toBe(messageId('of the event', 'plans@council.example'));
  expect(releaseInterruptedMessages()).toBe(0);
});

test('a clock that was a year ahead holds no message back once it is put right', async () => {
  standing = await startMailServer({ toRecipient: () => '450 Busy' });
  queuedMessage();
  await round(standing.port, 365 * 24 * 60);
  standing.answers = {};
  expect(await round(standing.port, 2)).toEqual({ sent: 1, refused: 0 });
});

test('of months without a mail server the newest five messages of a person are sent, the others by hand', async () => {
  standing = await startMailServer();
  for (let day = 0; day < 40; day += 1) queuedMessage(`day ${day}`, after(day * 24 * 60).clock);
  const now = 40 * 24 * 60;
  expect(await round(standing.port, now)).toEqual({ sent: 5, refused: 0 });
  const [oldest] = rows();
  expect(oldest?.givenUpAt).toBe(after(now).clock);
  retryMessage(actorOf('administrator'), oldest?.id ?? '', after(now));
  expect(await round(standing.port, now)).toEqual({ sent: 1, refused: 0 });
});

describe('the settings', () => {
  const settled = (SMTP_URL?: string, MAIL_FROM: string | undefined = 'plans@council.gov.uk') =>
    mailSetUp({ NODE_ENV: 'test', SMTP_URL, MAIL_FROM });
  test('name server, port, account and whether TLS is wanted', () => {
    expect(settled('smtp://seventy:p%40ss@mail.council.gov.uk')).toMatchObject({
      settings: { host: 'mail.council.gov.uk', port: 587, wantsTls: true, user: 'seventy', password: 'p@ss' },
    });
    expect(settled('smtps://mail.council.gov.uk')).toMatchObject({ settings: { port: 465, isSecure: true } });
    expect(settled('smtp://relay.council.gov.uk:25?tls=none')).toMatchObject({
      settings: { port: 25, wantsTls: false },
    });
    expect(settled('smtp://localhost:2525')).toMatchObject({ settings: { wantsTls: false } });
  });

  test.each([
    [undefined, 'plans@council.gov.uk', /SMTP_URL is missing/],
    ['mail', 'plans@council.gov.uk', /not an address/],
    ['https://mail.council.gov.uk', 'plans@council.gov.uk', /must begin with smtp/],
    ['smtp://mail.council.gov.uk', '', /MAIL_FROM is missing/],
    ['smtp://u:secret@mail.council.gov.uk', 'Seventy <plans@council.gov.uk>', /one plain address/],
  ])('%s from %s are refused in a sentence, without the password', (address, from, words) => {
    const found = settled(address, from);
    expect('fault' in found && found.fault).toMatch(words);
    expect(JSON.stringify(found)).not.toContain('secret');
  });
});

async function closedPort(): Promise<number> {
  const probe = net.createServer();
  await new Promise<void>((resolve) => probe.listen(0, '127.0.0.1', resolve));
  const { port } = probe.address() as net.AddressInfo;
  await new Promise((resolve) => probe.close(resolve));
  return port;
}
