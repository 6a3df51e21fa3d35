import { InsetText } from '#components/ui/inset-text.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import type { SealingUnderWay } from '#db/reads/jobs/long-jobs.ts';

/** That this plan is being sealed, to everybody who reads it; why it was not, to who asked. */
export function SealingNotice({ sealing }: { sealing: SealingUnderWay }) {
  const failed = sealing.state === 'failed';
  return (
    <InsetText note>
      <p>
        {failed ? (
          <>
            <b>The last sealing you asked for did not go through.</b> {sealing.error?.split('\n')[0]}
          </>
        ) : (
          <>
            <b>This plan is being sealed.</b> A change of the plan now stops it.
          </>
        )}
      </p>
      {sealing.id === null ? null : (
        <p>
          <PageLink href={`/jobs/${sealing.id}`}>
            {failed ? 'See what stood in the way' : 'See how far it is, or cancel it'}
          </PageLink>
        </p>
      )}
    </InsetText>
  );
}
