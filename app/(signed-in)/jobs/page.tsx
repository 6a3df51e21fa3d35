import type { Metadata } from 'next';
import { jobTitle } from '#components/jobs/job-words.ts';
import { ListPages } from '#components/paging/list-pages.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { countOwnLongJobs, listOwnLongJobs } from '#db/reads/jobs/long-jobs.ts';
import { dateAndTimeInLondon } from '#domain/dates/london-time.ts';
import { placeOfPage } from '#domain/paging.ts';
import { pageOf } from '#request/page.ts';
import { askedOf, type Query } from '#request/query.ts';

export const metadata: Metadata = { title: 'Documents you asked for' };

export default async function JobsPage({ searchParams }: { searchParams: Promise<Query> }) {
  const asked = await askedOf('/jobs', searchParams);
  const { jobs, place } = await pageOf(({ actor }) => {
    const place = placeOfPage(asked, countOwnLongJobs(actor));
    return { jobs: listOwnLongJobs(actor, place), place };
  });
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
                {jobTitle(job)}. Asked for on {dateAndTimeInLondon(job.askedAt)}.
              </small>
            </li>
          ))}
        </ul>
      )}
      <ListPages label="documents" address="/jobs" place={place} />
    </div>
  );
}
