import { PageLink } from '#components/ui/page-link.tsx';
import type { LongJobRow } from '#db/reads/jobs/long-jobs.ts';
import { sizeWords } from './job-words.ts';

/** What a job that is done made: a file to take away, or the page on which what it did now stands. */
export function JobResult({ job }: { job: LongJobRow }) {
  switch (job.kind) {
    case 'plan-export':
    case 'inspection-pack':
      return (
        <p className="row">
          <a className="btn" href={`/api/jobs/${job.id}/result`} download>
            Download ({job.bytes === null ? 'one file' : sizeWords(job.bytes)})
          </a>
        </p>
      );
    case 'plan-sealing':
      return (
        <p className="row">
          <PageLink className="btn" href={`/plans/${job.planId}/submission`}>
            Go on with the submission
          </PageLink>
        </p>
      );
    case 'draft-sending':
      return (
        <p className="row">
          <PageLink className="btn" href={`/plans/${job.planId}/consultation`}>
            Go on with the consultation
          </PageLink>
        </p>
      );
    case 'report-freezing':
      return (
        <p className="row">
          <PageLink className="btn" href={`/panel-reports/${job.reportId}`}>
            Go on with the report
          </PageLink>
        </p>
      );
    default:
      return job.kind satisfies never;
  }
}
