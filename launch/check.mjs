import { ensureInstalled } from './install.mjs';
import { modernNode } from './modern-node.mjs';
import { inProject } from './project.mjs';
import { command } from './refused.mjs';
import { run } from './run.mjs';

/* `npm run check`: types, format and lint, the rules of the house, unit tests. */
await command(async () => {
  await ensureInstalled();
  const { code } = await run(modernNode(), [inProject('launch', 'check-run.ts')]);
  return code;
});
