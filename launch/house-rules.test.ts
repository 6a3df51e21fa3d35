import { describe, expect, test } from 'vitest';
import { houseFaults } from './house-rules.ts';

const faults = (file: string, text = '') => houseFaults([{ file, text }]);

describe('a file', () => {
  test('of 300 lines stands, of 301 is to be split', () => {
    expect(faults('domain/plans/plans.ts', 'x\n'.repeat(300))).toEqual([]);
    expect(faults('domain/plans/plans.ts', 'x\n'.repeat(301))).toEqual([
      'domain/plans/plans.ts has 301 lines; split it at 300',
    ]);
    expect(faults('app/styles/_plan.scss', 'x\n'.repeat(301))).toHaveLength(1);
  });

  test('of tests, migrations or the example’s world may be as long as it must', () => {
    for (const file of ['domain/plans/plans.test.ts', 'db/seed/haringey.ts', 'domain/policy/fixtures/people.ts']) {
      expect(faults(file, 'x\n'.repeat(900))).toEqual([]);
    }
  });

  test.each([
    'domain/utils.ts',
    'components/ui/date-helpers.tsx',
    'db/reads/shared.ts',
    'domain/common/dates.ts',
    'db/session-manager.ts',
    'components/index.ts',
    'domain/data.ts',
    'domain/PlanRules.ts',
    'domain/plan_rules.ts',
  ])('may not be named %s', (file) => {
    expect(faults(file)).toHaveLength(1);
  });

  test.each([
    'db/data-folder.ts',
    'app/(signed-in)/plans/[planId]/page.tsx',
    'app/_request/route.ts',
    'app/styles/_plan.scss',
    'launch/example-for-tests.mjs',
    'app/api/[...rest]/route.ts',
  ])('may be named %s', (file) => {
    expect(faults(file)).toEqual([]);
  });
});

describe('what code may not say', () => {
  test.each([
    ['app/plans/save.ts', "'use server';\nexport {};", 'Server Actions'],
    ['components/ui/bar.tsx', '<div style={{ width: 3 }} />', 'style attributes'],
    ['components/ui/bar.tsx', '<div className="a" style="width: 3px" />', 'style attributes'],
    ['domain/dates/dates.ts', 'const now = Date.now();', 'the domain is pure'],
    ['domain/dates/dates.ts', 'const now = new Date();', 'the domain is pure'],
    ['domain/dates/dates.ts', 'export async function due() {}', 'the domain is pure'],
    ['domain/dates/dates.ts', 'const zone = process.env.TZ;', 'the domain is pure'],
    ['components/plans/due.tsx', 'const now = new Date();', 'does not read the clock'],
    ['components/plans/due.tsx', "createElement('p', null, title)", 'JSX and PageLink do it'],
    ['components/plans/due.tsx', "import Link from 'next/link';", 'JSX and PageLink do it'],
    ['app/plans/page.tsx', 'export async function generateMetadata() {\n  return { title };\n}', 'through shownText'],
    ['db/writes/plans/plans.ts', 'export async function savePlan() {}', 'one synchronous transaction'],
    ['db/reads/plans/plans.test.ts', "vi.mock('../database.ts');", 'not with mocks'],
  ])('%s: %s', (file, text, words) => {
    expect(faults(file, text)).toHaveLength(1);
    expect(faults(file, text)[0]).toContain(words);
  });

  test('may stand in a comment, and a date may be made from a number', () => {
    expect(faults('domain/dates/dates.ts', '/** Never Date.now(). */\n// nor async\nconst day = new Date(0);')).toEqual(
      [],
    );
  });
});
