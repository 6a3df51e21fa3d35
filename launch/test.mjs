import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureInstalled } from './install.mjs';
import { modernNode } from './modern-node.mjs';
import { inProject } from './project.mjs';
import { command, Refused } from './refused.mjs';
import { run, withOwnPrograms } from './run.mjs';

/** All tests, in a process of Node 24; what they come to is in the file, unless they broke down before. */
async function runTests(resultFile) {
  try {
    await ensureInstalled();
    const env = withOwnPrograms({ ...process.env, SEVENTY_TEST_RESULT: resultFile });
    const { code } = await run(modernNode(), [inProject('launch', 'test-run.ts')], { env });
    return code;
  } catch (error) {
    console.error(error instanceof Refused ? error.message : error);
    return 1;
  }
}

/* `npm test`: all there is, on a fresh machine too. The last line is always `N passed, N failed`. */
await command(async () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'seventy-test-result-'));
  const resultFile = path.join(folder, 'result');
  const code = await runTests(resultFile);
  const brokeDown = !fs.existsSync(resultFile);
  console.log(brokeDown ? '0 passed, 1 failed' : fs.readFileSync(resultFile, 'utf8').trim());
  fs.rmSync(folder, { recursive: true, force: true });
  return brokeDown ? code || 1 : code;
});
