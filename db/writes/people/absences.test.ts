import { beforeEach, describe, expect, test } from 'vitest';
import { getPostWork } from '#db/reads/people/post-work.ts';
import { peopleAwayOn } from '#db/reads/people/stand-ins.ts';
import { personIdOf, postIdOf } from '#db/seed/people-rows.ts';
import { told } from '#db/testing/administration.ts';
import { type Answers, answerTo, refusalOf, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import { setAwayInput } from '#domain/people/absences.ts';
import { NotAllowed, NotFound, NotPossible, NotValid, Questioned } from '#domain/policy/refusals.ts';
import { setAway, takeBackAbsence } from './absences.ts';

beforeEach(() => void freshDatabase());

const away = (seat: 'owner' | 'fostering', fromOn = '2023-08-01', untilOn = '2023-08-11') =>
  setAwayInput.parse({ personId: personIdOf(seat), fromOn, untilOn });

describe('being away', () => {
  test('is noted by the person, stands on the post’s page, and holds on its days only', () => {
    const owner = actorOf('owner');
    setAway(owner, away('owner'), juneMoment);
    expect(told().at(-1)).toMatchObject({ event: 'absence-set', actor: owner.personId });
    expect(getPostWork(owner, postIdOf('owner'), juneMoment).absences).toMatchObject([
      { personId: owner.personId, fromOn: '2023-08-01', untilOn: '2023-08-11' },
    ]);
    expect(peopleAwayOn('2023-07-31').size).toBe(0);
    expect([...peopleAwayOn('2023-08-11')]).toEqual([owner.personId]);
    expect(peopleAwayOn('2023-08-12').size).toBe(0);
  });

  test('is noted for others by plan leads and administrators only (rules §6)', () => {
    const answers: Answers = {
      'plan-lead': 'taken',
      administrator: 'taken',
      fostering: 'taken',
      owner: 'not allowed',
      director: 'not allowed',
      checker: 'not allowed',
      observer: 'not allowed',
      'panel-member': 'not allowed',
    };
    for (const [seat, answer] of Object.entries(answers)) {
      freshDatabase();
      const actor = actorOf(seat);
      expect(
        answerTo(() => setAway(actor, away('fostering'), juneMoment)),
        seat,
      ).toBe(answer);
    }
  });

  test('is refused for somebody unknown, for days over or the wrong way round, and twice for the same days', () => {
    const lead = actorOf('plan-lead');
    const nobody = { ...away('owner'), personId: 'unknown' };
    refusedWithoutTrace(NotFound, () => setAway(lead, nobody, juneMoment));
    refusedWithoutTrace(NotValid, () => setAway(lead, away('owner', '2023-08-11', '2023-08-01'), juneMoment));
    refusedWithoutTrace(NotValid, () => setAway(lead, away('owner', '2023-06-01', '2023-06-29'), juneMoment));
    refusedWithoutTrace(Questioned, () => setAway(lead, away('owner', '2023-08-01', '2026-08-01'), juneMoment));
    setAway(lead, away('owner'), juneMoment);
    const error = refusedWithoutTrace(NotPossible, () =>
      setAway(lead, away('owner', '2023-08-11', '2023-08-20'), juneMoment),
    );
    expect(error.message).toContain('1 August 2023 to 11 August 2023');
  });

  test('can be taken back once, while it is not over', () => {
    const owner = actorOf('owner');
    const { id } = setAway(owner, away('owner'), juneMoment);
    refusalOf(NotAllowed, () => takeBackAbsence(actorOf('fostering'), id, juneMoment));
    refusalOf(NotPossible, () => takeBackAbsence(owner, id, { ...juneMoment, today: '2023-09-01' }));
    takeBackAbsence(owner, id, juneMoment);
    expect(peopleAwayOn('2023-08-05').size).toBe(0);
    refusalOf(NotPossible, () => takeBackAbsence(owner, id, juneMoment));
    refusalOf(NotFound, () => takeBackAbsence(owner, 'unknown', juneMoment));
  });
});

describe('the page of a post', () => {
  test('is for who stands to it and plan leads, with its open work; the administrator reads no narrative', () => {
    const own = getPostWork(actorOf('owner'), postIdOf('owner'), juneMoment);
    expect(own.may).toEqual({ handOver: false, setDeputy: true });
    expect(own.work.length).toBeGreaterThan(0);
    expect(getPostWork(actorOf('plan-lead'), postIdOf('owner'), juneMoment).may.handOver).toBe(true);
    expect(getPostWork(actorOf('administrator'), postIdOf('owner'), juneMoment).work).toEqual([]);
    for (const seat of ['fostering', 'director', 'panel-member', 'observer']) {
      refusalOf(NotFound, () => getPostWork(actorOf(seat), postIdOf('owner'), juneMoment));
    }
  });

  test('offers a partner’s own people to a partner, and nobody of the council', () => {
    const doctor = getPostWork(actorOf('designated-doctor'), postIdOf('designated-doctor'), juneMoment);
    expect(doctor.people.map((person) => person.id)).toEqual([personIdOf('designated-doctor')]);
  });
});
