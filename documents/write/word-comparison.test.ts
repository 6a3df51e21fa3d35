import { afterAll, describe, expect, test } from 'vitest';
import { comparePlans } from '#domain/plan-comparison/compare.ts';
import { comparisonFileName } from '#domain/plan-comparison/file-name.ts';
import type { ActionFacts, PlanDocumentFacts } from '#domain/plan-document/facts.ts';
import { haringey2023 } from '#domain/plan-document/fixtures/haringey-2023.ts';
import { wordFaults } from './fixtures/accessible-word.ts';
import { randomTexts } from './fixtures/random-text.ts';
import { paragraphsOf, reopenWord, styleOf, textOf } from './fixtures/reopened-word.ts';
import { allOf } from './fixtures/xml.ts';
import { writeWordComparison } from './word-comparison.ts';
import { closeWritingPool, writeComparison } from './writing-pool.ts';

const edited = (change: Record<string, Partial<ActionFacts>>): PlanDocumentFacts => ({
  ...haringey2023,
  actions: haringey2023.actions.map((action) => ({ ...action, ...change[action.ref] })),
});

function compared(after: PlanDocumentFacts) {
  const { council, plan, today, printedAt } = haringey2023;
  const around = { title: plan.title, council, from: 'version 1', to: 'the plan as it stands', today, printedAt };
  return { ...around, comparison: comparePlans(haringey2023, after) };
}

const four = edited({
  '1.1': { title: `${haringey2023.actions[0]?.title} every quarter`, ownerPost: 'Head of Fostering' },
  '2.1': { deadlineOn: '2023-12-31', originalDeadlineOn: '2023-12-31' },
  '3.1': { recommendationIds: ['area-4'] },
});

afterAll(closeWritingPool);

describe('a comparison in Word', () => {
  test('from the writing process is the same to the byte', async () => {
    const { bytes, notes } = await writeComparison(compared(four));
    expect(Buffer.from(bytes).equals(await writeWordComparison(compared(four)))).toBe(true);
    expect(notes).toEqual([]);
  });

  test('opened again says what changed, with old and new words', async () => {
    const { text, body } = reopenWord(await writeWordComparison(compared(four)));
    expect(text).toContain('4 changes: 1 action moved, 1 title changed, 1 owner changed and 1 deadline changed.');
    expect(text).toContain('From version 1 to the plan as it stands.');
    expect(text).toContain('[in: every quarter]');
    expect(text).toContain('[in: 31 December 2023]');
    const headings = paragraphsOf(body).filter((each) => styleOf(each) === 'Heading2');
    expect(headings.map(textOf)).toEqual(['Action 1.1', 'Action 2.1', 'Action 3.1']);
  });

  test('is accessible', async () => {
    const expected = { title: `${haringey2023.plan.title}: what changed`, marking: 'OFFICIAL' };
    expect(wordFaults(await writeWordComparison(compared(four)), expected)).toEqual([]);
  });

  test('strikes out and underlines, so that no colour is needed, and says so in words', async () => {
    const { body } = reopenWord(await writeWordComparison(compared(four)));
    const runs = (mark: string) => allOf(body, 'w:r').filter((run) => allOf(run, mark).length > 0);
    expect(runs('w:strike').map(textOf)).toContain(haringey2023.actions[0]?.ownerPost);
    expect(runs('w:u').map(textOf)).toContain('Head of Fostering');
    for (const run of [...runs('w:strike'), ...runs('w:u')]) expect(allOf(run, 'w:color')).toEqual([]);
  });

  test('is the same file from the same comparison, and bears the marking and the page on every page', async () => {
    const [one, other] = await Promise.all([writeWordComparison(compared(four)), writeWordComparison(compared(four))]);
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true);
    const { parts } = reopenWord(one);
    const footer = [...parts]
      .filter(([name]) => /footer\d*\.xml$/.test(name))
      .map(([, part]) => textOf(part))
      .join();
    expect(footer).toContain('OFFICIAL');
    expect(footer).toContain('Page');
  });

  test('of nothing says so', async () => {
    const { text } = reopenWord(await writeWordComparison(compared(haringey2023)));
    expect(text).toContain('No change: the plan says the same in both.');
  });

  test('is broken by no text: 60 random strings', async () => {
    for (const text of randomTexts(60)) {
      const { body } = reopenWord(
        await writeWordComparison(compared(edited({ '1.1': { title: text, outcome: text } }))),
      );
      expect(paragraphsOf(body).length).toBeGreaterThan(5);
    }
  });

  test('has a name with its marking first, in letters that every system takes', () => {
    expect(comparisonFileName(compared(four))).toBe(
      'official-post-inspection-action-plan-2023-changes-from-version-1-to-the-plan-as-it-stands.docx',
    );
  });
});
