import { OneButton } from '#components/administration/one-button.tsx';
import { InsetText } from '#components/ui/inset-text.tsx';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import type { LongJobRow } from '#db/reads/long-jobs.ts';
import { sizeWords } from './job-words.ts';
import { LookingAgain } from './looking-again.tsx';

/** How far a job is, and what can be done about it. */
export function JobProgress({ job }: { job: LongJobRow }) {
  if (job.state === 'waiting' || job.state === 'running') {
    return (
      <>
        <LookingAgain />
        <ProgressBar
          doing={job.state === 'waiting' ? 'Waiting' : job.unitWords || 'Beginning'}
          at={`${job.unitsDone} of ${job.unitsTotal} steps done`}
          value={job.unitsDone}
          max={job.unitsTotal}
          note="You can leave this page. The document is kept for 24 hours under “Documents you asked for”."
        />
        <OneButton address={`/api/jobs/${job.id}/cancelling`} label="Cancel" about="this document" />
      </>
    );
  }
  if (job.state === 'done') {
    return (
      <p className="row">
        <a className="btn" href={`/api/jobs/${job.id}/result`} download>
          Download ({job.bytes === null ? 'one file' : sizeWords(job.bytes)})
        </a>
      </p>
    );
  }
  return (
    <>
      <InsetText note>
        <p>{job.error ?? 'Nothing was kept of it.'}</p>
      </InsetText>
      <OneButton address={`/api/jobs/${job.id}/another-try`} label="Try again" about="to make this document" />
    </>
  );
}
