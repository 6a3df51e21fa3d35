import type { ReactNode } from 'react';
import { PageLink } from '#components/ui/page-link.tsx';

/** What is public record, what is invented, and which day "today" is. */
export function ExampleStrip({ children, today }: { children: ReactNode; today?: string }) {
  return (
    <aside className="example" aria-label="About this example">
      <div className="wrap">
        <span>
          <b>Example.</b> {children}{' '}
          {today ? (
            <>
              Today is {today}. <PageLink href="/example">Move the day</PageLink>
            </>
          ) : null}
        </span>
      </div>
    </aside>
  );
}
