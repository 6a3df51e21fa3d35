import { beforeEach, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { notices, outboxMessages } from '#db/schema/outbox.ts';
import { updateRequests } from '#db/schema/update-requests.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { asked, putMeetings, recommended, scrutiny, settlePanelMatters } from '#db/testing/panels.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import { answerQuestion } from '#db/writes/panels/panel-questions.ts';
import { recordPanelRecommendation } from '#db/writes/panels/panel-recommendations.ts';
import { draftResponse, giveResponse } from '#db/writes/panels/panel-responses.ts';
import { addDays } from '#domain/dates/dates.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { remindPeople } from './remind.ts';

const on = (today: string): Moment => ({ today, now: `${today}T08:00:00.000Z`, clock: `${today}T08:00:00.000Z` });
type Seat = Parameters<typeof personIdOf>[0];
const told = (who: Seat) =>
  database()
    .select()
    .from(notices)
    .all()
    .filter(({ personId, text }) => personId === personIdOf(who) && text.includes('Scrutiny'))
    .map(({ createdAt, text }) => `${createdAt.slice(0, 10)} ${text}`);

/** Runs every day of a stretch. */
async function live(from: string, to: string): Promise<void> {
  for (let today = from; today <= to; today = addDays(today, 1)) await remindPeople(on(today));
}

/** Nothing else is told: no action is open, nothing was asked of anybody. */
beforeEach(() => {
  freshDatabase();
  database().delete(updateRequests).run();
  database().$client.exec("update actions set stage = 'closed'");
  putMeetings();
  settlePanelMatters();
});

test('a question is told to who owes the answer at once, before its day and after it; late, to plan leads, then the director', async () => {
  asked();
  const number = database().$client.prepare('select max(number) from panel_questions').pluck().get();
  await live('2023-06-30', '2023-09-27');
  const said = `Question ${number} of the Children and Young People’s Scrutiny Panel`;
  expect(told('owner').filter((text) => text.includes(said))).toEqual([
    `2023-06-30 ${said} is due in 67 days, on 5 September`,
    `2023-08-29 ${said} is due in 7 days, on 5 September`,
    `2023-09-04 ${said} is due tomorrow, 5 September`,
    `2023-09-05 ${said} is due today`,
    `2023-09-12 ${said} was due on 5 September, 5 working days ago`,
    `2023-09-19 ${said} was due on 5 September, 10 working days ago`,
    `2023-09-26 ${said} was due on 5 September, 15 working days ago`,
  ]);
  const late = (who: Seat) => told(who).filter((text) => text.includes(`${said} (`));
  expect(late('plan-lead')).toEqual([
    `2023-09-19 ${said} (Service Manager, Permanence) was due on 5 September, 10 working days ago`,
  ]);
  expect(late('director')).toEqual([
    `2023-09-26 ${said} (Service Manager, Permanence) was due on 5 September, 15 working days ago`,
  ]);
});

test('an answered question is told to nobody any more', async () => {
  const id = asked();
  answerQuestion(actorOf('owner'), id, { words: 'Eleven.', confirmed: false }, juneMoment);
  await live('2023-06-30', '2023-07-07');
  expect(told('owner')).toEqual([]);
});

test('a response is asked of plan leads until it is drafted, of the director and the lead member when it is due, and of nobody once given', async () => {
  const { id, number } = recordPanelRecommendation(actorOf('clerk'), scrutiny, recommended(), juneMoment);
  const said = `The response to recommendation ${number} of the Children and Young People’s Scrutiny Panel`;
  const of = (who: Seat) => told(who).filter((text) => text.includes(said));
  await live('2023-06-30', '2023-07-03');
  expect(of('plan-lead')).toEqual([`2023-06-30 ${said} is due in 59 days, on 28 August`]);
  expect(of('director')).toEqual([]);
  const draft = { verdict: 'accepted', reason: 'It was missing.', actionIds: [], confirmed: false } as const;
  draftResponse(actorOf('plan-lead'), id, { ...draft, actionIds: [] }, 0, juneMoment);
  await live('2023-08-21', '2023-09-04');
  expect(of('plan-lead')).toHaveLength(1);
  // 28 August 2023 is a bank holiday: it is told on the 29th.
  const reminders = [
    `2023-08-21 ${said} is due in 7 days, on 28 August`,
    `2023-08-29 ${said} was due on 28 August, 1 working day ago`,
    `2023-09-04 ${said} was due on 28 August, 5 working days ago`,
  ];
  expect([of('director'), of('lead-member')]).toEqual([reminders, reminders]);
  giveResponse(actorOf('director'), id, juneMoment);
  await live('2023-09-05', '2023-09-12');
  expect(of('director')).toHaveLength(3);
});

test('the message says the number and the day, and not a word of what was asked', async () => {
  asked();
  await remindPeople(on('2023-06-30'));
  const mail = database()
    .select()
    .from(outboxMessages)
    .all()
    .filter(({ personId }) => personId === personIdOf('owner'));
  expect(mail).toHaveLength(1);
  expect(JSON.stringify(mail)).toContain('Asked and recommended by panels');
  expect(JSON.stringify(mail)).not.toContain('How many children wait?');
});
