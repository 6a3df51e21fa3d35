import fs from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { holdDatabase } from '#db/database.ts';
import type { Database } from '#db/open.ts';
import { getInstallation } from '#db/reads/administration/installation.ts';
import { verifyAuditChain } from '#db/reads/audit/audit-chain.ts';
import * as schema from '#db/schema.ts';
import { Refused } from './refused.ts';

/** `audit verify`: walks the whole trail beside a running server, reading only. */
export async function auditVerb(args: string[]): Promise<number> {
  if (args.length !== 1 || args[0] !== 'verify') throw new Refused('Usage: audit verify');
  const client = openToRead();
  try {
    holdDatabase(drizzle(client, { schema, casing: 'snake_case' }) as Database);
    if (getInstallation().kind === 'real' && !process.env.SEVENTY_SECRET) {
      throw new Refused('SEVENTY_SECRET is missing: the trail is sealed with the secret the server was started with.');
    }
    return report(verifyAuditChain());
  } finally {
    client.close();
  }
}

function openToRead(): Sqlite.Database {
  const folder = path.resolve(process.env.DATA_DIR ?? 'data');
  const file = path.join(folder, 'seventy.db');
  if (!fs.existsSync(file)) {
    throw new Refused(`There is no audit trail in ${folder}: set DATA_DIR to the folder of the installation.`);
  }
  // The example's own secret lies beside its data; asking for it must not make a new one.
  if (!process.env.SEVENTY_SECRET && !fs.existsSync(path.join(folder, 'example-secret'))) {
    throw new Refused('SEVENTY_SECRET is missing: the trail is sealed with the secret the server was started with.');
  }
  return new Sqlite(file, { readonly: true, timeout: 5000 });
}

function report({ rows, head, firstBad }: ReturnType<typeof verifyAuditChain>): number {
  if (firstBad) {
    console.error(
      `The audit trail is broken at row ${firstBad.seq}: ${firstBad.why}. The ${rows} rows before it hold.`,
    );
    return 1;
  }
  console.log(`The audit trail holds: ${rows} ${rows === 1 ? 'row' : 'rows'}, head ${head ?? 'none'}.`);
  return 0;
}
