import { type AddressObject, type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { MailSettings } from '#db/reads/mail/mail-settings.ts';

/* For tests only: a real mail server of one's own, in this process, and what it was given. */

export type Received = {
  to: string[];
  recipients: string[];
  subject: string;
  messageId: string;
  text: string;
  html: string;
  headers: ParsedMail['headers'];
};

/** What the server answers to a recipient or to a whole message; nothing is acceptance. */
export type Answers = { toRecipient?: () => string | null; toMessage?: () => string | null; hangs?: boolean };

export type TestMailServer = { port: number; received: Received[]; answers: Answers; close: () => Promise<void> };

/** As SMTP says it: "450 Try later" is an error with its code. */
function refusal(words: string): Error {
  return Object.assign(new Error(words.slice(4)), { responseCode: Number(words.slice(0, 3)) });
}

const addresses = (found: AddressObject | AddressObject[] | undefined) =>
  (Array.isArray(found) ? found : found ? [found] : []).flatMap(({ value }) =>
    value.map(({ address }) => address ?? ''),
  );

/** Starts a server on a free port, or on the one given. It speaks STARTTLS with a certificate nobody vouches for where asked. */
export async function startMailServer(
  answers: Answers = {},
  options: SMTPServerOptions = { hideSTARTTLS: true },
  port = 0,
): Promise<TestMailServer> {
  const held: TestMailServer = { port, received: [], answers, close: async () => {} };
  const server = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    closeTimeout: 100,
    ...options,
    onRcptTo: (_address, _session, done) => {
      const words = held.answers.toRecipient?.() ?? null;
      return words ? done(refusal(words)) : done();
    },
    onData: (stream, session, done) => {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', async () => {
        if (held.answers.hangs) return;
        const words = held.answers.toMessage?.() ?? null;
        if (words) return done(refusal(words));
        const mail = await simpleParser(Buffer.concat(parts));
        held.received.push({
          to: addresses(mail.to),
          recipients: session.envelope.rcptTo.map(({ address }) => address),
          subject: mail.subject ?? '',
          messageId: mail.messageId ?? '',
          text: mail.text ?? '',
          html: mail.html || '',
          headers: mail.headers,
        });
        done();
      });
    },
  });
  // A client that breaks off is part of what is tested.
  server.on('error', () => {});
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  held.port = (server.server.address() as { port: number }).port;
  held.close = () => new Promise((resolve) => server.close(() => resolve()));
  return held;
}

/** Settings that lead to a server of this machine. */
export function settingsFor(port: number, more: Partial<MailSettings> = {}): MailSettings {
  const plain = { isSecure: false, wantsTls: false, user: null, password: null, from: 'plans@council.example' };
  return { host: '127.0.0.1', port, ...plain, ...more };
}
