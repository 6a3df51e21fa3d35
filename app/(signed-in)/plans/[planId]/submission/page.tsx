import type { Metadata } from 'next';
import { ApprovalsPanel } from '#components/submissions/approvals-panel.tsx';
import { FindingList } from '#components/submissions/finding-list.tsx';
import { PublicationsPanel } from '#components/submissions/publications-panel.tsx';
import { RecordsPanel } from '#components/submissions/records-panel.tsx';
import { SealPanel } from '#components/submissions/seal-panel.tsx';
import { SubmissionClock } from '#components/submissions/submission-clock.tsx';
import { submissionTitle } from '#components/submissions/submission-title.ts';
import { VersionList } from '#components/submissions/version-list.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getSubmissionPage } from '#db/reads/submissions.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Submission' };

const shownFindings = 8;

export default async function SubmissionPage({ params }: { params: Promise<{ planId: string }> }) {
  const { planId } = await params;
  const { session: _, ...page } = await pageOf(({ actor, moment }) => getSubmissionPage(actor, planId, moment));
  const { plan, findings, versions } = page;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: plan.title, href: `/plans/${planId}` }, { label: 'Submission' }]} />
      <PageHead title={submissionTitle(page)} side={<SubmissionClock plan={plan} />} />
      <div className="cols">
        <div>
          {findings ? (
            <Panel
              title="Pre-flight"
              aside={<PageLink href={`/plans/${planId}/pre-flight`}>{findingsCount(findings.length)}</PageLink>}
            >
              <FindingList findings={findings.slice(0, shownFindings)} />
              {findings.length > shownFindings ? (
                <p>
                  <PageLink href={`/plans/${planId}/pre-flight`}>See all {findings.length}</PageLink>
                </p>
              ) : null}
            </Panel>
          ) : null}
          <ApprovalsPanel page={page} />
          <SealPanel page={page} />
          <VersionList planId={planId} versions={versions} />
        </div>
        <aside aria-label="Sending and publication">
          <RecordsPanel page={page} />
          <PublicationsPanel page={page} />
        </aside>
      </div>
    </>
  );
}

function findingsCount(count: number): string {
  if (count === 0) return 'nothing found';
  return count === 1 ? '1 finding' : `${count} findings`;
}
