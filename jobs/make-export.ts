import { database } from '#db/database.ts';
import { keepResult } from '#db/long-job-files.ts';
import { findActorOfPerson } from '#db/reads/people/actors.ts';
import { getPlanDocumentFacts } from '#db/reads/plans/plan-document.ts';
import type { LongJobToDo, MadeResult } from '#db/writes/jobs/long-job-runs.ts';
import { settledZip } from '#documents/write/zip.ts';
import { documentFileName } from '#domain/composed-document/file-name.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { composePlanDocument } from '#domain/plan-document/compose.ts';
import { NotAllowed } from '#domain/policy/refusals.ts';
import { type Progress, writeForms } from './written-forms.ts';

type Export = LongJobToDo & { kind: 'plan-export' };

/** Writes a plan in the form that was asked for, and keeps the file. Writes nothing into the database. */
export async function makeExport(job: Export, moment: Moment, tell: Progress): Promise<MadeResult> {
  tell(0, 'Reading the plan');
  // One moment of the database, whatever is saved meanwhile. Who asks is looked up now: what was taken away is gone.
  const document = database().transaction(() => {
    const actor = findActorOfPerson(job.askedBy, moment.today);
    if (!actor) throw new NotAllowed();
    return composePlanDocument(getPlanDocumentFacts(actor, job.planId, moment));
  });
  const files = await writeForms(document, job.input.form, tell);
  tell(job.unitsTotal - 1, 'Keeping the file');
  const [first] = files;
  const whole =
    job.input.form === 'all' || !first
      ? {
          fileName: documentFileName(document, 'zip'),
          mediaType: 'application/zip',
          bytes: settledZip(files.map(({ fileName, bytes }) => [fileName, bytes])),
        }
      : first;
  const { fileName, mediaType, bytes } = whole;
  return { fileName, mediaType, ...(await keepResult(job.id, bytes)) };
}
