import { describe, expect, it } from 'vitest';
import { Gone, NotPossible } from '#domain/policy/refusals.ts';
import { assertErasable, type ErasureFacts, erasedAddress, erasedName, erasureObstacles } from './erasure.ts';

const left: ErasureFacts = {
  isSelf: false,
  personId: 'leaver',
  name: 'Robin Example',
  disabledAt: '2023-05-12T16:00:00.000Z',
  erasedAt: null,
  administrators: ['administrator'],
  posts: [],
  panels: [],
};
const refused = (facts: Partial<ErasureFacts>) => () => assertErasable({ ...left, ...facts });

describe('erasing the data of somebody who left', () => {
  it('is possible once the account is disabled and posts and panels are in other hands', () => {
    expect(refused({})).not.toThrow();
    expect(erasureObstacles(left)).toEqual([]);
  });

  it.each([
    ['of oneself', { isSelf: true, personId: 'second' }, 'You cannot erase yourself. Ask another administrator.'],
    [
      'of the last administrator',
      { isSelf: true, personId: 'administrator' },
      'There must be one administrator. Make somebody else an administrator first.',
    ],
    ['of somebody who can still sign in', { disabledAt: null }, 'First: Disable the account of Robin Example.'],
    [
      'of somebody who holds a post',
      { posts: ['Head of Fostering'] },
      'First: Hand over the post Head of Fostering, or set their last day in it.',
    ],
    [
      'of somebody on a panel',
      { panels: ['Scrutiny Panel'] },
      'First: Set their last day on the panel Scrutiny Panel.',
    ],
  ])('%s is refused with what to do', (_, facts, words) => {
    expect(refused(facts)).toThrow(NotPossible);
    expect(refused(facts)).toThrow(words);
  });

  it('names everything that must be done first, at once', () => {
    const facts = { ...left, disabledAt: null, posts: ['A', 'B'], panels: ['C'] };
    expect(erasureObstacles(facts)).toHaveLength(4);
  });

  it('is done once', () => {
    expect(refused({ erasedAt: '2023-06-30T08:20:00.000Z' })).toThrow(Gone);
  });

  it('leaves a number in place of the name, and an address nobody has', () => {
    expect(erasedName(3)).toBe('Former colleague 3');
    expect(erasedAddress(3)).toBe('former-colleague-3@erased.invalid');
  });
});
