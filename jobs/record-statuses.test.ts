import { expect, test } from 'vitest';
import { database } from '#db/database.ts';
import { freshDatabase, juneMoment } from '#db/testing.ts';
import { recordEveryStatus } from './record-statuses.ts';

test('the status of every action is written once a day, however often the job runs', async () => {
  freshDatabase();
  database().$client.exec('delete from status_records');
  const count = () => database().$client.prepare('select count(*) from status_records').pluck().get();
  expect(await recordEveryStatus(juneMoment)).toBe(22);
  expect(await recordEveryStatus(juneMoment)).toBe(0);
  expect(count()).toBe(22);
});
