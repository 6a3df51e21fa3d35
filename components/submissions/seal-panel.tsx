import { WorkNotice } from '#components/jobs/work-notice.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { SubmissionPage } from '#db/reads/submissions/submissions.ts';
import { SealForm } from './seal-form.tsx';

/** What is in the way of a sealing, or the form for it. An amendment that nobody began is offered quietly. */
export function SealPanel({ page }: { page: SubmissionPage }) {
  const { plan, versions, contentHash, minorDelegated, may } = page;
  const number = (versions[0]?.number ?? 0) + 1;
  const stopping = page.findings?.filter(({ severity }) => severity === 'stops').length ?? 0;
  const directorApproved = page.approvals.some(({ capacity }) => capacity === 'director');
  const enough = page.missing.length === 0 || (number > 1 && minorDelegated && directorApproved);
  const underWay = page.sealing !== null && page.sealing.state !== 'failed';
  return (
    <Panel title={number === 1 ? 'Seal version 1' : `Amend: version ${number}`}>
      <div className="stack-4">
        {number > 1 ? (
          <p>
            The plan has changed since version {number - 1}:{' '}
            <PageLink href={`/plans/${plan.id}/compare?from=version-${number - 1}&to=live`}>see what changed</PageLink>.
            Progress alone needs no amendment; another commitment does, and takes the same way.
          </p>
        ) : (
          <p>
            Sealing keeps the plan as it is worded now, in six forms, with who approved it. A sealed version is never
            changed; a later change makes another version.
          </p>
        )}
        {page.sealing ? (
          <WorkNotice
            work={page.sealing}
            underWay="This plan is being sealed."
            stopping="A change of the plan now stops it."
            failed="The last sealing you asked for did not go through."
          />
        ) : null}
        {stopping > 0 || !enough ? (
          <p className="quiet">
            {stopping > 0
              ? 'It can be sealed once nothing of pre-flight stops it, and once '
              : 'It can be sealed once '}
            {page.missing.length === 2 ? 'both approvals are given.' : 'the approval that is missing is given.'}
          </p>
        ) : null}
        {may.seal && enough && stopping === 0 && !underWay ? (
          <SealForm
            key={contentHash}
            planId={plan.id}
            contentHash={contentHash}
            number={number}
            minorDelegated={minorDelegated}
          />
        ) : null}
      </div>
    </Panel>
  );
}
