import { database } from '#db/database.ts';
import { keepResult } from '#db/long-job-files.ts';
import { findActorOfPerson } from '#db/reads/actors.ts';
import { getPlanDocumentFacts } from '#db/reads/plan-document.ts';
import type { LongJobToDo, MadeResult } from '#db/writes/long-jobs.ts';
import { formOfAddress, mediaTypes } from '#documents/write/forms.ts';
import { writeForm } from '#documents/write/write-form.ts';
import { settledZip } from '#documents/write/zip.ts';
import { documentFileName } from '#domain/composed-document/file-name.ts';
import { formNames, formsToWrite } from '#domain/long-jobs.ts';
import type { Moment } from '#domain/moment.ts';
import { composePlanDocument } from '#domain/plan-document.ts';
import { NotAllowed, NotFound } from '#domain/refusals.ts';

/**
 * The process of one export, started by long-work.ts and by nothing else. Reading and composing 2,400 actions, too, would hold
 * the server's loop for longer than anybody should wait; here neither its loop nor its memory feels it. It writes its own file
 * and nothing into the database.
 */
export type ExportTask = { job: LongJobToDo; moment: Moment };
export type ExportReply = { unitsDone: number; unitWords: string } | { made: MadeResult } | { fault: string };

const reply = (said: ExportReply) => process.send?.(said);

async function make({ job, moment }: ExportTask): Promise<MadeResult> {
  reply({ unitsDone: 0, unitWords: 'Reading the plan' });
  // One moment of the database, whatever is saved meanwhile. Who asks is looked up now: what was taken away is gone.
  const document = database().transaction(() => {
    const actor = findActorOfPerson(job.askedBy, moment.today);
    if (!actor) throw new NotAllowed();
    return composePlanDocument(getPlanDocumentFacts(actor, job.planId, moment));
  });
  const files: { name: string; type: string; bytes: Uint8Array }[] = [];
  for (const [index, address] of formsToWrite(job.form).entries()) {
    reply({ unitsDone: 1 + index, unitWords: `Writing ${formNames[address]}` });
    const form = formOfAddress(address);
    if (!form) throw new NotFound();
    const { bytes } = await writeForm(document, form);
    files.push({ name: documentFileName(document, form), type: mediaTypes[form], bytes });
  }
  reply({ unitsDone: job.unitsTotal - 1, unitWords: 'Keeping the file' });
  const [first] = files;
  const whole =
    job.form === 'all' || !first
      ? {
          name: documentFileName(document, 'zip'),
          type: 'application/zip',
          bytes: settledZip(files.map(({ name, bytes }) => [name, bytes])),
        }
      : first;
  return { fileName: whole.name, mediaType: whole.type, ...(await keepResult(job.id, whole.bytes)) };
}

process.on('message', (task: ExportTask) => {
  make(task).then(
    (made) => reply({ made }),
    (error: unknown) => {
      const isRefused = error instanceof NotFound || error instanceof NotAllowed;
      if (!isRefused) console.error(error);
      reply({ fault: isRefused ? 'You may no longer take this plan away, or it is gone.' : FAILED });
    },
  );
});
process.on('disconnect', () => process.exit());

const FAILED = 'The document could not be written. Try again; if it fails again, tell the administrator.';
