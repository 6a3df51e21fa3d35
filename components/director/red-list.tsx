import { shapeOf } from '#components/actions/status-words.ts';
import { PageLink } from '#components/ui/page-link.tsx';
import { StatusShape } from '#components/ui/status-mark.tsx';
import type { PlanOnAPage } from '#domain/plan-on-a-page.ts';

/** Each red action and why, in the words of the rules. */
export function RedList({ reds, hrefOf }: { reds: PlanOnAPage['reds']; hrefOf: (ref: string) => string }) {
  return (
    <section aria-labelledby="reds">
      <h2 id="reds">Red, and why</h2>
      {reds.length === 0 ? <p className="small">No action is red.</p> : null}
      <ul className="reds">
        {reds.map(({ ref, title, why }) => (
          <li key={ref}>
            <StatusShape shape={shapeOf.red} />
            <div>
              <PageLink href={hrefOf(ref)}>
                {ref} {title}
              </PageLink>
              <p>{why}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
