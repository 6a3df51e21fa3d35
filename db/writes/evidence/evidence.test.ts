import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { getEvidencePage, listEvidence, listExpiringEvidence, standingEvidence } from '#db/reads/evidence/evidence.ts';
import { actions } from '#db/schema/plans.ts';
import { actionIdOf } from '#db/seed/haringey-plan.ts';
import { type Answers, answerTo, refusalOf, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment as moment } from '#db/testing.ts';
import { evidenceFileInput, evidenceLinkInput } from '#domain/evidence/evidence.ts';
import { NotAllowed, NotFound, NotPossible, NotValid } from '#domain/policy/refusals.ts';
import { attachEvidenceFile, attachEvidenceLink, type StoredFile } from './evidence.ts';
import {
  acceptEvidence,
  downloadEvidence,
  rejectEvidence,
  releaseEvidenceFile,
  withdrawEvidence,
} from './evidence-decisions.ts';

beforeEach(() => {
  freshDatabase();
});

const lead = () => actorOf('plan-lead');
const owner = () => actorOf('owner');
const checker = () => actorOf('checker');
const action = actionIdOf('1.1');
const about = (more: object = {}) => evidenceFileInput.parse({ title: 'Second-review report', ...more });
const stored = (letter = 'a'): StoredFile => ({
  ...{ sha256: letter.repeat(64), size: 88_000, mediaType: 'application/pdf' },
  ...{ scan: 'not-scanned' as const, fileName: 'report.pdf' },
});
const attached = (by = owner(), more: object = {}, file = stored()) =>
  attachEvidenceFile(by, action, about(more), file, moment).id;
const state = (id: string) => getEvidencePage(lead(), id, moment).item.state;

/** By hand from rules §6. */
const mayAttach: Answers = {
  owner: 'taken',
  'plan-lead': 'taken',
  checker: 'taken',
  director: 'not allowed',
  'lead-member': 'not allowed',
  clerk: 'not allowed',
  'panel-member': 'not allowed',
  observer: 'not allowed',
  administrator: 'not found',
};

describe('attaching evidence', () => {
  test('is for the owner, a plan lead or a checker', () => {
    const said = Object.keys(mayAttach).map((who, place) => [
      who,
      answerTo(() => attachEvidenceFile(actorOf(who), action, about(), stored(String(place)), moment)),
    ]);
    expect(Object.fromEntries(said)).toEqual(mayAttach);
  });

  test('keeps the same file once for two actions, and tells it twice on one', () => {
    const first = attachEvidenceFile(owner(), action, about(), stored(), moment);
    expect(attachEvidenceFile(owner(), action, about(), stored(), moment)).toEqual({ ...first, already: true });
    expect(attachEvidenceFile(lead(), actionIdOf('1.2'), about(), stored(), moment).already).toBe(false);
    expect(
      database()
        .$client.prepare(`select count(*) from evidence_files where sha256 = '${'a'.repeat(64)}'`)
        .pluck()
        .get(),
    ).toBe(1);
  });

  test('does not support what is of another action or plan, nor is it dated in the future', () => {
    const wrong = { measureId: 'x', milestoneId: 'y', progressUpdateId: 'z', datedOn: '2023-07-01' };
    const error = refusedWithoutTrace(NotValid, () => attached(owner(), wrong));
    expect(error.fields.map(({ field }) => field)).toEqual(['datedOn', 'measureId', 'milestoneId', 'progressUpdateId']);
  });

  test('ends when the action is closed', () => {
    database().$client.pragma('recursive_triggers = ON');
    database().update(actions).set({ stage: 'closed' }).run();
    refusedWithoutTrace(NotPossible, () => attached());
  });

  test('takes a link and never a script', () => {
    const link = evidenceLinkInput.parse({ title: 'Guidance', url: 'https://www.example.org/guidance' });
    const { id } = attachEvidenceLink(owner(), action, link, moment);
    expect(getEvidencePage(lead(), id, moment)).toMatchObject({
      item: { kind: 'link', url: link.url },
      may: { download: false },
    });
    refusedWithoutTrace(NotPossible, () => downloadEvidence(lead(), id, moment));
  });
});

describe('a decision on evidence', () => {
  test('is a checker’s or a plan lead’s, and never of whoever attached it or holds the post', () => {
    const id = attached(lead());
    expect(refusalOf(NotAllowed, () => acceptEvidence(lead(), id, '', moment)).message).toContain('you attached');
    expect(refusalOf(NotAllowed, () => rejectEvidence(owner(), id, 'No.', moment)).message).toContain('your role');
    const answers = ['checker', 'director', 'clerk', 'observer', 'administrator'].map((who) =>
      answerTo(() => acceptEvidence(actorOf(who), id, '', moment)),
    );
    expect(answers).toEqual(['taken', 'not allowed', 'not allowed', 'not allowed', 'not found']);
    expect(getEvidencePage(lead(), id, moment).may).toMatchObject({
      decide: false,
      tooClose: expect.stringContaining('you attached'),
    });
  });

  test('counts as the latest, and every one is kept', () => {
    const id = attached();
    acceptEvidence(checker(), id, '', moment);
    refusedWithoutTrace(NotPossible, () => acceptEvidence(checker(), id, '', moment));
    rejectEvidence(lead(), id, 'It is of another year.', moment);
    expect(state(id)).toBe('rejected');
    acceptEvidence(lead(), id, '', moment);
    expect(state(id)).toBe('accepted');
    expect(getEvidencePage(lead(), id, moment).decisions.map(({ decision }) => decision)).toEqual([
      ...['accepted', 'rejected', 'accepted'],
    ]);
  });
});

describe('evidence that stands', () => {
  const standing = () => standingEvidence(action, moment.today);
  const many = () => standing().length;

  test('leaves out what was withdrawn or waits for the virus check, and tells what is rejected or expired', () => {
    const already = many();
    const gone = attached(owner(), {}, stored('b'));
    withdrawEvidence(owner(), gone, 'It named a child.', moment);
    attached(owner(), {}, { ...stored('c'), scan: 'quarantined' });
    expect(many()).toBe(already);
    const expired = attached(owner(), { datedOn: '2022-06-01', expiresOn: '2023-06-29' }, stored('d'));
    expect(standing().find(({ id }) => id === expired)).toMatchObject({ state: 'expired', rejected: false });
  });

  test('that is about to expire is listed for a reminder, unless it was rejected', () => {
    const id = attached(owner(), { expiresOn: '2023-07-07' });
    const listed = () => listExpiringEvidence('2023-06-30', '2023-07-07').map((row) => row.id);
    expect(listed()).toContain(id);
    rejectEvidence(checker(), id, 'It shows something else.', moment);
    expect(listed()).not.toContain(id);
  });
});

describe('a file', () => {
  test('is downloaded by those who see the action, each time with a row in the trail', () => {
    const id = attached();
    expect(downloadEvidence(actorOf('observer'), id, moment)).toMatchObject({ fileName: 'report.pdf', size: 88_000 });
    const trail = database()
      .$client.prepare("select actor from audit_events where event = 'evidence-downloaded'")
      .pluck()
      .all();
    expect(trail).toEqual([actorOf('observer').personId]);
  });

  test('is not known to a panel, and of a partner’s owner only where the action is theirs', () => {
    const id = attached();
    refusedWithoutTrace(NotFound, () => downloadEvidence(actorOf('panel-member'), id, moment));
    refusedWithoutTrace(NotFound, () => downloadEvidence(actorOf('designated-doctor'), id, moment));
    expect(listEvidence(actorOf('panel-member'), action, moment)).toEqual({
      items: [],
      shown: false,
      mayAttach: false,
    });
    const own = attachEvidenceFile(lead(), actionIdOf('2.2'), about(), stored('e'), moment).id;
    expect(downloadEvidence(actorOf('designated-doctor'), own, moment).sha256).toBe('e'.repeat(64));
  });

  test('that was withdrawn, or waits for the virus check, is not downloaded', () => {
    const id = attached();
    withdrawEvidence(checker(), id, 'It named a child.', moment);
    refusedWithoutTrace(NotPossible, () => downloadEvidence(lead(), id, moment));
    refusedWithoutTrace(NotPossible, () => withdrawEvidence(checker(), id, 'Again.', moment));
    const held = attached(owner(), {}, { ...stored('f'), scan: 'quarantined' });
    refusedWithoutTrace(NotPossible, () => downloadEvidence(lead(), held, moment));
    releaseEvidenceFile('f'.repeat(64), moment);
    expect(downloadEvidence(lead(), held, moment).size).toBe(88_000);
  });
});
