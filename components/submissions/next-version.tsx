import { PageLink } from '#components/ui/page-link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { SubmissionPage } from '#db/reads/submissions/submissions.ts';
import { ApprovalsPanel } from './approvals-panel.tsx';
import { FindingList } from './finding-list.tsx';
import { SealPanel } from './seal-panel.tsx';

const shownFindings = 8;

function findingsCount(count: number): string {
  if (count === 0) return 'nothing found';
  return count === 1 ? '1 finding' : `${count} findings`;
}

/** The way of the next version: what pre-flight found, who approved, and the seal. */
export function NextVersion({ page }: { page: SubmissionPage }) {
  const { plan, findings } = page;
  const preFlight = `/plans/${plan.id}/pre-flight`;
  return (
    <>
      {findings ? (
        <Panel title="Pre-flight" aside={<PageLink href={preFlight}>{findingsCount(findings.length)}</PageLink>}>
          <FindingList findings={findings.slice(0, shownFindings)} />
          {findings.length > shownFindings ? (
            <p>
              <PageLink href={preFlight}>See all {findings.length}</PageLink>
            </p>
          ) : null}
        </Panel>
      ) : null}
      <ApprovalsPanel page={page} />
      <SealPanel page={page} />
    </>
  );
}
