import type { Metadata } from 'next';
import { jobTitle } from '#components/jobs/job-words.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { listOwnLongJobs } from '#db/reads/long-jobs.ts';
import { dateAndTimeInLondon } from '#domain/london-time.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Documents you asked for' };

export default async function JobsPage() {
  const { jobs } = await pageOf(({ actor }) => ({ jobs: listOwnLongJobs(actor) }));
  return (
    <div className="reading">
      <PageHead
        title="Documents you asked for"
        lead="Documents of large plans are made on the server and kept for 24 hours. Only you see yours."
      />
      {jobs.length === 0 ? (
        <EmptyState what="You have asked for none in the last 24 hours." />
      ) : (
        <ul className="evid">
          {jobs.map((job) => (
            <li key={job.id}>
              <PageLink href={`/jobs/${job.id}`}>{job.title}</PageLink>
              <small>
                {jobTitle(job)}. Asked for on {dateAndTimeInLondon(job.createdAt)}.
              </small>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
