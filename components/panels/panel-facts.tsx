import { FactList } from '#components/ui/fact-list.tsx';
import type { PanelFacts } from '#db/reads/panel-reports/panel-facts.ts';
import type { Chair } from '#db/reads/panels/panel-chairs.ts';
import { everyMeetingsWords } from '#domain/panels/panels.ts';
import { words } from '#domain/vocabulary.ts';

/** The post in the chair: vacant, of another body, or none yet. */
export function ChairWords({ chair }: { chair: Chair | null }) {
  if (chair === null) return 'No post yet';
  return (
    <>
      {chair.title}
      {chair.isVacant ? <b>, vacant</b> : null}
      {chair.body ? <small>Independent of the council: {chair.body}</small> : null}
    </>
  );
}

/** How a panel works: its kind, who chairs it, how its agenda is counted, what its members read. */
export function PanelFactList({ page: { panel, chair } }: { page: Pick<PanelFacts, 'panel' | 'chair'> }) {
  return (
    <FactList
      facts={[
        { term: 'Kind', detail: words.panelKind[panel.kind] },
        { term: 'Chair', detail: <ChairWords chair={chair} /> },
        { term: 'Meets', detail: panel.meets || 'Not stated' },
        { term: 'Clear days', detail: panel.clearDays },
        {
          term: 'Live position',
          detail: panel.showsLivePosition ? 'Shown, once cleared' : 'Not shown: published panel reports only',
        },
      ]}
    />
  );
}

/** What goes to the panel, and how often it is reported. */
export function RoutedList({ routed }: { routed: PanelFacts['routed'] }) {
  return (
    <ul className="evid">
      {routed.map(({ planId, planTitle, what, everyMeetings }) => (
        <li key={`${planId} ${what}`}>
          <a href={`/plans/${planId}`}>{planTitle}</a>
          <small>
            {what === null ? 'The whole plan' : what}, {everyMeetingsWords(everyMeetings)}
          </small>
        </li>
      ))}
    </ul>
  );
}
