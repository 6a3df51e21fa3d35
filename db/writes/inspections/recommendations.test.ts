import { count, desc } from 'drizzle-orm';
import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#db/database.ts';
import { getInspection } from '#db/reads/inspections/inspections.ts';
import { auditEvents } from '#db/schema/audit.ts';
import { recommendationCorrections } from '#db/schema/inspections.ts';
import { inspectionIdOf, recommendationIdOf } from '#db/seed/inspection-rows.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import { NotAllowed, NotFound, NotPossible, NotValid, Stale } from '#domain/policy/refusals.ts';
import {
  addRecommendation,
  changeRecommendation,
  correctRecommendation,
  setAsideRecommendation,
} from './recommendations.ts';

beforeEach(() => void freshDatabase());

const inspection = inspectionIdOf('ilacs-2023');
const first = recommendationIdOf('ilacs-2023', 1);
const correction = { text: 'The effectiveness of planning.', reason: 'A word was read twice.', version: 1 };
const ofFirst = () => getInspection(actorOf('plan-lead'), inspection).recommendations[0]!;
const audited = () => database().select({ rows: count() }).from(auditEvents).get()?.rows ?? 0;
const lastEvent = () => database().select().from(auditEvents).orderBy(desc(auditEvents.seq)).limit(1).get()?.event;

describe('correcting a recommendation', () => {
  it('keeps the old words, the reason, who and when', () => {
    const lead = actorOf('plan-lead');
    const old = ofFirst().text;
    const before = audited();
    expect(correctRecommendation(lead, first, correction, juneMoment)).toEqual({ id: first, version: 2 });
    expect(ofFirst()).toMatchObject({
      text: 'The effectiveness of planning.',
      version: 2,
      corrections: [
        { textBefore: old, reason: 'A word was read twice.', correctedAt: juneMoment.now, correctedByName: lead.name },
      ],
    });
    expect(audited()).toBe(before + 1);
    expect(lastEvent()).toBe('recommendation-corrected');
  });

  it('can be done again and again, and each step stays in order', () => {
    const lead = actorOf('plan-lead');
    const old = ofFirst().text;
    correctRecommendation(lead, first, correction, juneMoment);
    const later = { ...juneMoment, now: '2023-06-30T09:00:00.000Z' };
    correctRecommendation(lead, first, { ...correction, text: old, version: 2 }, later);
    expect(ofFirst().corrections.map((each) => each.textBefore)).toEqual([old, 'The effectiveness of planning.']);
  });

  it('is refused when nothing would change', () => {
    const same = { ...correction, text: ofFirst().text };
    expect(() => correctRecommendation(actorOf('plan-lead'), first, same, juneMoment)).toThrow(NotValid);
  });

  it('is refused to whoever saw older words, and shows the new ones', () => {
    correctRecommendation(actorOf('plan-lead'), first, correction, juneMoment);
    try {
      correctRecommendation(actorOf('second-plan-lead'), first, { ...correction, text: 'Other' }, juneMoment);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(Stale);
      expect(error).toMatchObject({ version: 2, current: { text: 'The effectiveness of planning.' } });
    }
  });

  it('is refused to readers, and unknown to those who may not know; nothing is left behind', () => {
    const before = audited();
    for (const role of ['owner', 'checker', 'director', 'lead-member', 'clerk', 'observer']) {
      expect(() => correctRecommendation(actorOf(role), first, correction, juneMoment)).toThrow(NotAllowed);
    }
    for (const role of ['administrator', 'panel-member']) {
      expect(() => correctRecommendation(actorOf(role), first, correction, juneMoment)).toThrow(NotFound);
    }
    expect(() => correctRecommendation(actorOf('plan-lead'), 'unknown', correction, juneMoment)).toThrow(NotFound);
    expect(audited()).toBe(before);
  });

  it('can never be undone by the database', () => {
    correctRecommendation(actorOf('plan-lead'), first, correction, juneMoment);
    expect(() => database().delete(recommendationCorrections).run()).toThrow();
    expect(() => database().update(recommendationCorrections).set({ reason: 'other' }).run()).toThrow();
  });
});

describe('setting a recommendation aside', () => {
  const reason = { reason: 'It belongs to the safeguarding board.' };

  it('keeps it with the reason, and lists the actions that answer nothing else', () => {
    const answered = ofFirst().actions;
    const result = setAsideRecommendation(actorOf('plan-lead'), first, reason, juneMoment);
    expect(ofFirst()).toMatchObject({ setAsideReason: reason.reason, setAsideAt: juneMoment.now, version: 2 });
    expect(result.actionsLeftWithout.length).toBeGreaterThan(0);
    const refs = answered.map((action) => action.ref);
    expect(result.actionsLeftWithout.every((action) => refs.includes(action.ref))).toBe(true);
    expect(lastEvent()).toBe('recommendation-set-aside');
  });

  it('leaves an action alone that answers another one that stands, until that is set aside too', () => {
    const all = getInspection(actorOf('plan-lead'), inspection).recommendations;
    const shared = all
      .flatMap((each) => each.actions)
      .find((action, at, list) => list.some((other, place) => place !== at && other.id === action.id))!;
    const [one, two] = all.filter((each) => each.actions.some((action) => action.id === shared.id));
    const left = (id: string) =>
      setAsideRecommendation(actorOf('plan-lead'), id, reason, juneMoment).actionsLeftWithout.map((each) => each.id);
    expect(left(one!.id)).not.toContain(shared.id);
    expect(left(two!.id)).toContain(shared.id);
  });

  it('happens once; after it, nothing is corrected or changed', () => {
    const lead = actorOf('plan-lead');
    setAsideRecommendation(lead, first, reason, juneMoment);
    expect(() => setAsideRecommendation(lead, first, reason, juneMoment)).toThrow(NotPossible);
    expect(() => correctRecommendation(lead, first, { ...correction, version: 2 }, juneMoment)).toThrow(NotPossible);
  });

  it('is a plan lead’s alone', () => {
    expect(() => setAsideRecommendation(actorOf('director'), first, reason, juneMoment)).toThrow(NotAllowed);
    expect(() => setAsideRecommendation(actorOf('panel-member'), first, reason, juneMoment)).toThrow(NotFound);
  });
});

describe('what stands beside the words', () => {
  const beside = { kind: 'recommendation', ref: '7', page: 3, responsibleBody: 'The board', priority: 'high' } as const;

  it('can be changed by the version the person saw', () => {
    const lead = actorOf('plan-lead');
    expect(changeRecommendation(lead, first, beside, 1, juneMoment).version).toBe(2);
    expect(ofFirst()).toMatchObject(beside);
    expect(lastEvent()).toBe('recommendation-changed');
    expect(() => changeRecommendation(lead, first, beside, 1, juneMoment)).toThrow(Stale);
    expect(() => changeRecommendation(actorOf('director'), first, beside, 2, juneMoment)).toThrow(NotAllowed);
  });
});

describe('a recommendation that was missed', () => {
  const nobody = { ref: '', responsibleBody: '' } as const;
  const missed = { ...nobody, kind: 'area-for-improvement', page: 2, priority: 'standard', text: 'Missed.' } as const;

  it('is added after the others', () => {
    const { id } = addRecommendation(actorOf('plan-lead'), inspection, missed, juneMoment);
    const last = getInspection(actorOf('plan-lead'), inspection).recommendations.at(-1);
    expect(last).toMatchObject({ id, text: 'Missed.', position: 6, ref: null, responsibleBody: null });
    expect(lastEvent()).toBe('recommendation-added');
  });

  it('is a plan lead’s to add', () => {
    expect(() => addRecommendation(actorOf('checker'), inspection, missed, juneMoment)).toThrow(NotAllowed);
    expect(() => addRecommendation(actorOf('administrator'), inspection, missed, juneMoment)).toThrow(NotFound);
  });
});
