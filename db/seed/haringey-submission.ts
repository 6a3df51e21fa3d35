import { publications } from '../schema/submissions.ts';
import { fill } from './fill.ts';
import { planId } from './haringey-plan.ts';
import { personIdOf } from './people-rows.ts';
import { seedId } from './seed-id.ts';

/** That the council passed the report on within its 30 working days is invented, as all progress of the example is. */
export function fillSubmission(): void {
  fill(publications, [
    {
      id: seedId('publication report website'),
      planId,
      versionId: null,
      what: 'inspection-report',
      publishedOn: '2023-05-03',
      place: 'the council’s website',
      audience: 'relevant partners, a local newspaper and radio station',
      recordedBy: personIdOf('clerk'),
      recordedAt: '2023-05-03T13:20:00.000Z',
    },
  ]);
}
