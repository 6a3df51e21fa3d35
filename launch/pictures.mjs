import { ensureInstalled } from './install.mjs';
import { modernNode } from './modern-node.mjs';
import { inProject } from './project.mjs';
import { command } from './refused.mjs';
import { run } from './run.mjs';

/* `npm run pictures`: every screen at two widths, into docs/pictures. */
await command(async () => {
  await ensureInstalled();
  const playwright = inProject('node_modules/@playwright/test/cli.js');
  const config = inProject('launch/pictures.config.ts');
  const { code } = await run(modernNode(), [playwright, 'test', '-c', config, ...process.argv.slice(2)]);
  return code;
});
