import { describe, expect, test } from 'vitest';
import { importCycles, wrongDirections } from './directions.ts';
import { importsOf, specifiersIn } from './imports.ts';

const aliases = {
  '#domain/*': './domain/*',
  '#db/*': './db/*',
  '#components/*': './components/*',
  '#request/*': './app/_request/*',
};
const faults = (file: string, source: string) => wrongDirections(importsOf(file, source, aliases));

test('every way of importing is seen', () => {
  const source = `
import type { A } from './a.ts';
import { type B, c } from '#domain/b.ts';
import {
  d,
} from "./d.ts";
import './styles.scss';
export * from './e.ts';
export type { F } from './f.ts';
const later = () => import('./g.ts');
const said = 'import x from y';
`;
  expect(specifiersIn(source)).toEqual([
    { specifier: './a.ts', typeOnly: true },
    { specifier: '#domain/b.ts', typeOnly: false },
    { specifier: './d.ts', typeOnly: false },
    { specifier: './e.ts', typeOnly: false },
    { specifier: './f.ts', typeOnly: true },
    { specifier: './styles.scss', typeOnly: false },
    { specifier: './g.ts', typeOnly: false },
  ]);
});

describe('allowed', () => {
  test.each([
    ['domain/plans/plans.ts', "import { z } from 'zod';"],
    ['domain/plans/plans.ts', "import type { Row } from '#db/schema/plans.ts';"],
    ['db/schema/plans.ts', "import { stages } from '#domain/vocabulary.ts';"],
    ['db/writes/plans/plans.ts', "import { findPlan } from '../../reads/plans/plans.ts';"],
    ['components/plans/table.tsx', "import type { PlanRow } from '#db/reads/plans/plans.ts';"],
    ['app/plans/page.tsx', "import { listPlans } from '#db/reads/plans/plans.ts';"],
    ['app/_request/session.ts', "import { database } from '#db/database.ts';"],
    ['db/reads/plans/plans.test.ts', "import { loadWorld } from '../../seed/worlds.ts';"],
    ['e2e/plans.spec.ts', "import { openSession } from '#db/writes/people/sessions.ts';"],
  ])('%s: %s', (file, source) => {
    expect(faults(file, source)).toEqual([]);
  });
});

describe('against the one direction', () => {
  test.each([
    ['domain/plans/plans.ts', "import { plans } from '#db/schema/plans.ts';"],
    ['domain/plans/plans.ts', "import { useState } from 'react';"],
    ['domain/plans/plans.ts', "import fs from 'node:fs';"],
    ['domain/plans/plans.test.ts', "import { database } from '#db/database.ts';"],
    ['components/ui/tag.tsx', "import { words } from '#domain/vocabulary.ts';"],
    ['components/plans/table.tsx', "import { listPlans } from '#db/reads/plans/plans.ts';"],
    ['components/plans/table.tsx', "import { sql } from 'drizzle-orm';"],
    ['app/plans/page.tsx', "import { database } from '#db/database.ts';"],
    ['app/plans/page.tsx', "import { eq } from 'drizzle-orm';"],
    ['db/reads/plans/plans.ts', "import { Card } from '#components/ui/card.tsx';"],
    ['db/writes/plans/plans.ts', "import { loadWorld } from '../../seed/worlds.ts';"],
    ['db/writes/plans/plans.ts', "import { moment } from '#request/clock.ts';"],
    ['documents/write/word.ts', "import { listPlans } from '#db/reads/plans/plans.ts';"],
    ['jobs/reminders.ts', "import { moment } from '#request/clock.ts';"],
    ['cli/seventy.ts', "const words = import('#components/words.ts');"],
  ])('%s: %s', (file, source) => {
    expect(faults(file, source)).toHaveLength(1);
    expect(faults(file, source)[0]).toContain(file);
  });
});

describe('a circle of imports', () => {
  const files = (sources: Record<string, string>) =>
    Object.entries(sources).flatMap(([file, source]) => importsOf(file, source, aliases));

  test('is written out from its first file round to itself', () => {
    const circle = files({
      'domain/a.ts': "import { b } from './b.ts';",
      'domain/b.ts': "import { c } from './c.ts';",
      'domain/c.ts': "import { b } from './b.ts';",
    });
    expect(importCycles(circle)).toEqual(['domain/b.ts → domain/c.ts → domain/b.ts']);
  });

  test('is none where two files only know each other’s types, or meet in a third', () => {
    const tree = files({
      'domain/a.ts': "import { b } from './b.ts';\nimport { c } from './c.ts';",
      'domain/b.ts': "import type { A } from './a.ts';\nimport { c } from './c.ts';",
      'domain/c.ts': '',
    });
    expect(importCycles(tree)).toEqual([]);
  });
});
