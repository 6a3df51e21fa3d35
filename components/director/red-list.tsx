import { shapeOf } from '#components/actions/status-words.ts';
import { PageLink } from '#components/ui/page-link.tsx';
import { StatusShape } from '#components/ui/status-mark.tsx';
import type { PlanOnAPage } from '#domain/plans/plan-on-a-page.ts';

/** What fits on the printed sheet; the rest is named there by its reference. */
const ON_PAPER = 7;

/** Each red action and why, in the words of the rules. */
export function RedList({ reds, hrefOf }: { reds: PlanOnAPage['reds']; hrefOf: (ref: string) => string }) {
  return (
    <section className="redcol" aria-labelledby="reds">
      <h2 id="reds">Red, and why</h2>
      {reds.length === 0 ? <p className="small">No action is red.</p> : null}
      <ul className="reds">
        {reds.map(({ ref, title, why }, place) => (
          <li key={ref} className={place < ON_PAPER ? undefined : 'not-print'}>
            <StatusShape shape={shapeOf.red} />
            <div>
              <PageLink href={hrefOf(ref)}>
                {ref} {title}
              </PageLink>
              <p>{why}</p>
            </div>
          </li>
        ))}
        {reds.length > ON_PAPER ? (
          <li className="print-only">
            Red as well:{' '}
            {reds
              .slice(ON_PAPER)
              .map(({ ref }) => ref)
              .join(', ')}
            .
          </li>
        ) : null}
      </ul>
    </section>
  );
}
