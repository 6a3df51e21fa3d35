import { InsetText } from '#components/ui/inset-text.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import type { SealingUnderWay } from '#db/reads/long-jobs.ts';
import { dateAndTimeInLondon } from '#domain/london-time.ts';

/** That this plan is being sealed, to everybody who reads it; why it was not, to who asked. */
export function SealingNotice({ sealing }: { sealing: SealingUnderWay }) {
  const asked = dateAndTimeInLondon(sealing.createdAt);
  const failed = sealing.state === 'failed';
  return (
    <InsetText note>
      <p>
        {failed ? (
          <>
            <b>The sealing asked for on {asked} did not go through.</b> {sealing.error?.split('\n')[0]}
          </>
        ) : (
          <>
            <b>This plan is being sealed,</b> asked for on {asked}. A change of the plan now stops it.
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
