import { shownText } from '#domain/texts/shown-text.ts';

/** What one message says: a heading, sentences, and things with their links. Nobody's narrative (assurance DP-13). */
export type MailPart =
  | { say: string }
  | { heading: string }
  | { list: readonly { words: string; detail?: string; href: string }[] };

export type MailDraft = { subject: string; parts: readonly MailPart[] };

/** Where it comes from. `baseUrl` without a slash at its end. */
export type MailFrame = { council: string; marking: string; baseUrl: string };

export type WrittenMail = { subject: string; text: string; html: string };

const LONGEST_SUBJECT = 180;

/**
 * Text that may stand in a header of a message: control characters, CR and LF first of all, become blanks, so that no name or
 * title can add a header or a second recipient (assurance SEC-16).
 */
export function headerText(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** Whether a text is one plain address, for one recipient: no list, no name, no quoting, no control character. */
export function isOneAddress(text: string): boolean {
  return text.length <= 254 && /^[^\s\p{Cc}@<>(),;:"\\[\]]+@[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/u.test(text);
}

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.replace(/[&<>"']/g, (found) => escapes[found] ?? '');
/** On one line, with what would turn the reading order shown by its code. */
const oneLine = (text: string) => shownText(headerText(text));

/**
 * A message as plain text and as HTML that a screen reader takes well: a language, a title, headings, lists, links that name
 * where they lead; no picture, no script, nothing fetched. The marking stands in the subject and on top.
 */
export function writeMail(draft: MailDraft, { council, marking, baseUrl }: MailFrame): WrittenMail {
  const subject = oneLine(`[${marking}] ${draft.subject}`).slice(0, LONGEST_SUBJECT).toWellFormed();
  const foot = `Sent by Seventy for ${oneLine(council)}. To choose what you get by mail, and when: ${baseUrl}/notices`;
  const text = [oneLine(marking), '', ...draft.parts.flatMap((part) => [textOf(part, baseUrl), '']), '--', foot];
  const html = [
    `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    '<body style="font-family:Arial,sans-serif;font-size:16px;line-height:1.5;color:#0b0c0c;background:#ffffff;max-width:38em">',
    `<p><strong>${escaped(oneLine(marking))}</strong></p>`,
    ...draft.parts.map((part) => htmlOf(part, baseUrl)),
    `<hr><p>Sent by Seventy for ${escaped(oneLine(council))}. <a href="${escaped(baseUrl)}/notices">Choose what you get by mail, and when</a>.</p>`,
    '</body></html>',
  ];
  return { subject, text: `${text.join('\n').trimEnd()}\n`, html: `${html.join('\n')}\n` };
}

function textOf(part: MailPart, baseUrl: string): string {
  if ('say' in part) return oneLine(part.say);
  if ('heading' in part) return oneLine(part.heading).toUpperCase();
  return part.list
    .map(({ words, detail, href }) =>
      [`* ${oneLine(words)}`, ...(detail ? [`  ${oneLine(detail)}`] : []), `  ${baseUrl}${href}`].join('\n'),
    )
    .join('\n');
}

function htmlOf(part: MailPart, baseUrl: string): string {
  if ('say' in part) return `<p>${escaped(oneLine(part.say))}</p>`;
  if ('heading' in part) return `<h2 style="font-size:19px">${escaped(oneLine(part.heading))}</h2>`;
  const items = part.list.map(({ words, detail, href }) => {
    const link = `<a href="${escaped(`${baseUrl}${href}`)}">${escaped(oneLine(words))}</a>`;
    return `<li>${link}${detail ? `<br>${escaped(oneLine(detail))}` : ''}</li>`;
  });
  return `<ul>${items.join('')}</ul>`;
}

/** What is "-SENSITIVE" or exempt is named by its reference alone (assurance DP-13). */
export function titleForMail(title: string, { marking, isExempt }: { marking: string; isExempt: boolean }) {
  return isExempt || /SENSITIVE|SECRET/i.test(marking) ? null : title;
}
