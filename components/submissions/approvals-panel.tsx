import { InsetText } from '#components/ui/inset-text.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { SubmissionPage } from '#db/reads/submissions/submissions.ts';
import { dateAndTimeInLondon } from '#domain/dates/london-time.ts';
import { approvalCapacities, submissionWords } from '#domain/submissions/submission-words.ts';
import { ApproveButton } from './approve-button.tsx';
import { shortHash } from './hashes.ts';

function Standing({ page, capacity }: { page: SubmissionPage; capacity: (typeof approvalCapacities)[number] }) {
  const given = page.approvals.find((approval) => approval.capacity === capacity);
  const voided = page.voided.find((approval) => approval.capacity === capacity);
  if (given) {
    return (
      <>
        <Tag>Approved</Tag>
        <small>
          {given.postTitle}, {dateAndTimeInLondon(given.approvedAt)}, content {shortHash(given.contentHash)}
        </small>
      </>
    );
  }
  return (
    <>
      <Tag kind="open">{voided ? 'Void' : 'Not given yet'}</Tag>
      {voided ? (
        <small>
          {voided.postTitle} approved on {dateAndTimeInLondon(voided.approvedAt)}. Void since{' '}
          {dateAndTimeInLondon(voided.voidedAt)}: {voided.voidedBecause}
        </small>
      ) : null}
    </>
  );
}

/** Two approvals by two people, bound to the content; who gave which, and what voided one. */
export function ApprovalsPanel({ page }: { page: SubmissionPage }) {
  const { plan, contentHash, may, findings } = page;
  const stopped = findings?.some(({ severity }) => severity === 'stops') ?? false;
  return (
    <Panel title="Approvals" aside={`${page.approvals.length} of 2`}>
      <div className="stack-4">
        {page.voided.length > 0 ? (
          <InsetText note>
            <p>
              <b>The plan changed after it was approved.</b> Approvals hold for what was read and for nothing else, so
              they must be given again.
            </p>
          </InsetText>
        ) : null}
        <ul className="evid">
          {approvalCapacities.map((capacity) => (
            <li key={capacity}>
              <b>{submissionWords.capacity[capacity]}</b> <Standing page={page} capacity={capacity} />
            </li>
          ))}
        </ul>
        {may.approveAs.length > 0 && stopped ? (
          <p className="small quiet">It can be approved once nothing of pre-flight stops it.</p>
        ) : null}
        {may.approveAs.length > 0 && !stopped ? (
          <div className="stack-2">
            <p>
              You approve the plan as it stands now:{' '}
              <PageLink href={`/plans/${plan.id}/download`}>read the document</PageLink> first. Any change of it
              afterwards makes your approval void.
            </p>
            {may.approveAs.map((capacity) => (
              <ApproveButton
                key={`${capacity} ${contentHash}`}
                planId={plan.id}
                capacity={capacity}
                contentHash={contentHash}
              />
            ))}
          </div>
        ) : null}
      </div>
    </Panel>
  );
}
