import { ensureInstalled } from './install.mjs';
import { modernNode } from './modern-node.mjs';
import { dataFlags } from './node-flags.mjs';
import { inProject } from './project.mjs';
import { command } from './refused.mjs';
import { run } from './run.mjs';

/* `npm run --silent seventy -- VERB …`: standard output belongs to the verb, so installing is told on standard error. */
await command(async () => {
  await ensureInstalled(process.stderr);
  const { code } = await run(modernNode(), [...dataFlags, inProject('cli', 'seventy.ts'), ...process.argv.slice(2)]);
  return code;
});
