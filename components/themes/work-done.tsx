import { MeasureSpark } from '#components/measures/measure-spark.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import type { ThemeRecommendation } from '#db/reads/themes/theme-work.ts';
import { longDate } from '#domain/dates/dates.ts';
import { movementOf } from '#domain/measures/measure-movement.ts';
import { words } from '#domain/vocabulary.ts';

type Action = ThemeRecommendation['actions'][number];

function reachedWords({ stage, deadlineOn, reached }: Action): string {
  const steps = reached.map(({ stage: to, on }) => `${words.stage[to].toLowerCase()} ${longDate(on)}`).join(', ');
  if (steps) return `${steps.charAt(0).toUpperCase()}${steps.slice(1)}.`;
  return `${words.stage[stage]}${deadlineOn ? `, deadline ${longDate(deadlineOn)}` : ''}.`;
}

/**
 * What was done about one recommendation, and what its measures did. `opensMeasures`: whoever reads this reads all of them, and
 * their pages; of a part that nothing is shown is not said to be nothing. */
export function WorkDone({
  recommendation,
  opensMeasures,
}: {
  recommendation: Pick<ThemeRecommendation, 'actions' | 'measures'>;
  opensMeasures?: boolean;
}) {
  const { actions, measures } = recommendation;
  return (
    <>
      <h3>What was done</h3>
      {actions.length === 0 ? <p>{opensMeasures ? 'No action answers it.' : 'No action is shown to you.'}</p> : null}
      <ul className="evid">
        {actions.map((action) => (
          <li key={action.id}>
            <PageLink href={`/actions/${action.id}`}>
              {action.ref} {action.title}
            </PageLink>
            <small>{reachedWords(action)}</small>
          </li>
        ))}
      </ul>
      {measures.length > 0 || opensMeasures ? <h3>What the measures did</h3> : null}
      {measures.length === 0 && opensMeasures ? <p>No measure tells what difference it makes.</p> : null}
      <ul className="evid">
        {measures.map((measure) => (
          <li key={measure.id}>
            {opensMeasures ? <PageLink href={`/measures/${measure.id}`}>{measure.name}</PageLink> : measure.name}
            <small>
              {movementOf(measure).words} <MeasureSpark measure={measure} />
            </small>
          </li>
        ))}
      </ul>
    </>
  );
}
