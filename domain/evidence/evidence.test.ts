import { describe, expect, test } from 'vitest';
import { evidenceLinkInput, evidenceState, refusedEvidenceDates } from './evidence.ts';

const today = '2023-06-30';
const stands = { withdrawnAt: null, expiresOn: null, decision: null } as const;

describe('a piece of evidence', () => {
  test('waits until somebody looks at it, and then stands as they decided', () => {
    expect(evidenceState(stands, today)).toBe('waiting');
    expect(evidenceState({ ...stands, decision: 'accepted' }, today)).toBe('accepted');
    expect(evidenceState({ ...stands, decision: 'rejected' }, today)).toBe('rejected');
  });

  test('still stands on its last day, and has expired on the next', () => {
    expect(evidenceState({ ...stands, expiresOn: '2023-06-30', decision: 'accepted' }, today)).toBe('accepted');
    expect(evidenceState({ ...stands, expiresOn: '2023-06-29', decision: 'accepted' }, today)).toBe('expired');
    expect(evidenceState({ ...stands, expiresOn: '2023-06-29', decision: 'rejected' }, today)).toBe('rejected');
  });

  test('is withdrawn whatever was decided', () => {
    expect(evidenceState({ withdrawnAt: 'x', expiresOn: '2023-06-29', decision: 'accepted' }, today)).toBe('withdrawn');
  });

  test('is not dated in the future, and does not expire before its own date', () => {
    expect(refusedEvidenceDates({ datedOn: '2023-07-01', expiresOn: null }, today)).toHaveLength(1);
    expect(refusedEvidenceDates({ datedOn: '2023-06-30', expiresOn: '2023-06-29' }, today)).toEqual([
      { field: 'expiresOn', words: 'Date it expires must be the same as or after the date of the evidence' },
    ]);
    expect(refusedEvidenceDates({ datedOn: '2023-06-30', expiresOn: '2023-06-30' }, today)).toEqual([]);
  });
});

describe('a link', () => {
  const linked = (url: string) => evidenceLinkInput.safeParse({ title: 'A page', url }).success;

  test.each(['https://www.example.org/a?b=c#d', 'http://intranet/guidance.pdf', ' https://example.org '])(
    '%s is taken',
    (url) => {
      expect(linked(url)).toBe(true);
    },
  );

  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'ftp://example.org/x',
    'https://name:secret@example.org/',
    'www.example.org',
    '',
  ])('%s is refused', (url) => {
    expect(linked(url)).toBe(false);
  });
});
