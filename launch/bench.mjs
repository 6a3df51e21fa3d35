import { ensureBuilt } from './build.mjs';
import { ensureInstalled } from './install.mjs';
import { modernNode } from './modern-node.mjs';
import { serverFlags } from './node-flags.mjs';
import { inProject } from './project.mjs';
import { command } from './refused.mjs';
import { run, withOwnPrograms } from './run.mjs';

/* `npm run bench`: the measured claims. It builds where the tests do, beside a running server. */
await command(async () => {
  const env = withOwnPrograms({ ...process.env, NODE_ENV: 'production', NEXT_DIST_DIR: '.next-test' });
  await ensureInstalled();
  await ensureBuilt(env.NEXT_DIST_DIR);
  const { code } = await run(modernNode(), [...serverFlags, inProject('bench', 'main.ts'), ...process.argv.slice(2)], {
    env,
  });
  return code;
});
