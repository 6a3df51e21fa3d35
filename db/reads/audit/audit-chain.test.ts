import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import { transaction } from '#db/transaction.ts';
import { CHAIN_START, type ChainedFields, hashOf, macOf, recordAudit } from '#db/writes/audit/audit.ts';
import { addPost } from '#db/writes/people/posts.ts';
import { verifyAuditChain } from './audit-chain.ts';

/** Seven rows: the world's own, five posts, a sign-out without content. */
beforeEach(() => {
  freshDatabase();
  for (let n = 1; n <= 5; n++) {
    addPost(actorOf('administrator'), { title: `Post ${n}`, partnerBody: null }, juneMoment);
  }
  recordAudit({ actor: 'somebody', event: 'signed-out', subject: { kind: 'person', id: 'x' } }, juneMoment);
});

/** Somebody with the database file in hand: the triggers go, and the rows are theirs to change. */
function attack(...statements: string[]): void {
  const client = database().$client;
  const triggers = client.prepare("select name from sqlite_schema where type = 'trigger'").pluck().all() as string[];
  for (const name of triggers) client.exec(`drop trigger "${name}"`);
  client.pragma('foreign_keys = OFF');
  for (const statement of statements) client.exec(statement);
}
const found = () => verifyAuditChain().firstBad;
const chained = () =>
  database()
    .$client.prepare(
      `select seq, at, actor, event, subject_kind as subjectKind, subject_id as subjectId, plan_id as planId,
       content_hash as contentHash, mac from audit_events order by seq`,
    )
    .all() as (ChainedFields & { mac: string })[];

test('a trail that nobody touched holds, and says how far and up to which seal', () => {
  expect(verifyAuditChain()).toEqual({ rows: 7, head: chained().at(-1)?.mac, firstBad: null });
});

test('an empty trail holds', () => {
  freshDatabase('bare');
  expect(verifyAuditChain()).toEqual({ rows: 0, head: null, firstBad: null });
});

test('a trail longer than is read at once holds as well, and is searched to its end', () => {
  transaction(() => {
    for (let n = 0; n < 5_500; n++) {
      recordAudit({ actor: 'somebody', event: 'signed-out', subject: { kind: 'person', id: 'x' } }, juneMoment);
    }
  });
  expect(verifyAuditChain()).toMatchObject({ rows: 5_507, firstBad: null });
  attack("update audit_events set actor = 'another' where seq = 5501");
  expect(found()?.seq).toBe(5_501);
});

test('before they are dropped, the triggers refuse each of these', () => {
  const client = database().$client;
  expect(() => client.exec("update audit_events set actor = 'another'")).toThrow('never changed');
  expect(() => client.exec('delete from audit_events where seq = 7')).toThrow('never shortened');
  expect(() => client.exec('delete from audit_contents where seq = 7')).toThrow('never shortened');
});

describe('a row that was edited is named', () => {
  const seal = { seq: 4, why: 'its fields or its place do not match its seal' };
  test.each([
    "at = '2023-06-30T00:00:00.000Z'",
    "actor = 'another'",
    "event = 'nothing-done'",
    "subject_kind = 'person'",
    "subject_id = 'another'",
    "plan_id = 'a-plan'",
    "content_hash = 'x'",
    'mac = (select mac from audit_events where seq = 3)',
  ])('%s', (change) => {
    attack(`update audit_events set ${change} where seq = 4`);
    expect(found()).toEqual(seal);
    expect(verifyAuditChain().rows).toBe(3);
  });
});

describe('a row that was deleted is named', () => {
  test('from the middle', () => {
    attack('delete from audit_events where seq = 4', 'delete from audit_contents where seq = 4');
    expect(found()).toEqual({ seq: 4, why: 'row 4 is missing' });
  });

  test('from the middle, with those after it moved up', () => {
    attack(
      'delete from audit_events where seq = 4',
      'delete from audit_contents where seq = 4',
      'update audit_events set seq = seq - 1 where seq > 4',
      'update audit_contents set seq = seq - 1 where seq > 4',
    );
    expect(found()?.seq).toBe(4);
  });

  test('from the start', () => {
    attack('delete from audit_events where seq = 1', 'delete from audit_contents where seq = 1');
    expect(found()).toEqual({ seq: 1, why: 'row 1 is missing' });
  });
});

describe('a row that was added is named', () => {
  const added = (seq: number, mac: string) =>
    `insert into audit_events select ${seq}, at, actor, 'forged', subject_kind, subject_id, plan_id, content_hash, ${mac} from audit_events where seq = 4`;

  test('at the end, with a seal of another row', () => {
    attack(added(8, 'mac'), 'insert into audit_contents select 8, content from audit_contents where seq = 4');
    expect(found()?.seq).toBe(8);
  });

  test.each([0, -1])('before the first, numbered %i, where nobody would look', (seq) => {
    attack(added(seq, 'mac'));
    expect(found()).toEqual({ seq: 1, why: `a row numbered ${seq} was added` });
  });

  test('in the middle, with those after it moved down', () => {
    attack(
      'update audit_events set seq = -seq where seq > 4',
      'update audit_contents set seq = -seq where seq > 4',
      'update audit_events set seq = -seq + 1 where seq < 0',
      'update audit_contents set seq = -seq + 1 where seq < 0',
      added(5, "'a made-up seal'"),
      'insert into audit_contents select 5, content from audit_contents where seq = 4',
    );
    expect(found()?.seq).toBe(5);
  });
});

test('two rows that changed places are named at the first', () => {
  const swap = (table: string) =>
    `update ${table} set seq = -seq where seq in (3, 4); update ${table} set seq = case seq when -3 then 4 else 3 end where seq < 0`;
  attack(swap('audit_events'), swap('audit_contents'));
  expect(found()).toEqual({ seq: 3, why: 'its fields or its place do not match its seal' });
});

describe('what a row tells', () => {
  test('that was changed is named', () => {
    attack(`update audit_contents set content = '{"title":"Another post"}' where seq = 4`);
    expect(found()).toEqual({ seq: 4, why: 'its content was changed' });
  });

  test('that was taken away is named', () => {
    attack('delete from audit_contents where seq = 4');
    expect(found()).toEqual({ seq: 4, why: 'its content is missing' });
  });

  test('that changed places with another’s is named', () => {
    attack(
      'update audit_contents set seq = -seq where seq in (3, 4)',
      'update audit_contents set seq = case seq when -3 then 4 else 3 end where seq < 0',
    );
    expect(found()).toEqual({ seq: 3, why: 'its content was changed' });
  });
});

test('an end that was cut off is not seen from inside, but differs from the anchor kept elsewhere', () => {
  const anchor = verifyAuditChain();
  attack('delete from audit_events where seq > 5', 'delete from audit_contents where seq > 5');
  const now = verifyAuditChain();
  expect(now.firstBad).toBeNull();
  expect(now.rows).toBe(5);
  expect(anchor).toMatchObject({ rows: 7 });
  expect(now.head).not.toBe(anchor.head);
});

test('a trail that was cut and filled up again with true rows differs from the anchor too', () => {
  const anchor = verifyAuditChain();
  attack('delete from audit_events where seq > 5', 'delete from audit_contents where seq > 5');
  for (const id of ['y', 'z']) {
    recordAudit({ actor: 'somebody', event: 'signed-out', subject: { kind: 'person', id } }, juneMoment);
  }
  expect(verifyAuditChain()).toMatchObject({ rows: anchor.rows, firstBad: null });
  expect(verifyAuditChain().head).not.toBe(anchor.head);
});

describe('a trail that was written anew without the key is named at its first new row', () => {
  function rewriteFrom(seq: number, key: Buffer): void {
    attack(`update audit_contents set content = '"changed"' where seq = ${seq}`);
    const rows = chained();
    const update = database().$client.prepare('update audit_events set content_hash = ?, mac = ? where seq = ?');
    let before = rows.find((row) => row.seq === seq - 1)?.mac ?? CHAIN_START;
    for (const row of rows.filter((each) => each.seq >= seq)) {
      const contentHash = row.seq === seq ? hashOf('"changed"') : row.contentHash;
      before = macOf(before, { ...row, contentHash }, key);
      update.run(contentHash, before, row.seq);
    }
  }

  test.each([1, 4])('from row %i on', (seq) => {
    rewriteFrom(seq, Buffer.alloc(32, 7));
    expect(found()).toEqual({ seq, why: 'its fields or its place do not match its seal' });
  });

  test('from the start, with no key at all', () => {
    rewriteFrom(1, Buffer.alloc(0));
    expect(found()?.seq).toBe(1);
  });
});
