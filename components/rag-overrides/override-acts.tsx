import { OneButton } from '#components/administration/one-button.tsx';
import { ButtonLink } from '#components/ui/button.tsx';
import type { ActionRow } from '#db/reads/actions/action-rows.ts';

/** For plan lead and director: set a colour over the computed one, or end the one that is set. */
export function OverrideActs({ action, overrideId }: { action: ActionRow; overrideId: string | null }) {
  if (action.stage === 'embedded' || action.stage === 'closed' || action.stage === 'withdrawn') return null;
  return (
    <div className="row loose overrideacts">
      <ButtonLink look="secondary" href={`/actions/${action.id}/override`}>
        {overrideId ? 'Set another colour' : 'Set a colour over the computed one'}
      </ButtonLink>
      {overrideId ? <OneButton address={`/api/rag-overrides/${overrideId}/ending`} label="End the set colour" /> : null}
    </div>
  );
}
