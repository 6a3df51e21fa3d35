import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { MailSettings } from '#db/reads/mail/mail-settings.ts';
import type { MessageToSend } from '#db/writes/mail/outbox.ts';
import { headerText } from '#domain/mail/mail.ts';

/** `unreached`: the server could not be spoken to, or would have nobody's mail; what it said was not about this message. */
export class NotTaken extends Error {
  override name = 'NotTaken';
  unreached: boolean;
  constructor(words: string, unreached: boolean) {
    super(words);
    this.unreached = unreached;
  }
}

export type MailServer = {
  /** @throws NotTaken */
  send: (message: MessageToSend) => Promise<void>;
  close: () => void;
};

/** How long each step of a conversation may take, in milliseconds. */
export const patience = { connect: 10_000, greeting: 10_000, silence: 30_000 };

/** The same for each try of a message, so that a server that has it already can tell the copy. */
export function messageId(dedupeKey: string, from: string): string {
  const name = createHash('sha256').update(dedupeKey).digest('hex').slice(0, 40);
  return `<${name}@${from.slice(from.lastIndexOf('@') + 1)}>`;
}

/** What is said about one message, once the conversation has begun; 421 is the server taking its leave. */
const aboutTheMessage = ['MAIL FROM', 'RCPT TO', 'DATA'];

function refusal(error: unknown): NotTaken {
  const { command, responseCode, message } = error as { command?: string; responseCode?: number; message?: string };
  const isAboutIt = responseCode !== undefined && responseCode !== 421 && aboutTheMessage.includes(command ?? '');
  return new NotTaken(headerText(message ?? String(error)) || 'The mail server did not say why', !isAboutIt);
}

/**
 * The council's mail server, one connection for many messages. Its certificate must be good; a password goes over TLS only. One
 * recipient a message; nothing is read from the disk or fetched for it.
 */
export function mailServer(settings: MailSettings, waits = patience): MailServer {
  const { host, port, isSecure, wantsTls, user, password, from } = settings;
  const transport = createTransport({
    host,
    port,
    secure: isSecure,
    requireTLS: wantsTls,
    ...(user ? { auth: { user, pass: password ?? '' } } : {}),
    tls: { minVersion: 'TLSv1.2' },
    pool: true,
    maxConnections: 1,
    maxMessages: 100,
    maxRequeues: 0,
    connectionTimeout: waits.connect,
    greetingTimeout: waits.greeting,
    socketTimeout: waits.silence,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  // A fault of the connection comes with the message it broke; without a listener it would end the process as well.
  transport.on('error', () => {});
  return {
    send: async ({ dedupeKey, toAddress, subject, text, html }) => {
      try {
        await transport.sendMail({
          envelope: { from, to: [toAddress] },
          from: { name: 'Seventy', address: from },
          to: { name: '', address: toAddress },
          subject: headerText(subject),
          messageId: messageId(dedupeKey, from),
          headers: { 'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All' },
          text,
          html,
        });
      } catch (error) {
        throw refusal(error);
      }
    },
    close: () => transport.close(),
  };
}
