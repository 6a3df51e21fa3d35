import { OneButton } from '#components/administration/one-button.tsx';
import { InsetText } from '#components/ui/inset-text.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { ProgressBar } from '#components/ui/progress-bar.tsx';
import type { LongJobRow } from '#db/reads/jobs/long-jobs.ts';
import { JobResult } from './job-result.tsx';
import { jobWords } from './job-words.ts';
import { LookingAgain } from './looking-again.tsx';

/** How far a job is, and what can be done about it. */
export function JobProgress({ job }: { job: LongJobRow }) {
  const { note, about } = jobWords[job.kind];
  if (job.state === 'waiting' || job.state === 'running') {
    return (
      <>
        <LookingAgain />
        <ProgressBar
          doing={job.state === 'waiting' ? 'Waiting' : job.unitWords || 'Beginning'}
          at={`${job.unitsDone} of ${job.unitsTotal} steps done`}
          value={job.unitsDone}
          max={job.unitsTotal}
          note={note}
        />
        <OneButton address={`/api/jobs/${job.id}/cancelling`} label="Cancel" about={about} />
      </>
    );
  }
  if (job.state === 'done') return <JobResult job={job} />;
  const [why = 'Nothing was kept of it.', ...missing] = job.error?.split('\n') ?? [];
  return (
    <>
      <InsetText note>
        <p>{why}</p>
        {missing.length > 0 ? (
          <ul>
            {missing.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        ) : null}
        {job.state === 'failed' && job.kind === 'plan-sealing' ? (
          <p>
            <PageLink href={`/plans/${job.planId}/pre-flight`}>See what pre-flight says now</PageLink>
          </p>
        ) : null}
        {job.state === 'failed' && job.reportId !== null ? (
          <p>
            <PageLink href={`/panel-reports/${job.reportId}`}>Read the report as it stands now</PageLink>
          </p>
        ) : null}
      </InsetText>
      <OneButton address={`/api/jobs/${job.id}/another-try`} label="Try again" about={about} />
    </>
  );
}
