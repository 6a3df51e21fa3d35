import { runChecks } from './checks.ts';
import { Tally } from './tally.ts';

const tally = new Tally();
await runChecks(tally);
console.log(tally.line());
process.exitCode = tally.exitCode;
