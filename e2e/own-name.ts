import { test } from '@playwright/test';

/** A name for what a test makes: a test that is tried again, or repeated, does not meet what it left behind before. */
export function ownName(name: string): string {
  const { retry, repeatEachIndex } = test.info();
  const before = retry + repeatEachIndex;
  return before === 0 ? name : `${name} ${before + 1}`;
}
