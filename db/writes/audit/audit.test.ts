import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { verifyAuditChain } from '#db/reads/audit/audit-chain.ts';
import { auditEvents } from '#db/schema/audit.ts';
import { told } from '#db/testing/administration.ts';
import { undoneWithoutAudit } from '#db/testing/writes.ts';
import { freshDatabase, juneMoment } from '#db/testing.ts';
import { transaction } from '#db/transaction.ts';
import { CHAIN_START, hashOf, macOf, recordAudit } from './audit.ts';

beforeEach(() => void freshDatabase());

const entry = { actor: 'somebody', event: 'something-done', subject: { kind: 'thing', id: 'a' } };
const rows = () => database().select().from(auditEvents).all();

describe('a row of the trail', () => {
  test('says who, what, to what and when by the real clock, in order', () => {
    recordAudit({ ...entry, planId: 'p', content: { words: '儿童 <script>' } }, juneMoment);
    recordAudit(entry, juneMoment);
    expect(rows().slice(1)).toMatchObject([
      { seq: 2, at: juneMoment.clock, actor: 'somebody', event: 'something-done', subjectId: 'a', planId: 'p' },
      { seq: 3, planId: null },
    ]);
    expect(told().map(({ content }) => content)).toEqual([{ words: '儿童 <script>' }, null]);
  });

  test('goes with the write it tells of when that is undone, and leaves no gap', () => {
    expect(() =>
      transaction(() => {
        recordAudit(entry, juneMoment);
        throw new Error('and then it failed');
      }),
    ).toThrow('and then it failed');
    recordAudit(entry, juneMoment);
    expect(rows().map(({ seq }) => seq)).toEqual([1, 2]);
    expect(verifyAuditChain()).toMatchObject({ rows: 2, firstBad: null });
  });

  test('alone is whole or not there: never an event without its content', () => {
    undoneWithoutAudit(() => recordAudit(entry, juneMoment), 'audit_events');
    undoneWithoutAudit(() => recordAudit(entry, juneMoment), 'audit_contents');
    expect(database().$client.inTransaction).toBe(false);
  });
});

describe('the seal of a row', () => {
  const fields = {
    seq: 1,
    at: '2023-06-30T08:20:00.000Z',
    actor: 'somebody',
    event: 'something-done',
    subjectKind: 'thing',
    subjectId: 'a',
    planId: null,
    contentHash: hashOf('null'),
  };
  const key = Buffer.alloc(32, 1);
  const seal = macOf(CHAIN_START, fields, key);

  test.each([
    { seq: 2 },
    { at: '2023-06-30T08:20:00.001Z' },
    { actor: 'another' },
    { event: 'nothing-done' },
    { subjectKind: 'other' },
    { subjectId: 'b' },
    { planId: 'null' },
    { contentHash: hashOf('{}') },
  ])('is another for %j', (change) => {
    expect(macOf(CHAIN_START, { ...fields, ...change }, key)).not.toBe(seal);
  });

  test('is another after another row and under another key, and the same for the same', () => {
    expect(macOf('another', fields, key)).not.toBe(seal);
    expect(macOf(CHAIN_START, fields, Buffer.alloc(32, 2))).not.toBe(seal);
    expect(macOf(CHAIN_START, { ...fields }, Buffer.alloc(32, 1))).toBe(seal);
  });

  test('does not let a letter wander from one field into the next', () => {
    const one = macOf(CHAIN_START, { ...fields, actor: 'ab', event: 'c' }, key);
    expect(macOf(CHAIN_START, { ...fields, actor: 'a', event: 'bc' }, key)).not.toBe(one);
  });
});
