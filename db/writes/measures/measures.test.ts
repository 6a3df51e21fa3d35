import { beforeEach, describe, expect, test } from 'vitest';
import { getMeasurePage, listMeasures, listMeasuresOfAction } from '#db/reads/measures/measures.ts';
import { getPlanPage } from '#db/reads/plans/plans.ts';
import { actionIdOf, areaIdOf, planId } from '#db/seed/haringey-plan.ts';
import { postIdOf } from '#db/seed/people-rows.ts';
import { type Answers, answerTo, refusalOf, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment as moment } from '#db/testing.ts';
import { measureInput } from '#domain/measures/measures.ts';
import { NotAllowed, NotFound, NotPossible, NotValid, Stale } from '#domain/policy/refusals.ts';
import { correctMeasurePoint, recordMeasurePoint, recordPastedPoints } from './measure-points.ts';
import { changeMeasure, createMeasure } from './measures.ts';

beforeEach(() => {
  freshDatabase();
});

const lead = () => actorOf('plan-lead');
const typed = (more: object = {}) =>
  measureInput.parse({
    ...{ name: 'Plans by the second review', unit: '%', direction: 'higher-is-better', frequency: 'monthly' },
    ...{ baseline: 54, baselineOn: '2023-01-31', target: 90, targetOn: '2023-09-30' },
    recommendationIds: [areaIdOf(1)],
    actionIds: [actionIdOf('1.3')],
    ...more,
  });
const made = (more: object = {}) => createMeasure(lead(), planId, typed(more), moment).id;
const point = (measuredOn: string, value: number) => ({ measuredOn, value, source: '', note: '' });
const figures = (id: string) => getMeasurePage(lead(), id).measure.points.map(({ on, value }) => `${on} ${value}`);

describe('a measure', () => {
  test('is made and changed by a plan lead alone', () => {
    const expected: Answers = {
      owner: 'not allowed',
      'plan-lead': 'taken',
      checker: 'not allowed',
      director: 'not allowed',
      'lead-member': 'not allowed',
      clerk: 'not allowed',
      'panel-member': 'not found',
      observer: 'not allowed',
      administrator: 'not found',
    };
    const id = made();
    const said = Object.keys(expected).map((who) => [
      who,
      answerTo(() => createMeasure(actorOf(who), planId, typed(), moment)),
    ]);
    expect(Object.fromEntries(said)).toEqual(expected);
    const changed = Object.keys(expected).map((who) => [
      who,
      answerTo(() => changeMeasure(actorOf(who), id, typed({ name: 'New' }), 1, moment)),
    ]);
    expect(Object.fromEntries(changed)).toEqual(expected);
  });

  test('stands on its recommendation, its action and in the plan’s list', () => {
    const id = made();
    expect(listMeasures(lead(), planId).map((measure) => measure.id)).toContain(id);
    expect(listMeasuresOfAction(lead(), actionIdOf('1.3')).map((measure) => measure.id)).toContain(id);
    expect(getMeasurePage(lead(), id)).toMatchObject({
      recommendations: [{ number: 1 }],
      actions: [{ ref: '1.3' }],
      may: { edit: true, record: true },
    });
  });

  test('is not linked to what is not of its plan', () => {
    const error = refusedWithoutTrace(NotValid, () =>
      made({ recommendationIds: ['x'], actionIds: ['y'], ownerPostId: 'z' }),
    );
    expect(error.fields.map(({ field }) => field)).toEqual(['recommendationIds', 'actionIds', 'ownerPostId']);
  });

  test('that somebody changed in between is shown beside what was typed', () => {
    const id = made();
    changeMeasure(lead(), id, typed({ name: 'Theirs' }), 1, moment);
    const error = refusedWithoutTrace(Stale, () => changeMeasure(lead(), id, typed({ name: 'Mine' }), 1, moment));
    expect(error).toMatchObject({ version: 2, current: { name: 'Theirs', actionIds: [actionIdOf('1.3')] } });
  });
});

describe('a figure', () => {
  test('is recorded by the owner of a linked action, a plan lead or a checker', () => {
    const id = made({ actionIds: [actionIdOf('1.1')] });
    const seats = ['owner', 'plan-lead', 'checker', 'director', 'clerk', 'observer', 'panel-member', 'administrator'];
    const said = seats.map((who, place) =>
      answerTo(() => recordMeasurePoint(actorOf(who), id, point(`2023-02-0${place + 1}`, 50), moment)),
    );
    expect(said).toEqual([
      ...['taken', 'taken', 'taken', 'not allowed', 'not allowed', 'not allowed', 'not found', 'not found'],
    ]);
    const others = made({ actionIds: [actionIdOf('2.1')] });
    expect(answerTo(() => recordMeasurePoint(actorOf('owner'), others, point('2023-02-01', 1), moment))).toBe(
      'not allowed',
    );
  });

  test('is of a day that has none yet, today or before', () => {
    const id = made();
    recordMeasurePoint(lead(), id, point('2023-05-31', 61), moment);
    refusedWithoutTrace(NotValid, () => recordMeasurePoint(lead(), id, point('2023-05-31', 62), moment));
    refusedWithoutTrace(NotValid, () => recordMeasurePoint(lead(), id, point('2023-07-01', 62), moment));
  });

  test('that was wrong is corrected by another, and both are kept', () => {
    const id = made();
    const wrong = recordMeasurePoint(lead(), id, point('2023-05-31', 16), moment);
    const right = { ...point('2023-05-31', 61), note: 'The figures were turned round.' };
    correctMeasurePoint(lead(), wrong.id, right, moment);
    expect(figures(id)).toEqual(['2023-05-31 61']);
    expect(getMeasurePage(lead(), id).figures.map(({ value, stands }) => [value, stands])).toEqual([
      [61, true],
      [16, false],
    ]);
    refusedWithoutTrace(NotPossible, () => correctMeasurePoint(lead(), wrong.id, right, moment));
  });

  test('may be corrected to another day, unless that day has one', () => {
    const id = made();
    const may = recordMeasurePoint(lead(), id, point('2023-05-31', 61), moment);
    recordMeasurePoint(lead(), id, point('2023-04-30', 58), moment);
    const why = 'It was of another month.';
    refusedWithoutTrace(NotValid, () =>
      correctMeasurePoint(lead(), may.id, { ...point('2023-04-30', 61), note: why }, moment),
    );
    correctMeasurePoint(lead(), may.id, { ...point('2023-03-31', 61), note: why }, moment);
    expect(figures(id)).toEqual(['2023-03-31 61', '2023-04-30 58']);
  });
});

describe('pasted figures', () => {
  const paste = (id: string, pasted: string) => recordPastedPoints(lead(), id, { pasted, source: 'Report' }, moment);

  test('are all recorded, and pasted again add only what is new', () => {
    const id = made();
    expect(paste(id, '28/02/2023\t57%\n31/03/2023\t58%')).toEqual({ added: 2 });
    expect(paste(id, '28/02/2023\t57%\n31/03/2023\t58%\n30/04/2023\t60%')).toEqual({ added: 1 });
    expect(figures(id)).toEqual(['2023-02-28 57', '2023-03-31 58', '2023-04-30 60']);
    refusedWithoutTrace(NotPossible, () => paste(id, '28/02/2023\t57%'));
  });

  test('with one bad row are not recorded at all, and the row is named', () => {
    const id = made();
    const error = refusedWithoutTrace(NotValid, () => paste(id, '28/02/2023\t57%\n31/02/2023\t58%'));
    expect(error.fields).toEqual([
      { field: 'pasted', words: 'Line 2: ‘31/02/2023’ is not a real date, like 31/03/2023' },
    ]);
  });
});

describe('the colour of an action', () => {
  const amber = () => getPlanPage(lead(), planId, moment).actions.find(({ ref }) => ref === '1.3')?.status;

  test('is amber once its measure moved the wrong way twice, and says so', () => {
    const id = made();
    expect(amber()?.computed).toBe('green');
    recordPastedPoints(lead(), id, { pasted: '31/03/2023\t60\n30/04/2023\t58', source: '' }, moment);
    expect(amber()?.computed).toBe('green');
    recordMeasurePoint(lead(), id, point('2023-05-31', 55), moment);
    expect(amber()).toMatchObject({ computed: 'amber', why: ['The measure fell from 60% to 55%; the target is 90%.'] });
  });

  test('follows the figure that stands, not the one that was corrected', () => {
    const id = made();
    recordPastedPoints(lead(), id, { pasted: '31/03/2023\t60\n30/04/2023\t58\n31/05/2023\t55', source: '' }, moment);
    const latest = getMeasurePage(lead(), id).measure.points.at(-1);
    const known = getMeasurePage(lead(), id).figures.find(({ on }) => on === latest?.on);
    correctMeasurePoint(lead(), known?.id ?? '', { ...point('2023-05-31', 65), note: 'Misread.' }, moment);
    expect(amber()?.computed).toBe('green');
  });
});

describe('a partner’s owner', () => {
  const doctor = () => actorOf('designated-doctor');

  test('sees the measures of their own actions, and of these only what is theirs', () => {
    const own = made({
      actionIds: [actionIdOf('2.2'), actionIdOf('1.3')],
      recommendationIds: [areaIdOf(1), areaIdOf(2)],
    });
    const other = made({ actionIds: [actionIdOf('1.3')] });
    const seen = listMeasures(doctor(), planId).map(({ id }) => id);
    expect(seen).toContain(own);
    expect(seen).not.toContain(other);
    const page = getMeasurePage(doctor(), own);
    expect(page.actions.map(({ ref }) => ref)).toEqual(['2.2']);
    expect(page.recommendations.map(({ number }) => number)).toEqual([2]);
    expect(refusalOf(NotFound, () => getMeasurePage(doctor(), other))).toBeTruthy();
  });

  test('sees one of their post even when no action of theirs is linked', () => {
    const id = made({ actionIds: [], recommendationIds: [areaIdOf(1)], ownerPostId: postIdOf('designated-doctor') });
    expect(listMeasures(doctor(), planId).map((measure) => measure.id)).toContain(id);
    expect(getMeasurePage(doctor(), id).recommendations).toEqual([]);
  });

  test('cannot change one they see', () => {
    const id = made({ actionIds: [actionIdOf('2.2')] });
    refusedWithoutTrace(NotAllowed, () => changeMeasure(doctor(), id, typed(), 1, moment));
  });
});
