import { describe, expect, test } from 'vitest';
import { headerText, isOneAddress, titleForMail, writeMail } from './mail.ts';

const frame = { council: 'Test council', marking: 'OFFICIAL', baseUrl: 'https://plans.council.gov.uk' };

describe('a header', () => {
  test.each([
    ['Plan\r\nBcc: all@council.gov.uk', 'Plan Bcc: all@council.gov.uk'],
    ['Plan\nX', 'Plan X'],
    ['Plan\u0000\u0007X', 'Plan X'],
    ['Plan\u2028Bcc: x', 'Plan Bcc: x'],
    ['Plan \ud800 X', 'Plan \ufffd X'],
  ])('takes %j on one line', (text, line) => {
    expect(headerText(text)).toBe(line);
    expect(writeMail({ subject: text, parts: [] }, frame).subject).toBe(`[OFFICIAL] ${line}`);
  });
});

test.each([
  'a@b.gov.uk\r\nBcc: c@d.gov.uk',
  'a@b.gov.uk, c@d.gov.uk',
  'a@b.gov.uk;c@d.gov.uk',
  'a@b.gov.uk c@d.gov.uk',
  'Name <a@b.gov.uk>',
  '<a@b.gov.uk>',
  '"a b"@b.gov.uk',
  'a@b.gov.uk\u0000',
  'a@b.gov.uk\n',
  'a@@b.gov.uk',
  'a@b.gov.uk@c',
  '@b.gov.uk',
  'a@',
  'a',
  '',
  'a@-b.gov.uk',
  'a@b.gov.uk-',
  'a@[127.0.0.1]',
  'group:a@b.gov.uk;',
  'a\\@b@c.gov.uk',
  `${'a'.repeat(250)}@b.gov.uk`,
])('%j is not one address', (text) => {
  expect(isOneAddress(text)).toBe(false);
});

test.each(['a@b.gov.uk', 'first.last+plan@council.gov.uk', 'o’neill@council.gov.uk', 'x@localhost'])(
  '%s is one address',
  (text) => {
    expect(isOneAddress(text)).toBe(true);
  },
);

describe('a message', () => {
  const written = writeMail(
    {
      subject: '1 thing needs you',
      parts: [
        { say: 'On 30 June 2023:' },
        { heading: 'Deadlines of your actions' },
        { list: [{ words: 'Action 1.2 is due today', detail: 'Train <all> & sundry', href: '/actions/abc' }] },
      ],
    },
    frame,
  );

  test('says the same as plain text and as HTML, with its marking and the whole address of each link', () => {
    for (const form of [written.text, written.html]) {
      expect(form).toContain('OFFICIAL');
      expect(form).toContain('https://plans.council.gov.uk/actions/abc');
      expect(form).toContain('Action 1.2 is due today');
      expect(form).toContain('Test council');
    }
  });

  test('has a language, a title, headings and lists, and fetches nothing', () => {
    expect(written.html).toMatch(/^<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>\[OFFICIAL\]/);
    expect(written.html).toContain('<h2');
    expect(written.html).toContain('<ul><li><a href=');
    expect(written.html).not.toMatch(/<(img|script|link|iframe)|url\(/);
  });

  test('shows by its code a mark that turns the reading order of a title', () => {
    const list = [{ words: 'Look \u202Eelif', detail: 'now \u2067', href: '/actions/abc' }];
    const { subject, text, html } = writeMail({ subject: 'On \u202Eelif', parts: [{ list }] }, frame);
    expect([subject, text, html].join()).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
    expect([subject, text]).toEqual(['[OFFICIAL] On [U+202E]elif', expect.stringContaining('Look [U+202E]elif')]);
    expect(html).toContain('now [U+2067]');
  });

  test('shows what a title holds, and lets it do nothing', () => {
    expect(written.html).toContain('Train &lt;all&gt; &amp; sundry');
    expect(written.text).toContain('Train <all> & sundry');
  });
});

test('a title stays out of mail when the marking is sensitive or the item exempt', () => {
  const title = 'Placement of one family';
  expect(titleForMail(title, { marking: 'OFFICIAL', isExempt: false })).toBe(title);
  expect(titleForMail(title, { marking: 'OFFICIAL-SENSITIVE', isExempt: false })).toBeNull();
  expect(titleForMail(title, { marking: 'OFFICIAL', isExempt: true })).toBeNull();
});
