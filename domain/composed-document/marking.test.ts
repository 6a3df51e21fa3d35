import { describe, expect, it } from 'vitest';
import { isSensitive, markingInput, onScreenOnly } from './marking.ts';

describe('a marking', () => {
  it.each([
    ['OFFICIAL', false],
    ['Official', false],
    ['OFFICIAL-SENSITIVE', true],
    ['Official-Sensitive', true],
    ['OFFICIAL-SENSITIVE PERSONAL', true],
    ['SENSITIVE', false],
  ])('%s is -SENSITIVE: %s', (marking, sensitive) => {
    expect(isSensitive(marking)).toBe(sensitive);
  });

  it('is one of two, in capitals', () => {
    expect(markingInput.safeParse({ marking: 'OFFICIAL-SENSITIVE' }).success).toBe(true);
    for (const marking of ['SECRET', 'official', '', null]) {
      expect(markingInput.safeParse({ marking }).error?.issues[0]?.message).toBe('Choose a marking');
    }
  });

  it('that keeps a paper on the screen is named, with whom to ask', () => {
    expect(onScreenOnly('OFFICIAL-SENSITIVE')).toMatch(/^This is marked OFFICIAL-SENSITIVE\. .*ask the clerk/);
  });
});
