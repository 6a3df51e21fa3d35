import { ne } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { publications } from '#db/schema/submissions.ts';
import { planId } from '#db/seed/haringey-plan.ts';
import { lastTold } from '#db/testing/administration.ts';
import { sealedVersion } from '#db/testing/submissions.ts';
import { type Answers, answerTo, refusalOf, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import { NotFound, NotPossible, NotValid, Questioned } from '#domain/policy/refusals.ts';
import type { PublicationInput } from '#domain/submissions/submissions.ts';
import { recordPublication, takeBackPublication } from './publications.ts';

beforeEach(() => void freshDatabase());

const july = { today: '2023-07-20', now: '2023-07-20T08:20:00.000Z', clock: juneMoment.clock };
const report: PublicationInput = {
  what: 'inspection-report',
  versionNumber: null,
  publishedOn: '2023-05-15',
  place: 'The council’s website',
  audience: 'Relevant partners and the public',
  confirmed: false,
};
const statement: PublicationInput = { ...report, what: 'statement', versionNumber: 1, publishedOn: '2023-07-18' };
/** Without the one that the example begins with. */
const recorded = () => database().select().from(publications).where(ne(publications.publishedOn, '2023-05-03')).all();
const record = (input: PublicationInput, who = 'plan-lead') => recordPublication(actorOf(who), planId, input, july);

/** By hand from rules §6: the clerk records publications too. */
const answers: Answers = {
  'plan-lead': 'taken',
  director: 'taken',
  clerk: 'taken',
  'lead-member': 'not allowed',
  checker: 'not allowed',
  observer: 'not allowed',
  owner: 'not allowed',
  'designated-doctor': 'not found',
  'panel-member': 'not found',
  administrator: 'not found',
};

describe('a publication', () => {
  test('of the report says when, where and to whom', () => {
    record(report);
    expect(recorded()).toMatchObject([
      { what: 'inspection-report', versionId: null, publishedOn: '2023-05-15', place: 'The council’s website' },
    ]);
    expect(lastTold()).toMatchObject({ event: 'publication-recorded' });
  });

  test('of the statement names the sealed version', () => {
    const { id } = sealedVersion();
    record(statement);
    expect(recorded()).toMatchObject([{ what: 'statement', versionId: id }]);
  });

  test.each(Object.entries(answers))('recorded by %s: %s', (who, expected) => {
    expect(answerTo(() => record(report, who))).toBe(expected);
  });

  test('of a statement that was never sealed is refused', () => {
    expect(refusedWithoutTrace(NotValid, () => record(statement)).fields).toEqual([
      { field: 'versionNumber', words: 'Choose the version that was published' },
    ]);
  });

  test.each<[PublicationInput, string]>([
    [{ ...report, publishedOn: '2023-07-21' }, 'Date published must be today or in the past'],
    [
      { ...report, publishedOn: '2023-04-03' },
      'Date published must be on or after 4 April 2023, the day the report was received',
    ],
    [
      { ...statement, publishedOn: '2023-06-29' },
      'Date published must be on or after 30 June 2023, the day the version was sealed',
    ],
  ])('on a day that cannot be is refused', (input, words) => {
    sealedVersion();
    expect(refusedWithoutTrace(NotValid, () => record(input)).fields).toEqual([{ field: 'publishedOn', words }]);
  });

  test('on a bank holiday is asked about once, then taken', () => {
    const onCoronation = { ...report, publishedOn: '2023-05-08' };
    expect(refusedWithoutTrace(Questioned, () => record(onCoronation)).questions[0]?.words).toContain('bank holiday');
    record({ ...onCoronation, confirmed: true });
  });

  test('in the same place on the same day is recorded once, in another place again', () => {
    record(report);
    refusedWithoutTrace(NotPossible, () => record(report));
    record({ ...report, place: 'The local paper' });
  });

  test('noted by mistake is taken back with a reason and stays on record', () => {
    const { id } = record(report);
    takeBackPublication(actorOf('clerk'), id, 'Another report', july);
    refusedWithoutTrace(NotPossible, () => takeBackPublication(actorOf('clerk'), id, 'Again', july));
    record(report);
    expect(recorded()).toHaveLength(2);
    expect(() => database().$client.exec('delete from publications')).toThrow('never deleted');
    expect(() => database().$client.exec("update publications set place = 'x'")).toThrow('never changed');
  });

  test('of an unknown plan is not found', () => {
    refusalOf(NotFound, () => recordPublication(actorOf('plan-lead'), 'unknown', report, july));
    refusalOf(NotFound, () => takeBackPublication(actorOf('plan-lead'), 'unknown', 'Why', july));
  });
});
