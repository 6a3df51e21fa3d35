import type { Metadata } from 'next';
import { NextVersion } from '#components/submissions/next-version.tsx';
import { PublicationsPanel } from '#components/submissions/publications-panel.tsx';
import { RecordsPanel } from '#components/submissions/records-panel.tsx';
import { SubmissionClock } from '#components/submissions/submission-clock.tsx';
import { submissionTitle } from '#components/submissions/submission-title.ts';
import { VersionList } from '#components/submissions/version-list.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { readWholePlan } from '#db/beside/whole-plan.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Submission' };

export default async function SubmissionPage({ params }: { params: Promise<{ planId: string }> }) {
  const { planId } = await params;
  const { session: _, ...page } = await pageOf(({ actor, moment }) =>
    readWholePlan('getSubmissionPage', actor, planId, moment),
  );
  const { plan, versions } = page;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: plan.title, href: `/plans/${planId}` }, { label: 'Submission' }]} />
      <PageHead title={submissionTitle(page)} side={<SubmissionClock plan={plan} />} />
      <div className="cols">
        <div>
          <VersionList planId={planId} versions={versions} />
          {page.changedSinceSealed ? <NextVersion page={page} /> : null}
        </div>
        <aside aria-label="Sending and publication">
          <RecordsPanel page={page} />
          <PublicationsPanel page={page} />
        </aside>
      </div>
    </>
  );
}
