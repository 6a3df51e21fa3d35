import path from 'node:path';
import { Refused } from './refused.ts';

/* What an administrator does at the server: `npm run --silent seventy -- VERB …`. Answers on standard output, faults in
one line on standard error; the exit code is 0 only when all was done. */

type Verb = { usage: string; run: (args: string[]) => Promise<number> };

const verbs: Record<string, Verb> = {
  deadline: {
    usage: 'deadline --received YYYY-MM-DD [--days 70] [--json]',
    run: async (args) => (await import('./deadline.ts')).deadlineVerb(args),
  },
  'read-report': {
    usage: 'read-report FILE… [--json]',
    run: async (args) => (await import('./read-report.ts')).readReportVerb(args.map(fromWhereItWasCalled)),
  },
  audit: {
    usage: 'audit verify',
    run: async (args) => (await import('./audit-verify.ts')).auditVerb(args),
  },
};

/** npm runs everything in the project's folder; a file is named from where the person stands. */
function fromWhereItWasCalled(arg: string): string {
  const callers = process.env.INIT_CWD;
  if (!callers || arg.startsWith('-') || path.resolve(callers) === process.cwd()) return arg;
  return path.resolve(callers, arg);
}

async function runVerb([name, ...args]: string[]): Promise<number> {
  const verb = name !== undefined && Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (verb) return verb.run(args);
  const known = Object.values(verbs).map(({ usage }) => usage);
  const asked = name === undefined ? 'Say what to do' : `There is no "${name}"`;
  throw new Refused(`${asked}: ${known.join(' · ')}`);
}

try {
  process.exitCode = await runVerb(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  console.error(error.message);
  process.exitCode = error.exitCode;
}
