import { beforeEach, expect, test } from 'vitest';
import { planId } from '#db/seed/haringey-plan.ts';
import { refusedWithoutTrace } from '#db/testing/writes.ts';
import { actorOf, freshDatabase, juneMoment as moment } from '#db/testing.ts';
import { askForPack } from '#db/writes/jobs/long-jobs.ts';
import { NotValid } from '#domain/policy/refusals.ts';
import { getInspectionPackFacts, getPackChoices } from './inspection-pack.ts';

beforeEach(() => void freshDatabase());

const lead = () => actorOf('plan-lead');
const sinceOf = (sinceOn: string | null) => {
  const { since, sinceOn: on } = getInspectionPackFacts(lead(), planId, moment, sinceOn);
  return [on, since];
};

test('a pack tells from the end of the plan’s latest inspection, of another one, or from a day', () => {
  const { latestOn, ended } = getPackChoices(lead(), planId, moment);
  expect(latestOn).toBe('2023-02-24');
  expect(ended.map(({ on }) => on)).toEqual(
    ended
      .map(({ on }) => on)
      .toSorted()
      .reverse(),
  );
  const visit = ended.find(({ on }) => on.startsWith('2019-12'));
  expect(sinceOf(null)).toEqual(['2023-02-24', { kind: 'latest' }]);
  expect(sinceOf('2023-02-24')).toEqual(['2023-02-24', { kind: 'latest' }]);
  expect(sinceOf(visit?.on ?? '')).toEqual([visit?.on, { kind: 'inspection', title: visit?.title }]);
  expect(sinceOf('2023-05-01')).toEqual(['2023-05-01', { kind: 'day' }]);
});

test('a pack from a day to come is refused at the field', () => {
  const ask = () => askForPack(lead(), planId, { sinceOn: '2023-07-01' }, moment);
  expect(refusedWithoutTrace(NotValid, ask).fields).toEqual([
    { field: 'sinceOn', words: 'The day from which the pack tells cannot be in the future' },
  ]);
});
