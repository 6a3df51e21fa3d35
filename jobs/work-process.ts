import { type LongJobToDo, type MadeResult, NoLongerWanted } from '#db/writes/jobs/long-job-runs.ts';
import type { Moment } from '#domain/dates/moment.ts';
import { freezeReport } from './freeze-report.ts';
import { makeExport } from './make-export.ts';
import { makePack } from './make-pack.ts';
import { sealVersion } from './seal-version.ts';
import { sendDraft } from './send-draft.ts';
import { wordsOfFault } from './work-faults.ts';

/**
 * The process of one long job, started by long-work.ts and by nothing else. Reading and composing 2,400 actions, too, would hold
 * the server's loop for longer than anybody should wait; here neither its loop nor its memory feels it.
 */
export type WorkTask = { job: LongJobToDo; moment: Moment };
/** `over`: the job has ended itself, in the transaction that did what it is for, or was cancelled. */
export type WorkReply =
  | { unitsDone: number; unitWords: string }
  | { made: MadeResult }
  | { fault: string }
  | { over: true };

const reply = (said: WorkReply) => process.send?.(said);
const tell = (unitsDone: number, unitWords: string) => reply({ unitsDone, unitWords });

async function work({ job, moment }: WorkTask): Promise<WorkReply> {
  switch (job.kind) {
    case 'plan-export':
      return { made: await makeExport(job, moment, tell) };
    case 'plan-sealing':
      await sealVersion(job, moment, tell);
      return { over: true };
    case 'draft-sending':
      await sendDraft(job, moment, tell);
      return { over: true };
    case 'inspection-pack':
      return { made: await makePack(job, moment, tell) };
    case 'report-freezing':
      await freezeReport(job, moment, tell);
      return { over: true };
    default:
      return job satisfies never;
  }
}

process.on('message', (task: WorkTask) => {
  work(task).then(reply, (error: unknown) => {
    if (error instanceof NoLongerWanted) reply({ over: true });
    else reply({ fault: wordsOfFault(error, task.job.kind) });
  });
});
process.on('disconnect', () => process.exit());
