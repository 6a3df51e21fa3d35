import { isOneAddress } from '#domain/mail/mail.ts';

/** How mail leaves: from the environment, `SMTP_URL` and `MAIL_FROM`. */
export type MailSettings = {
  host: string;
  port: number;
  /** TLS from the first byte (`smtps:`); else STARTTLS. */
  isSecure: boolean;
  /** Whether a conversation without TLS is refused. It is, except on this machine or where `?tls=none` asks for it. */
  wantsTls: boolean;
  user: string | null;
  password: string | null;
  from: string;
};

export type MailSetUp = { settings: MailSettings } | { fault: string };

const ownMachine = ['localhost', '127.0.0.1', '[::1]'];

/** The settings, or in a sentence why no mail leaves. The password is never part of the sentence. */
export function mailSetUp(environment: NodeJS.ProcessEnv = process.env): MailSetUp {
  const { SMTP_URL: address, MAIL_FROM: from } = environment;
  if (!address?.trim()) return { fault: 'No mail server is set: SMTP_URL is missing.' };
  if (!URL.canParse(address)) return { fault: 'SMTP_URL is not an address such as smtp://mail.council.gov.uk:587.' };
  const url = new URL(address);
  if (url.protocol !== 'smtp:' && url.protocol !== 'smtps:') {
    return { fault: `SMTP_URL must begin with smtp:// or smtps://, and begins with ${url.protocol}//.` };
  }
  if (!url.hostname) return { fault: 'SMTP_URL names no server.' };
  if (!from?.trim()) return { fault: 'MAIL_FROM is missing: set it to the address that mail comes from.' };
  if (!isOneAddress(from.trim())) {
    return { fault: 'MAIL_FROM must be one plain address, such as plans@council.gov.uk.' };
  }
  const isSecure = url.protocol === 'smtps:';
  const isWaived = url.searchParams.get('tls') === 'none' || ownMachine.includes(url.hostname);
  return {
    settings: {
      host: url.hostname.replace(/^\[|\]$/g, ''),
      port: Number(url.port) || (isSecure ? 465 : 587),
      isSecure,
      wantsTls: !isSecure && !isWaived,
      user: url.username ? decodeURIComponent(url.username) : null,
      password: url.password ? decodeURIComponent(url.password) : null,
      from: from.trim(),
    },
  };
}
