import type { ReactNode } from 'react';

type PageHeadProps = {
  /** The answer that the page gives, not the name of the page. */
  title: ReactNode;
  lead?: ReactNode;
  /** A quiet line above the title. */
  over?: ReactNode;
  /** At the right: the clock, or the one button of the page. */
  side?: ReactNode;
};

export function PageHead({ title, lead, over, side }: PageHeadProps) {
  return (
    <header className="pagehead">
      <div>
        {over ? <p className="small quiet">{over}</p> : null}
        <h1>{title}</h1>
        {lead ? <p className="lead-line">{lead}</p> : null}
      </div>
      {side ? <div className="side row">{side}</div> : null}
    </header>
  );
}
