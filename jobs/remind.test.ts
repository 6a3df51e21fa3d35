import { eq } from 'drizzle-orm';
import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { countUnreadNotices, listNotices } from '#db/reads/mail/notices.ts';
import { notices, outboxMessages, reminderLedger } from '#db/schema/outbox.ts';
import { postHoldings } from '#db/schema/people.ts';
import { actions } from '#db/schema/plans.ts';
import { updateRequests } from '#db/schema/update-requests.ts';
import { actionIdOf, planId } from '#db/seed/haringey-plan.ts';
import { personIdOf, postIdOf } from '#db/seed/people-rows.ts';
import { settlePanelMatters } from '#db/testing/panels.ts';
import { actorOf, freshDatabase, juneMoment } from '#db/testing.ts';
import { attachEvidenceLink } from '#db/writes/evidence/evidence.ts';
import { rejectEvidence, withdrawEvidence } from '#db/writes/evidence/evidence-decisions.ts';
import { changeEscalation } from '#db/writes/mail/escalations.ts';
import { changeMailPreferences } from '#db/writes/mail/mail-preferences.ts';
import { postProgressUpdate } from '#db/writes/updates/progress-updates.ts';
import { addDays } from '#domain/dates/dates.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { evidenceLinkInput } from '#domain/evidence/evidence.ts';
import { progressUpdateInput } from '#domain/updates/progress-updates.ts';
import { remindPeople } from './remind.ts';

const [ours, owner] = [actionIdOf('1.1'), personIdOf('owner')];

/** 9 in the morning in summer. */
const on = (today: string, time = '08:00'): Moment => {
  const now = `${today}T${time}:00.000Z`;
  return { today, now, clock: now };
};
const mail = (personId = owner) =>
  database().select().from(outboxMessages).where(eq(outboxMessages.personId, personId)).all();
const noticesOf = (personId = owner) =>
  database().select().from(notices).where(eq(notices.personId, personId)).orderBy(notices.createdAt).all();
const ledger = () => database().select().from(reminderLedger).all();

/** Only one action is open, due on Friday 14 July 2023, and nothing was asked, by panels neither. */
beforeEach(() => {
  freshDatabase();
  settlePanelMatters();
  database().delete(updateRequests).run();
  database().$client.exec("update actions set stage = 'closed'");
  database()
    .update(actions)
    .set({ stage: 'in-progress', deadlineOn: '2023-07-14', startOn: null })
    .where(eq(actions.id, ours))
    .run();
});

describe('an action that falls due', () => {
  test('is told to who acts for it 7 days before, a day before, on the day and then weekly, and to nobody else', async () => {
    const days: string[] = [];
    for (let today = '2023-06-26'; today <= '2023-08-04'; today = addDays(today, 1)) {
      const before = mail().length;
      await remindPeople(on(today));
      if (mail().length > before) days.push(today);
    }
    expect(days).toEqual(['2023-07-07', '2023-07-13', '2023-07-14', '2023-07-21', '2023-07-28', '2023-08-04']);
    expect(noticesOf().map(({ text }) => text)[0]).toBe('Action 1.1 is due in 7 days, on 14 July');
    expect(mail()[0]).toMatchObject({ toAddress: 'owner@example.invalid', kind: 'digest' });
  });

  test('is told on the next working day when the day falls on a weekend or a bank holiday', async () => {
    database().update(actions).set({ deadlineOn: '2023-08-28' }).where(eq(actions.id, ours)).run();
    const days: string[] = [];
    for (let today = '2023-08-20'; today <= '2023-08-31'; today = addDays(today, 1)) {
      if ((await remindPeople(on(today))) > 0) days.push(today);
    }
    // 28 August 2023 is the summer bank holiday, a Monday.
    expect(days).toEqual(['2023-08-21', '2023-08-29']);
    expect(noticesOf().at(-1)?.text).toMatch(/^Action 1\.1 was due on 28 August/);
  });

  test('is told in the message only so far as it must: reference, title, date, link', async () => {
    await remindPeople(on('2023-07-14'));
    const [message] = mail();
    expect(message?.subject).toBe('[OFFICIAL] 1 thing needs you');
    expect(message?.text).toContain(`http://localhost:3000/actions/${ours}`);
    const { outcome, successMeasure } = database().select().from(actions).where(eq(actions.id, ours)).get() ?? {};
    for (const narrative of [outcome, successMeasure]) {
      expect(narrative?.length).toBeGreaterThan(10);
      expect(message?.text).not.toContain(narrative);
      expect(message?.html).not.toContain(narrative);
    }
  });
});

describe('one message a day', () => {
  test('holds all of a person, also what they are asked for, and is written once', async () => {
    database()
      .insert(updateRequests)
      .values({ actionId: ours, planId, cycle: '2023-07', askedOn: '2023-07-10', dueOn: '2023-07-14' })
      .run();
    await remindPeople(on('2023-07-14'));
    await remindPeople(on('2023-07-14', '12:00'));
    expect(mail()).toHaveLength(1);
    expect(mail()[0]?.text).toContain('Your update on action 1.1 is due today');
    expect(mail()[0]?.text).toContain('* Action 1.1 is due today');
    expect(noticesOf()).toHaveLength(2);
  });

  test('leaves what comes up after it for the next day, and loses none of it', async () => {
    await remindPeople(on('2023-07-13'));
    const second = database().select({ id: actions.id }).from(actions).where(eq(actions.ref, '1.2')).get()?.id ?? '';
    const late = { stage: 'in-progress', deadlineOn: '2023-07-13', ownerPostId: postIdOf('owner') } as const;
    database().update(actions).set(late).where(eq(actions.id, second)).run();
    await remindPeople(on('2023-07-13', '15:00'));
    expect(mail()).toHaveLength(1);
    await remindPeople(on('2023-07-14'));
    expect(mail()).toHaveLength(2);
    expect(mail()[1]?.text).toContain('Action 1.2 was due on 13 July');
  });

  test('comes at the person’s hour in London, in summer and in winter', async () => {
    changeMailPreferences(actorOf('owner'), { digestHour: 10, muted: [] }, 0, juneMoment);
    expect(await remindPeople(on('2023-07-14', '08:59'))).toBe(0);
    expect(await remindPeople(on('2023-07-14', '09:00'))).toBe(1);
    database().update(actions).set({ deadlineOn: '2023-12-15' }).where(eq(actions.id, ours)).run();
    expect(await remindPeople(on('2023-12-15', '09:59'))).toBe(0);
    expect(await remindPeople(on('2023-12-15', '10:00'))).toBe(1);
  });

  test('never comes in the night, however late the server was', async () => {
    expect(await remindPeople(on('2023-07-14', '05:30'))).toBe(0);
  });
});

test('an update that is asked for is told when it is asked, then before its date, until something is posted', async () => {
  database().update(actions).set({ deadlineOn: null }).where(eq(actions.id, ours)).run();
  database()
    .insert(updateRequests)
    .values({ actionId: ours, planId, cycle: '2023-07', askedOn: '2023-07-05', dueOn: '2023-07-14' })
    .run();
  for (const today of ['2023-07-05', '2023-07-06', '2023-07-07']) await remindPeople(on(today));
  expect(noticesOf().map(({ text }) => text)).toEqual([
    'Your update on action 1.1 is due in 9 days, on 14 July',
    'Your update on action 1.1 is due in 7 days, on 14 July',
  ]);
  const said = progressUpdateInput.parse({ declaredRag: 'green', done: 'Held.' });
  postProgressUpdate(actorOf('owner'), ours, said, on('2023-07-10'));
  for (const today of ['2023-07-13', '2023-07-14', '2023-07-21']) await remindPeople(on(today));
  expect(mail()).toHaveLength(2);
});

describe('evidence that expires', () => {
  const attached = (title: string) => {
    const about = evidenceLinkInput.parse({
      title,
      url: `https://example.org/${title.length}`,
      expiresOn: '2023-07-28',
    });
    return attachEvidenceLink(actorOf('owner'), ours, about, juneMoment).id;
  };
  beforeEach(() => {
    database().update(actions).set({ deadlineOn: null, stage: 'verified' }).where(eq(actions.id, ours)).run();
  });

  test('is told to who acts for its action 7 days before, a day before and on its last day, and no more after that', async () => {
    attached('Audit of July');
    const days: string[] = [];
    for (let today = '2023-07-14'; today <= '2023-08-14'; today = addDays(today, 1)) {
      if ((await remindPeople(on(today))) > 0) days.push(today);
    }
    expect(days).toEqual(['2023-07-21', '2023-07-27', '2023-07-28']);
    expect(noticesOf().map(({ text }) => text)).toEqual([
      'Evidence of action 1.1 expires in 7 days, on 28 July',
      'Evidence of action 1.1 expires tomorrow, 28 July',
      'Evidence of action 1.1 expires today',
    ]);
    expect(mail()[0]?.text).toMatch(/evidence about to expire/i);
    expect(mail()[0]?.text).not.toContain('Audit of July');
  });

  test('is told late where the server stood still, and not once it was withdrawn or rejected', async () => {
    const [gone, refused] = [attached('Withdrawn'), attached('Rejected')];
    withdrawEvidence(actorOf('owner'), gone, 'The wrong file.', juneMoment);
    rejectEvidence(actorOf('checker'), refused, 'It shows something else.', juneMoment);
    expect(await remindPeople(on('2023-07-31'))).toBe(0);
    attached('Audit of July');
    expect(await remindPeople(on('2023-07-31'))).toBe(1);
    expect(noticesOf().at(-1)?.text).toBe('Evidence of action 1.1 expired on 28 July');
  });
});

test('who mutes deadlines gets no mail of them, and keeps the notices', async () => {
  changeMailPreferences(actorOf('owner'), { digestHour: 8, muted: ['deadline'] }, 0, juneMoment);
  await remindPeople(on('2023-07-14'));
  expect(mail()).toEqual([]);
  expect(countUnreadNotices(actorOf('owner'))).toBe(1);
  expect(listNotices(actorOf('owner'))[0]).toMatchObject({ text: 'Action 1.1 is due today', isRead: false });
});

describe('a clock that cannot be trusted', () => {
  test.each([
    ['an hour back', ['08:00', '09:00', '08:00', '09:00'].map((time) => on('2023-07-14', time))],
    ['a day forward and back', [on('2023-07-14'), on('2023-07-17'), on('2023-07-14'), on('2023-07-17')]],
    ['ten years ahead and back', [on('2023-07-14'), on('2033-07-14'), on('2023-07-14')]],
  ])('%s doubles nothing', async (_, moments) => {
    for (const moment of moments) await remindPeople(moment);
    const keys = ledger().map(({ subjectId, kind, onDate, personId }) => `${subjectId} ${kind} ${onDate} ${personId}`);
    expect(new Set(keys).size).toBe(keys.length);
    const told = mail().map(({ dedupeKey }) => dedupeKey);
    expect(new Set(told).size).toBe(told.length);
    expect(noticesOf().filter(({ text }) => text === 'Action 1.1 is due today')).toHaveLength(1);
  });

  test('a day jumped over drops nothing: it is told late', async () => {
    await remindPeople(on('2023-07-06'));
    await remindPeople(on('2023-07-10'));
    expect(noticesOf().map(({ text }) => text)).toEqual(['Action 1.1 is due in 4 days, on 14 July']);
  });

  test.each(['2023-03-24', '2023-10-27'])(
    'over the change of the clocks on the Sunday after %s each day is told once',
    async (friday) => {
      database()
        .update(actions)
        .set({ deadlineOn: addDays(friday, 4) })
        .where(eq(actions.id, ours))
        .run();
      const first = Date.parse(`${friday}T00:00:00.000Z`);
      for (let hour = 0; hour < 6 * 24; hour += 1) {
        const clock = new Date(first + hour * 3_600_000).toISOString();
        await remindPeople({ today: dateInLondon(clock), now: clock, clock });
      }
      expect(mail().map(({ createdAt }) => dateInLondon(createdAt))).toEqual([
        friday,
        addDays(friday, 3),
        addDays(friday, 4),
      ]);
    },
  );
});

describe('an action that is late', () => {
  const texts = (personId: string) => noticesOf(personId).map(({ text }) => text);
  const runTo = async (last: string) => {
    for (let today = '2023-07-14'; today <= last; today = addDays(today, 1)) await remindPeople(on(today));
  };

  test('is told to the deputy after 5 working days, to plan leads after 10, to the director after 15, once each', async () => {
    const deputy = personIdOf('children-in-care');
    database()
      .insert(postHoldings)
      .values({ postId: postIdOf('owner'), personId: deputy, capacity: 'deputy', fromOn: '2023-01-01' })
      .run();
    await runTo('2023-07-20');
    expect(texts(deputy)).toEqual([]);
    await runTo('2023-07-21');
    expect(texts(deputy)).toEqual(['Action 1.1 (Service Manager, Permanence) was due on 14 July, 5 working days ago']);
    expect(texts(personIdOf('plan-lead'))).toEqual([]);
    await runTo('2023-07-28');
    expect(texts(personIdOf('plan-lead'))).toHaveLength(1);
    expect(texts(personIdOf('director'))).toEqual([]);
    await runTo('2023-08-04');
    expect(texts(personIdOf('director'))).toHaveLength(1);
    await runTo('2023-08-31');
    for (const who of [deputy, personIdOf('plan-lead'), personIdOf('director')]) expect(texts(who)).toHaveLength(1);
  });

  test('is told sooner where the plan says so', async () => {
    changeEscalation(
      actorOf('plan-lead'),
      planId,
      { deputyAfter: 1, planLeadAfter: 1, directorAfter: 1 },
      0,
      juneMoment,
    );
    await runTo('2023-07-17');
    expect(texts(personIdOf('director'))).toHaveLength(1);
  });

  test('is told to nobody once it is delivered', async () => {
    database().update(actions).set({ stage: 'delivered' }).where(eq(actions.id, ours)).run();
    await runTo('2023-08-04');
    expect(database().select().from(notices).all()).toEqual([]);
  });
});
