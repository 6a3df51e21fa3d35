import { beforeEach, expect, test } from 'vitest';
import { escalationOf } from '#db/reads/mail/escalations.ts';
import { getOwnMailPreferences } from '#db/reads/mail/mail-preferences.ts';
import { planId } from '#db/seed/haringey-plan.ts';
import { type Answers, answerTo, refusalOf, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment as moment } from '#db/testing.ts';
import { mailPreferencesInput } from '#domain/mail/mail-preferences.ts';
import { NotFound, NotValid, Stale } from '#domain/policy/refusals.ts';
import { changeEscalation } from './escalations.ts';
import { changeMailPreferences } from './mail-preferences.ts';

beforeEach(() => freshDatabase());

test('everybody gets the message of the day at 8am with everything, until they choose otherwise', () => {
  expect(getOwnMailPreferences(actorOf('owner'))).toEqual({ digestHour: 8, muted: [], version: 0 });
  changeMailPreferences(actorOf('owner'), { digestHour: 10, muted: ['escalation'] }, 0, moment);
  expect(getOwnMailPreferences(actorOf('owner'))).toEqual({ digestHour: 10, muted: ['escalation'], version: 1 });
  expect(getOwnMailPreferences(actorOf('director')).version).toBe(0);
  changeMailPreferences(actorOf('owner'), { digestHour: 10, muted: [] }, 1, moment);
  expect(getOwnMailPreferences(actorOf('owner')).muted).toEqual([]);
});

test('two windows of one person do not overwrite each other', () => {
  changeMailPreferences(actorOf('owner'), { digestHour: 9, muted: ['deadline'] }, 0, moment);
  const refused = refusalOf(Stale, () =>
    changeMailPreferences(actorOf('owner'), { digestHour: 10, muted: [] }, 0, moment),
  );
  expect(refused.current).toEqual({ digestHour: 9, muted: ['deadline'] });
});

test.each([
  { digestHour: 6, muted: [] },
  { digestHour: 19, muted: [] },
  { digestHour: 8.5, muted: [] },
  { digestHour: 8, muted: ['role-granted'] },
  { digestHour: 8, muted: [], personId: 'x' },
])('%j is not taken: no night hours, and what is about safety cannot be muted', (input) => {
  expect(mailPreferencesInput.safeParse(input).success).toBe(false);
});

test('plan leads alone set after how many days late others are told', () => {
  const sooner = { deputyAfter: 1, planLeadAfter: 2, directorAfter: 3 };
  const answers: Answers = {
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
  for (const [who, answer] of Object.entries(answers)) {
    freshDatabase();
    expect([who, answerTo(() => changeEscalation(actorOf(who), planId, sooner, 0, moment))]).toEqual([who, answer]);
  }
});

test('the days rise with who is told, and a change on an older version shows what stands', () => {
  const lead = actorOf('plan-lead');
  expect(escalationOf(planId)).toEqual({ deputyAfter: 5, planLeadAfter: 10, directorAfter: 15, version: 0 });
  const wrong = { deputyAfter: 5, planLeadAfter: 4, directorAfter: 15 };
  refusedWithoutTrace(NotValid, () => changeEscalation(lead, planId, wrong, 0, moment));
  refusedWithoutTrace(NotFound, () => changeEscalation(lead, 'unknown', wrong, 0, moment));
  const right = { deputyAfter: 3, planLeadAfter: 6, directorAfter: 9 };
  expect(changeEscalation(lead, planId, right, 0, moment).version).toBe(1);
  expect(refusalOf(Stale, () => changeEscalation(lead, planId, right, 0, moment)).current).toEqual(right);
});
