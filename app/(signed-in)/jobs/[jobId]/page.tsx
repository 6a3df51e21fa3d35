import type { Metadata } from 'next';
import { JobProgress } from '#components/jobs/job-progress.tsx';
import { jobTitle } from '#components/jobs/job-words.ts';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { FactList } from '#components/ui/fact-list.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { getLongJob } from '#db/reads/jobs/long-jobs.ts';
import { dateAndTimeInLondon } from '#domain/dates/london-time.ts';
import { endedAt } from '#domain/jobs/long-jobs.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Work you asked for' };

export default async function JobPage({ params }: { params: Promise<{ jobId: string }> }) {
  const { jobId } = await params;
  const { job } = await pageOf(({ actor }) => ({ job: getLongJob(actor, jobId) }));
  const ended = endedAt(job);
  return (
    <div className="reading stack">
      <Breadcrumbs crumbs={[{ label: 'Documents you asked for', href: '/jobs' }, { label: job.title }]} />
      <PageHead title={jobTitle(job)} lead={job.title} />
      <JobProgress job={job} />
      <FactList
        facts={[
          { term: 'Asked for', detail: dateAndTimeInLondon(job.askedAt) },
          ...(ended ? [{ term: 'Ended', detail: dateAndTimeInLondon(ended) }] : []),
          ...(job.fileName ? [{ term: 'File', detail: job.fileName }] : []),
        ]}
      />
    </div>
  );
}
