import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { routings } from '#db/schema/panels.ts';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { areaIdOf, planId } from '#db/seed/haringey-plan.ts';
import { recommendationIdOf } from '#db/seed/inspection-rows.ts';
import { seedId } from '#db/seed/seed-id.ts';
import { lastTold, told } from '#db/testing/administration.ts';
import { type Answers, answerTo, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import { endRouting, routeToPanel } from '#db/writes/plans/plans.ts';
import { NotFound, NotPossible, NotValid } from '#domain/policy/refusals.ts';

beforeEach(() => void freshDatabase());

const scrutiny = panelIdOf('scrutiny');
const area4 = { panelId: scrutiny, recommendationId: areaIdOf(4), everyMeetings: 2 };
const area1Routing = seedId('routing scrutiny 1');
const standing = () =>
  database()
    .select()
    .from(routings)
    .all()
    .filter((row) => row.panelId === scrutiny && row.endedAt === null).length;

/** Who sees the plan and may not route it is told so; to the others it does not exist (rules §6). */
const refused: Answers = {
  owner: 'not allowed',
  'designated-doctor': 'not allowed',
  checker: 'not allowed',
  director: 'not allowed',
  'lead-member': 'not allowed',
  clerk: 'not allowed',
  observer: 'not allowed',
  'panel-member': 'not found',
  'scrutiny-chair': 'not found',
  administrator: 'not found',
};

describe('showing a recommendation to a panel', () => {
  test('says who showed what to whom, and when', () => {
    const lead = actorOf('plan-lead');
    const { id } = routeToPanel(lead, planId, area4, juneMoment);
    const row = database()
      .select()
      .from(routings)
      .all()
      .find((routing) => routing.id === id);
    expect(row).toMatchObject({ ...area4, planId, routedBy: lead.personId, routedAt: juneMoment.now, endedAt: null });
    expect(lastTold()).toEqual({ event: 'routed-to-panel', actor: lead.personId, content: area4 });
  });

  test('that is shown already is refused; the whole plan beside one of its areas is not', () => {
    const area1 = { ...area4, recommendationId: areaIdOf(1) };
    refusedWithoutTrace(NotPossible, () => routeToPanel(actorOf('plan-lead'), planId, area1, juneMoment));
    const whole = { ...area4, recommendationId: null };
    routeToPanel(actorOf('plan-lead'), planId, whole, juneMoment);
    refusedWithoutTrace(NotPossible, () => routeToPanel(actorOf('plan-lead'), planId, whole, juneMoment));
    expect(standing()).toBe(4);
  });

  test.each([
    [{ panelId: 'unknown' }, 'panelId'],
    [{ recommendationId: 'unknown' }, 'recommendationId'],
    [{ recommendationId: recommendationIdOf('ilacs-2018', 1) }, 'recommendationId'],
  ])('is refused for %j, naming the field', (wrong, field) => {
    const act = () => routeToPanel(actorOf('plan-lead'), planId, { ...area4, ...wrong }, juneMoment);
    expect(refusedWithoutTrace(NotValid, act).fields.map((found) => found.field)).toEqual([field]);
  });

  test('is answered to every other role as the rules have it', () => {
    for (const [who, answer] of Object.entries(refused)) {
      expect([who, answerTo(() => routeToPanel(actorOf(who), planId, area4, juneMoment))]).toEqual([who, answer]);
    }
    expect(told()).toEqual([]);
  });
});

describe('un-routing', () => {
  test('keeps the row with who ended it, and it can be shown again', () => {
    const lead = actorOf('plan-lead');
    endRouting(lead, area1Routing, juneMoment);
    const row = database()
      .select()
      .from(routings)
      .all()
      .find((routing) => routing.id === area1Routing);
    expect(row).toMatchObject({ endedBy: lead.personId, endedAt: juneMoment.now });
    expect(lastTold()).toMatchObject({ event: 'routing-ended', actor: lead.personId });
    routeToPanel(lead, planId, { ...area4, recommendationId: areaIdOf(1) }, juneMoment);
    expect(standing()).toBe(3);
  });

  test('twice is refused', () => {
    endRouting(actorOf('plan-lead'), area1Routing, juneMoment);
    refusedWithoutTrace(NotPossible, () => endRouting(actorOf('plan-lead'), area1Routing, juneMoment));
  });

  test('is answered to every other role as the rules have it; a routing unknown is the same as one not theirs', () => {
    for (const [who, answer] of Object.entries(refused)) {
      expect([who, answerTo(() => endRouting(actorOf(who), area1Routing, juneMoment))]).toEqual([who, answer]);
    }
    const foreign = refusedWithoutTrace(NotFound, () => endRouting(actorOf('administrator'), area1Routing, juneMoment));
    const unknown = refusedWithoutTrace(NotFound, () => endRouting(actorOf('administrator'), 'unknown', juneMoment));
    expect({ ...foreign, words: foreign.message }).toEqual({ ...unknown, words: unknown.message });
  });
});
