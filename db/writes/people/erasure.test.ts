import { and, eq, isNull } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { getActionHistory } from '#db/reads/actions/item-history.ts';
import { verifyAuditChain } from '#db/reads/audit/audit-chain.ts';
import { getErasurePage } from '#db/reads/people/erasure.ts';
import { getPerson, listPeople, listPeopleToChoose } from '#db/reads/people/people.ts';
import { postHoldings } from '#db/schema/people.ts';
import { actionIdOf } from '#db/seed/haringey-plan.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { seedId } from '#db/seed/seed-id.ts';
import { lastTold, refusesEveryOtherRole } from '#db/testing/administration.ts';
import { publishedReport } from '#db/testing/panel-reports.ts';
import { changeWords, submittedVersion } from '#db/testing/submissions.ts';
import { everyRow, refusalOf, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import { queueTestMessage } from '#db/writes/mail/mail-administration.ts';
import { changeMailPreferences } from '#db/writes/mail/mail-preferences.ts';
import { writePrivateNote } from '#db/writes/panels/private-notes.ts';
import { Gone, NotFound, NotPossible } from '#domain/policy/refusals.ts';
import { erasePerson } from './erasure.ts';
import { changePerson, disablePerson, enablePerson, givePasswordLink } from './people.ts';
import { grantRole } from './person-roles.ts';
import { endPostHolding } from './post-holdings.ts';
import { openSession } from './sessions.ts';
import { recordSignInFailure } from './sign-in.ts';

/* Somebody who left asks that their data is erased (assurance §5, case 89). */

beforeEach(() => void freshDatabase());

const administrator = () => actorOf('administrator');
const leaver = personIdOf('plan-lead');
const called = { name: 'Robin Quillfeather', email: 'robin.quillfeather@council.invalid' };

/** A plan lead under a name of their own, who leaves a trace wherever a person can. */
function workForYears(): void {
  const { email } = getPerson(administrator(), leaver, juneMoment.today);
  changePerson(administrator(), leaver, { name: called.name, email }, 1, juneMoment);
  submittedVersion();
  changeWords('1.2', { outcome: 'So that nobody waits' });
  const report = publishedReport();
  writePrivateNote(actorOf(email), report, { kind: 'note', itemNumber: null, text: 'Ask about this.' }, juneMoment);
  changeMailPreferences(actorOf(email), { digestHour: 9, muted: [] }, 0, juneMoment);
  grantRole(administrator(), { personId: leaver, role: 'administrator', planId: null }, juneMoment);
  grantRole(actorOf(email), { personId: leaver, role: 'checker', planId: null }, juneMoment);
  changePerson(administrator(), leaver, called, 2, juneMoment);
  queueTestMessage(actorOf(called.email), juneMoment);
  database().$client.exec("update outbox_messages set sent_at = created_at where kind = 'test'");
  openSession({ id: leaver, identityId: seedId('identity plan-lead') }, juneMoment);
  recordSignInFailure([`email:${called.email}`], juneMoment);
  givePasswordLink(administrator(), leaver, juneMoment);
}

function leave(personId = leaver): void {
  const open = database()
    .select({ id: postHoldings.id })
    .from(postHoldings)
    .where(and(eq(postHoldings.personId, personId), isNull(postHoldings.untilOn)))
    .all();
  for (const { id } of open) {
    endPostHolding(administrator(), id, { untilOn: '2023-06-29', confirmed: true }, juneMoment);
  }
  disablePerson(administrator(), personId, juneMoment);
}

/** Every place in the database where a text stands, as table.column. */
function placesOf(text: RegExp): string[] {
  const found = Object.entries(everyRow()).flatMap(([table, rows]) =>
    rows.flatMap((row) =>
      Object.entries(row as object).flatMap(([column, value]) =>
        text.test(Buffer.isBuffer(value) ? value.toString('latin1') : String(value)) ? [`${table}.${column}`] : [],
      ),
    ),
  );
  return [...new Set(found)].sort();
}
const counts = () => Object.fromEntries(Object.entries(everyRow()).map(([table, rows]) => [table, rows.length]));

describe('erasing somebody who left', () => {
  test('takes their name and address out of every table, whatever they did', () => {
    workForYears();
    leave();
    expect(placesOf(/quillfeather/i)).toEqual(
      expect.arrayContaining(['audit_contents.content', 'identities.email', 'people.name', 'sign_in_failures.source']),
    );
    expect(erasePerson(administrator(), leaver, juneMoment)).toEqual({ id: leaver, name: 'Former colleague 1' });
    expect(placesOf(/quillfeather/i)).toEqual([]);
  });

  test('leaves what they did where it was, under a neutral name', () => {
    workForYears();
    leave();
    erasePerson(administrator(), leaver, juneMoment);
    expect(JSON.stringify(getActionHistory(actorOf('director'), actionIdOf('1.1')))).toContain('Former colleague 1');
  });

  test('keeps every count but those of what was theirs alone', () => {
    workForYears();
    leave();
    const before = counts();
    erasePerson(administrator(), leaver, juneMoment);
    const after = counts();
    const changed = Object.keys(before).filter((table) => before[table] !== after[table]);
    expect(changed.sort()).toEqual([
      'audit_contents',
      'audit_events',
      'identities',
      'mail_preferences',
      'password_links',
      'private_notes',
      'sign_in_failures',
    ]);
    expect(after.audit_events).toBe((before.audit_events ?? 0) + 1);
  });

  test('changes no byte of what is sealed, frozen or said in the trail of anything but them', () => {
    workForYears();
    leave();
    const frozen = ['frozen_reports', 'frozen_report_files'];
    const kept = ['plan_versions', 'plan_version_files', ...frozen, 'kept_pieces', 'plan_approvals'];
    const before = everyRow();
    erasePerson(administrator(), leaver, juneMoment);
    const after = everyRow();
    for (const table of kept) expect(after[table], table).toEqual(before[table]);
    expect(after.audit_events?.slice(0, -1)).toEqual(before.audit_events);
    const other = (rows: unknown[] = []) => rows.filter((row) => !/quillfeather|erased/i.test(JSON.stringify(row)));
    expect(other(after.audit_contents)).toEqual(
      other(before.audit_contents).slice(0, other(after.audit_contents).length),
    );
  });

  test('leaves the audit trail whole, which says that it was done and nobody’s name', () => {
    workForYears();
    leave();
    erasePerson(administrator(), leaver, juneMoment);
    expect(verifyAuditChain().firstBad).toBeNull();
    expect(lastTold()).toEqual({
      event: 'person-erased',
      actor: personIdOf('administrator'),
      content: { number: 1, erasedRows: [expect.any(Number), expect.any(Number)] },
    });
  });

  test('numbers them, and each once', () => {
    const former = personIdOf('former-head-of-court');
    expect(erasePerson(administrator(), former, juneMoment).name).toBe('Former colleague 1');
    leave();
    expect(erasePerson(administrator(), leaver, juneMoment).name).toBe('Former colleague 2');
  });

  test('ends roles, and nobody can enable, change, promote or choose them again', () => {
    leave();
    erasePerson(administrator(), leaver, juneMoment);
    const page = getPerson(administrator(), leaver, juneMoment.today);
    expect(page).toMatchObject({ state: 'erased', roles: [], posts: [], name: 'Former colleague 1' });
    for (const act of [
      () => enablePerson(administrator(), leaver, juneMoment),
      () => changePerson(administrator(), leaver, called, page.version, juneMoment),
      () => givePasswordLink(administrator(), leaver, juneMoment),
      () => grantRole(administrator(), { personId: leaver, role: 'checker', planId: null }, juneMoment),
      () => erasePerson(administrator(), leaver, juneMoment),
    ]) {
      refusedWithoutTrace(Gone, act);
    }
    expect(listPeopleToChoose(administrator()).map(({ id }) => id)).not.toContain(leaver);
    expect(listPeople(administrator(), juneMoment.today).map(({ id }) => id)).toContain(leaver);
  });
});

describe('is refused, and says what to do', () => {
  refusesEveryOtherRole((actor) => erasePerson(actor, personIdOf('former-head-of-court'), juneMoment));

  test('for somebody unknown', () => {
    refusedWithoutTrace(NotFound, () => erasePerson(administrator(), 'never-was', juneMoment));
  });

  test('for the last administrator', () => {
    const { message } = refusedWithoutTrace(NotPossible, () =>
      erasePerson(administrator(), personIdOf('administrator'), juneMoment),
    );
    expect(message).toBe('There must be one administrator. Make somebody else an administrator first.');
  });

  test('for oneself, where there is another administrator', () => {
    grantRole(administrator(), { personId: personIdOf('clerk'), role: 'administrator', planId: null }, juneMoment);
    const self = personIdOf('administrator');
    expect(refusalOf(NotPossible, () => erasePerson(administrator(), self, juneMoment)).message).toBe(
      'You cannot erase yourself. Ask another administrator.',
    );
    expect(getErasurePage(administrator(), self, juneMoment.today).refusal).toBe(
      'You cannot erase yourself. Ask another administrator.',
    );
  });

  test('for somebody who can sign in, holds a post or sits on a panel: all of it at once', () => {
    const clerk = personIdOf('clerk');
    const { missing } = refusedWithoutTrace(NotPossible, () => erasePerson(administrator(), clerk, juneMoment));
    expect(missing.slice(0, 2)).toEqual([
      'Disable the account of Democratic Services Officer.',
      'Hand over the post Democratic Services Officer, or set their last day in it.',
    ]);
    expect(missing).toContain('Set their last day on the panel Cabinet.');
    expect(getErasurePage(administrator(), clerk, juneMoment.today)).toMatchObject({
      obstacles: missing,
      refusal: null,
    });
  });
});

describe('the trail after it', () => {
  const client = () => database().$client;
  const naming = () =>
    client()
      .prepare("select seq from audit_events where event = 'person-changed' order by seq")
      .pluck()
      .all() as number[];
  const write = (seq: number, content: string) =>
    client().prepare('update audit_contents set content = ? where seq = ?').run(content, seq);
  /** A row that tells of something else. */
  const other = () => (naming()[0] ?? 0) + 1;

  test('still names a content that was taken out without a word', () => {
    workForYears();
    leave();
    erasePerson(administrator(), leaver, juneMoment);
    write(other(), '"erased"');
    expect(verifyAuditChain().firstBad).toEqual({ seq: other(), why: 'its content was changed' });
  });

  test('lets nobody write other words in place of those that went', () => {
    workForYears();
    expect(() => write(other(), '"another"')).toThrow('is erased, never changed');
  });

  test('names a list of erased rows that was made longer', () => {
    workForYears();
    leave();
    erasePerson(administrator(), leaver, juneMoment);
    const last = verifyAuditChain().rows;
    client().exec('drop trigger audit_contents_are_only_erased');
    write(other(), '"erased"');
    write(last, JSON.stringify({ number: 1, erasedRows: [...naming(), other()] }));
    expect(verifyAuditChain().firstBad).toEqual({ seq: last, why: 'its content was changed' });
  });
});
