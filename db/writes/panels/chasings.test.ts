import { beforeEach, describe, expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { getClerkDesk } from '#db/reads/panels/clerk-desk.ts';
import { unansweredForPanels } from '#db/reads/panels/panel-requests.ts';
import { panelIdOf } from '#db/seed/haringey-panels.ts';
import { actionIdOf } from '#db/seed/haringey-plan.ts';
import { personIdOf } from '#db/seed/people-rows.ts';
import { askInJuly, chasedMoment as moment, withoutClerk } from '#db/testing/meetings.ts';
import { answerTo, refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase } from '#db/testing.ts';
import { postProgressUpdate } from '#db/writes/updates/progress-updates.ts';
import { NotPossible } from '#domain/policy/refusals.ts';
import { progressUpdateInput } from '#domain/updates/progress-updates.ts';
import { chaseUpdates } from './chasings.ts';

beforeEach(() => {
  freshDatabase();
  askInJuly();
});

const clerk = () => actorOf('clerk');
type Mail = { person_id: string; subject: string; text: string };
const mails = () =>
  database().$client.prepare("select * from outbox_messages where dedupe_key like 'chasing:%'").all() as Mail[];
const notices = (personId: string) =>
  database()
    .$client.prepare("select text from notices where person_id = ? and dedupe_key like 'chasing:%' order by text")
    .pluck()
    .all(personId) as string[];

describe('chasing', () => {
  test('sends each person one message with everything of theirs, and a notice for each', () => {
    const { people } = chaseUpdates(clerk(), moment);
    const sent = mails();
    expect(sent).toHaveLength(people);
    expect(new Set(sent.map((mail) => mail.person_id)).size).toBe(people);
    const owner = sent.find((mail) => mail.person_id === personIdOf('owner'));
    const asked = unansweredForPanels(['scrutiny', 'cabinet', 'corporate-parenting'].map(panelIdOf), moment.today);
    const own = new Set(
      asked.filter(({ ownerPost }) => ownerPost === 'Service Manager, Permanence').map(({ ref }) => ref),
    );
    expect(own.size).toBeGreaterThan(1);
    for (const ref of own) expect(owner?.text.match(new RegExp(`action ${ref} `, 'g'))).toHaveLength(1);
    expect(notices(personIdOf('owner'))).toHaveLength(own.size);
  });

  test('twice on a day reminds nobody a second time, and does on the next day', () => {
    chaseUpdates(clerk(), moment);
    const refused = refusedWithoutTrace(NotPossible, () => chaseUpdates(clerk(), moment));
    expect(refused.message).toBe('Everybody who is late was reminded today already.');
    const before = mails().length;
    chaseUpdates(clerk(), { ...moment, today: '2023-07-14' });
    expect(mails()).toHaveLength(2 * before);
  });

  test('whoever muted such mail is told in the product alone', () => {
    const owner = personIdOf('owner');
    database().$client.exec(
      `insert into mail_preferences (person_id, digest_hour) values ('${owner}', 8); insert into mail_mutings (person_id, kind) values ('${owner}', 'request')`,
    );
    chaseUpdates(clerk(), moment);
    expect(mails().some((mail) => mail.person_id === owner)).toBe(false);
    expect(notices(owner).length).toBeGreaterThan(0);
  });

  test('leaves out what is not due yet, what was answered, and what goes to no panel of this clerk’s', () => {
    refusedWithoutTrace(NotPossible, () => chaseUpdates(clerk(), { ...moment, today: '2023-07-11' }));
    const update = progressUpdateInput.parse({ declaredRag: 'amber', done: 'Begun.' });
    postProgressUpdate(actorOf('owner'), actionIdOf('1.1'), { ...update, confirmed: true }, moment);
    chaseUpdates(clerk(), moment);
    expect(notices(personIdOf('owner')).join(' ')).not.toContain('action 1.1 ');
  });

  test.each(['plan-lead', 'director', 'panel-member', 'owner', 'observer', 'administrator'])(
    '%s clerks no panel, so has nobody to chase',
    (role) => {
      expect(answerTo(() => chaseUpdates(actorOf(role), moment))).toContain('Nobody is late');
      expect(getClerkDesk(actorOf(role), moment)).toBeNull();
    },
  );
});

describe('the clerk’s desk', () => {
  test('shows the coming meetings of the panels they clerk, the nearest agenda first', () => {
    const desk = getClerkDesk(clerk(), moment);
    expect(desk?.meetings.slice(0, 4).map(({ panelName, agendaOn, report }) => [panelName, agendaOn, report])).toEqual([
      ['Corporate Parenting Advisory Committee', '2023-07-05', 'not-started'],
      ['Excellence for Children', '2023-08-29', 'not-started'],
      ['Cabinet', '2023-09-04', 'not-started'],
      ['Children and Young People’s Scrutiny Panel', '2023-09-06', 'not-started'],
    ]);
    withoutClerk('excellence-for-children');
    const without = getClerkDesk(clerk(), moment);
    expect(without?.meetings.some(({ panelName }) => panelName === 'Excellence for Children')).toBe(false);
  });

  test('counts the updates that the next report of a panel waits for, and none for a later one', () => {
    const desk = getClerkDesk(clerk(), moment);
    const next = desk?.meetings.find(({ panelId }) => panelId === panelIdOf('scrutiny'));
    expect(next?.missing).toBe(unansweredForPanels([panelIdOf('scrutiny')], moment.today).length);
    expect(next?.missing).toBeGreaterThan(0);
    const later = desk?.meetings.filter(({ panelName }) => panelName === 'Cabinet').slice(1);
    expect(later?.map(({ missing }) => missing)).toEqual([0, 0, 0, 0]);
  });

  test('names the posts that are late, and when each was chased', () => {
    const before = getClerkDesk(clerk(), moment);
    const permanence = before?.late.find(({ ownerPost }) => ownerPost === 'Service Manager, Permanence');
    expect(permanence?.updates[0]?.panelNames).toContain('Children and Young People’s Scrutiny Panel');
    expect([permanence?.chasedOn, before?.chasedToday]).toEqual([null, false]);
    chaseUpdates(clerk(), moment);
    const after = getClerkDesk(clerk(), moment);
    expect(after?.late.map(({ chasedOn }) => chasedOn)).toEqual(after?.late.map(() => '2023-07-13'));
    expect(after?.chasedToday).toBe(true);
  });
});
