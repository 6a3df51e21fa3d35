import type { ReactNode } from 'react';
import { ButtonLink } from '#components/ui/button.tsx';
import { PageLink } from '#components/ui/page-link.tsx';

type Props = {
  /** "Question 4 of the Scrutiny Panel" */
  what: string;
  href: string;
  /** "Due 5 September", "Was due 28 August" */
  when: string;
  button: string;
  words: string;
  children?: ReactNode;
};

/** One question or recommendation of a panel that waits for somebody, with the one button that does it. */
export function MatterEntry({ what, href, when, button, words, children }: Props) {
  return (
    <li>
      <div>
        <p className="small">
          <span className="when">{when}</span>
        </p>
        <h3>
          <PageLink href={href}>{what}</PageLink>
        </h3>
        <p className="say pre" dir="auto">
          {words}
        </p>
        {children}
      </div>
      <div className="do">
        <ButtonLink look="secondary" href={href} about={what}>
          {button}
        </ButtonLink>
      </div>
    </li>
  );
}
