import { describe, expect, it } from 'vitest';
import { page, paragraph, read } from './fixtures/lined-pages.ts';

const report = (outcome: readonly string[]) =>
  read(
    page([
      '# Area SEND inspection of Wetherby Moor Local Area Partnership',
      'Inspection dates: 29 January 2024 to 2 February 2024',
      '',
      '## Inspection outcome',
      ...outcome,
      '',
      'The next full area SEND inspection will be within approximately three years.',
      '',
      '# Information about the local area partnership',
      ...paragraph,
    ]),
  );

describe('the outcome of an area SEND inspection', () => {
  it.each([
    [
      [
        'The local area partnership’s arrangements typically lead to positive experiences and',
        'outcomes for children. It is taking action where improvements are needed.',
      ],
      'The local area partnership’s arrangements typically lead to positive experiences and outcomes for children.',
    ],
    [
      [
        'The local area partnership’s arrangements lead to inconsistent experiences and outcomes',
        'for children and young people with SEND. It must work jointly to make improvements.',
      ],
      'The local area partnership’s arrangements lead to inconsistent experiences and outcomes for children and young people with SEND.',
    ],
    [
      [
        'There are widespread and/or systemic failings leading to significant concerns about the',
        'experiences and outcomes of children, which the partnership must address urgently.',
      ],
      'There are widespread and/or systemic failings leading to significant concerns about the experiences and outcomes of children, which the partnership must address urgently.',
    ],
  ])('is its judgement, in the words of the report', async (outcome, grade) => {
    expect((await report(outcome)).judgements).toEqual([{ area: 'Inspection outcome', grade }]);
  });

  it('is not made up where the report has none', async () => {
    const lines = ['# Area SEND inspection of Wetherby Moor Local Area Partnership', ...paragraph];
    expect((await read(page(lines))).judgements).toEqual([]);
  });
});
