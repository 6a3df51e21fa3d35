import { describe, expect, it } from 'vitest';
import { joinLines, tidied, wordsSeen } from './joined-text.ts';

const nothing = wordsSeen([]);

describe('words put together again', () => {
  it.each([
    [['the multi-', 'agency response'], 'the multi-agency response', true],
    [['digital information-', 'sharing of records'], 'digital information-sharing of records', true],
    [['homes for 16- ', 'and 17-year-olds'], 'homes for 16- and 17-year-olds', false],
    [['short-', 'and long-term plans'], 'short- and long-term plans', false],
    [['assess\u00ad', 'ment'], 'assessment', false],
    [['the years 2016–', '17 and after'], 'the years 2016–17 and after', false],
    [['one thing –', 'and another'], 'one thing – and another', false],
    [['arrangements/', 'plans'], 'arrangements/plans', false],
  ])('%j', (lines, text, hyphens) => {
    expect(joinLines(lines, nothing)).toEqual({ text, hyphens });
  });

  it('a hyphen goes where the report elsewhere prints the word without one, and a person is asked to look', () => {
    const seen = wordsSeen(['The safeguarding of children']);
    expect(joinLines(['the safe-', 'guarding of'], seen)).toEqual({ text: 'the safeguarding of', hyphens: true });
    expect(joinLines(['the life-', 'story work'], wordsSeen(['life-story work and lifestory']))).toMatchObject({
      text: 'the life-story work',
    });
  });

  it('letters drawn as one are letters again', () => {
    expect(tidied('o\ufb03ce \ufb01nds \ufb02oor e\ufb00ect iden\u019fty')).toBe('office finds floor effect identity');
  });

  it('signs of symbol fonts and control signs go, other scripts stay', () => {
    expect(tidied('\uf06e the\u0000 plan \u0001 – 中文 😀')).toBe('the plan – 中文 😀');
  });
});
