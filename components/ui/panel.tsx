import { type ReactNode, useId } from 'react';
import { PanelHeading } from './panel-heading.tsx';

type PanelProps = {
  title: ReactNode;
  /** At the right of the title: a quiet count, or one link. */
  aside?: ReactNode;
  /** Where a link may point to. */
  id?: string;
  children: ReactNode;
};

/** A section under a 2 px line of ink: the only box around most of what a page says. */
export function Panel({ title, aside, id, children }: PanelProps) {
  const heading = useId();
  return (
    <section className="panel" id={id} aria-labelledby={heading}>
      <PanelHeading id={heading} aside={aside}>
        {title}
      </PanelHeading>
      {children}
    </section>
  );
}
