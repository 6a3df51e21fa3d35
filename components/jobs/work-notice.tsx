import { InsetText } from '#components/ui/inset-text.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import type { WorkUnderWay } from '#db/reads/jobs/long-jobs.ts';

type Props = {
  work: WorkUnderWay;
  /** "This plan is being sealed." */
  underWay: string;
  /** What stops it while it is. */
  stopping: string;
  /** "The last sealing you asked for did not go through." */
  failed: string;
};

/** That something is done with this beside the requests, to everybody who reads it; why it was not, to who asked. */
export function WorkNotice({ work, underWay, stopping, failed }: Props) {
  const hasFailed = work.state === 'failed';
  return (
    <InsetText note>
      <p>
        <b>{hasFailed ? failed : underWay}</b> {hasFailed ? work.error?.split('\n')[0] : stopping}
      </p>
      {work.id === null ? null : (
        <p>
          <PageLink href={`/jobs/${work.id}`}>
            {hasFailed ? 'See what stood in the way' : 'See how far it is, or cancel it'}
          </PageLink>
        </p>
      )}
    </InsetText>
  );
}
