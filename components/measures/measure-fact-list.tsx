import { FactList } from '#components/ui/fact-list.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { MeasurePage } from '#db/reads/measures/measures.ts';
import { longDate } from '#domain/dates/dates.ts';
import { directionWords, frequencyWords } from '#domain/measures/measure-codes.ts';
import { figure } from '#domain/rag/rag-wording.ts';

type Page = Pick<MeasurePage, 'measure' | 'recommendations' | 'actions' | 'ownerPost'>;

function dated(value: number | null, on: string | null, unit: string, joining: string): string {
  if (value === null) return 'Not set';
  return `${figure(value, unit)}${on ? `, ${joining} ${longDate(on)}` : ''}`;
}

function answersOf({ recommendations, actions }: Page) {
  if (recommendations.length + actions.length === 0) return 'Nothing yet';
  return (
    <ul className="plain">
      {recommendations.map(({ id, number, text }) => (
        <li key={id}>
          <a href={`/recommendations/${id}`}>Area {number}</a>: {text}
        </li>
      ))}
      {actions.map(({ id, ref, title }) => (
        <li key={id}>
          <a href={`/actions/${id}`}>
            {ref} {title}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What the plan says of a measure, at the right of its page. */
export function MeasureFactList({ page }: { page: Page }) {
  const { measure, ownerPost } = page;
  const { unit } = measure;
  return (
    <Panel title="Facts">
      <FactList
        facts={[
          { term: 'Baseline', detail: dated(measure.baseline, measure.baselineOn, unit, 'on') },
          { term: 'Target', detail: <b>{dated(measure.target, measure.targetOn, unit, 'by')}</b> },
          { term: 'Better', detail: directionWords[measure.direction] },
          { term: 'Measured', detail: frequencyWords[measure.frequency] },
          { term: 'Source', detail: measure.source || 'Not stated' },
          { term: 'Counted', detail: measure.definition || 'Not stated' },
          { term: 'Recorded by', detail: ownerPost ?? 'No post yet' },
          { term: 'Tells of', detail: answersOf(page) },
        ]}
      />
    </Panel>
  );
}
