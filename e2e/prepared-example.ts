import fs from 'node:fs';
import { runToEnd } from '#launch/process-testing.ts';
import { inProject } from '#launch/project.mjs';

/** The example of 30 June as a folder, made once a run; whoever wants a server of their own copies it. */
export const preparedExample = inProject('.build', 'e2e-prepared-example');

/** Playwright's setup of a whole run. */
export default async function prepareExample(): Promise<void> {
  fs.rmSync(preparedExample, { recursive: true, force: true });
  fs.mkdirSync(preparedExample, { recursive: true });
  const { code, err } = await runToEnd(['launch/prepare-example.ts'], { DATA_DIR: preparedExample });
  if (code !== 0) throw new Error(err);
}
