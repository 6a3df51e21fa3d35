import { seconds } from './stage.mjs';

export type Count = { passed: number; failed: number; skipped: number };

/** What vitest writes with its JSON reporter, as far as it is counted. */
export type VitestReport = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
};

/** What Playwright writes with its JSON reporter, as far as it is counted. */
export type PlaywrightReport = {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
};

/** A run that ended badly counts as a failure even where no single test says so: it crashed, or never began. */
function withCrash(count: Count, exitCode: number): Count {
  return exitCode !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

export function countVitest(report: VitestReport | null, exitCode: number): Count {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const neverRun = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const count = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + neverRun.length,
    skipped: report.numPendingTests + report.numTodoTests,
  };
  return withCrash(count, exitCode);
}

export function countPlaywright(report: PlaywrightReport | null, exitCode: number): Count {
  if (!report) return { passed: 0, failed: 1, skipped: 0 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return withCrash({ passed: expected + flaky, failed: unexpected + report.errors.length, skipped }, exitCode);
}

/** Adds up what was checked, tells each as it is done, and gives the one line that other programs read. */
export class Tally {
  #count: Count = { passed: 0, failed: 0, skipped: 0 };

  add({ passed, failed, skipped }: Count): void {
    this.#count.passed += passed;
    this.#count.failed += failed;
    this.#count.skipped += skipped;
  }

  /** Many tests of one kind, told in one line. */
  tests(name: string, count: Count, tookMs: number): void {
    this.add(count);
    const { passed, failed, skipped } = count;
    const parts = [`${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`].filter(Boolean);
    console.log(`${failed === 0 ? '✓' : '✗'} ${name}: ${parts.join(', ')} (${seconds(tookMs)})`);
  }

  /** A check that is one thing: it holds, or its faults say why not. */
  check(name: string, faults: readonly string[], tookMs?: number): void {
    this.add({ passed: faults.length === 0 ? 1 : 0, failed: faults.length === 0 ? 0 : 1, skipped: 0 });
    const time = tookMs === undefined ? '' : ` (${seconds(tookMs)})`;
    console.log(`${faults.length === 0 ? '✓' : '✗'} ${name}${time}`);
    for (const fault of faults) console.log(fault.replaceAll(/^/gm, '    '));
  }

  get exitCode(): number {
    return this.#count.failed === 0 ? 0 : 1;
  }

  /** `N passed, N failed`, and what was skipped only where something was. */
  line(): string {
    const { passed, failed, skipped } = this.#count;
    return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
  }
}
