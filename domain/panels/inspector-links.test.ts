import { describe, expect, test } from 'vitest';
import { NotValid } from '#domain/policy/refusals.ts';
import { grantLinkInput, judgeLastDay, linkState, usualLastDay } from './inspector-links.ts';

describe('a link for an inspector', () => {
  test('is good for 14 days unless somebody says otherwise', () => {
    expect(usualLastDay('2023-06-30')).toBe('2023-07-14');
  });

  test.each([
    ['2023-06-29', 'Last day must be today or later'],
    ['2023-09-29', 'Last day must be 28 September 2023 or earlier: no link is good for more than 90 days'],
  ])('cannot be good until %s, granted on 30 June 2023', (untilOn, words) => {
    expect(() => judgeLastDay(untilOn, '2023-06-30')).toThrow(new NotValid([{ field: 'untilOn', words }]));
  });

  test.each(['2023-06-30', '2023-07-14', '2023-09-28'])('can be good until %s', (untilOn) => {
    expect(() => judgeLastDay(untilOn, '2023-06-30')).not.toThrow();
  });

  test('says whom it is for and its last day; live position and evidence are shown only where ticked', () => {
    expect(grantLinkInput.safeParse({ heldBy: '  ', untilOn: '2023-07-14' }).success).toBe(false);
    expect(grantLinkInput.safeParse({ heldBy: 'Ofsted' }).success).toBe(false);
    expect(grantLinkInput.parse({ heldBy: 'Ofsted', untilOn: '2023-07-14' })).toMatchObject({
      showsLivePosition: false,
      showsEvidenceIndex: false,
    });
  });

  test('is open to the last instant of its last day, and revoked whatever its day', () => {
    const until = { expiresAt: '2023-07-14T22:59:59.999Z', revokedAt: null };
    expect(linkState(until, '2023-07-14T22:59:59.999Z')).toBe('open');
    expect(linkState(until, '2023-07-14T23:00:00.000Z')).toBe('expired');
    expect(linkState({ ...until, revokedAt: '2023-07-01T09:00:00.000Z' }, '2023-07-02T09:00:00.000Z')).toBe('revoked');
  });
});
