'use client';
import { Button } from '#components/ui/button.tsx';
import { PasswordLink } from './password-link.tsx';
import { usePasswordLink } from './queries.ts';

/** For who has never chosen a password, or has forgotten it. */
export function PasswordLinkMaker({ personId, name }: { personId: string; name: string }) {
  const maker = usePasswordLink();
  return (
    <div className="stack">
      <Button look="secondary" busy={maker.isPending} onClick={() => maker.isPending || maker.mutate(personId)}>
        Make a link to choose a password
      </Button>
      <p className={maker.error ? 'govuk-error-message' : 'vh'} role="alert">
        {maker.error?.message}
      </p>
      {maker.data ? <PasswordLink link={maker.data.link} name={name} /> : null}
    </div>
  );
}
