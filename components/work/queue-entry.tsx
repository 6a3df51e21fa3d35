import type { ReactNode } from 'react';
import { ButtonLink } from '#components/ui/button.tsx';
import { PageLink } from '#components/ui/page-link.tsx';

type Props = {
  /** The day that matters, first: "Delivered 25 May", "Due 12 June". */
  when?: string;
  action: { id: string; ref: string; title: string };
  /** Where the entry's one button leads, and what it says. */
  to: string;
  button: string;
  children?: ReactNode;
};

/** One thing that waits for somebody: when, what, a line or two, and the one button that does it. */
export function QueueEntry({ when, action, to, button, children }: Props) {
  return (
    <li>
      <div>
        {when ? (
          <p className="small">
            <span className="when">{when}</span>
          </p>
        ) : null}
        <h3>
          <PageLink href={`/actions/${action.id}`}>
            {action.ref} {action.title}
          </PageLink>
        </h3>
        {children}
      </div>
      <div className="do">
        <ButtonLink look="secondary" href={to} about={`on ${action.ref}`}>
          {button}
        </ButtonLink>
      </div>
    </li>
  );
}
