import { headers } from 'next/headers';
import { recordView } from '#db/writes/audit/view-records.ts';
import type { Session } from './session.ts';

/** Records that the person of this page reads the exempt text of a report; before the page is made (assurance DP-10). */
export async function recordExemptView({ actor, moment }: Session, reportId: string): Promise<void> {
  const source = (await headers()).get('x-seventy-source') ?? 'unknown';
  recordView({ personId: actor.personId }, { thing: 'exempt-text', subjectId: reportId }, source, moment);
}
