import { expect, test } from 'vitest';
import { getClerkDesk } from '#db/reads/panels/clerk-desk.ts';
import { database } from '../database.ts';
import { actorOf, freshDatabase, juneMoment } from '../testing.ts';

test('the Scrutiny Panel is shown three areas of five, live; the committee the whole plan, once it is reported', () => {
  freshDatabase();
  const routed = database()
    .$client.prepare(
      `select p.name, p.shows_live_position live, group_concat(coalesce(r.position, 'whole plan')) areas
       from panels p join routings t on t.panel_id = p.id left join recommendations r on r.id = t.recommendation_id
       group by p.id order by p.name`,
    )
    .all();
  expect(routed).toEqual([
    { name: 'Cabinet', live: 0, areas: 'whole plan' },
    { name: 'Children and Young People’s Scrutiny Panel', live: 1, areas: '1,2,3' },
    { name: 'Corporate Parenting Advisory Committee', live: 0, areas: 'whole plan' },
    { name: 'Excellence for Children', live: 0, areas: 'whole plan' },
  ]);
});

test('nobody holds the independent chair’s post', () => {
  freshDatabase();
  const holders = database()
    .$client.prepare(
      `select count(h.id) from panels p join posts c on c.id = p.chair_post_id
       left join post_holdings h on h.post_id = c.id where p.name = 'Excellence for Children'`,
    )
    .pluck()
    .get();
  expect(holders).toBe(0);
});

test('every panel has its clerk, so that the clerk’s desk shows them all', () => {
  freshDatabase();
  const clerk = actorOf('clerk');
  const desk = getClerkDesk(clerk, juneMoment);
  expect([...new Set(desk?.meetings.map(({ panelName }) => panelName))].sort()).toEqual([
    'Cabinet',
    'Children and Young People’s Scrutiny Panel',
    'Corporate Parenting Advisory Committee',
    'Excellence for Children',
    'Haringey Safeguarding Children Partnership',
  ]);
});
