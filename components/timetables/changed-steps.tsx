import { DataTable } from '#components/ui/table.tsx';
import { sentenceDate } from '#domain/dates/dates.ts';
import type { Timetable } from '#domain/timetable/facts.ts';
import { movedSteps, whatBecameImpossible } from '#domain/timetable/timetable-changes.ts';
import { ImpossibleSteps } from './impossible-steps.tsx';

/** What becomes impossible, each with why; or that nothing does. */
export function BecameImpossible({
  before,
  after,
  said = 'Nothing becomes impossible.',
}: {
  before: Timetable;
  after: Timetable;
  /** Where nothing does. */
  said?: string;
}) {
  const impossible = whatBecameImpossible(before, after);
  if (impossible.length === 0) return <p>{said}</p>;
  return <ImpossibleSteps steps={impossible} />;
}

/** Two timetables of one plan: what moves from which day to which, and what can no longer be met. */
export function ChangedSteps({ before, after, today }: { before: Timetable; after: Timetable; today: string }) {
  const moved = movedSteps(before, after).filter(({ from, to }) => from !== to);
  return (
    <>
      <BecameImpossible before={before} after={after} />
      {moved.length === 0 ? (
        <p>No step moves to another day.</p>
      ) : (
        <DataTable
          caption="Steps that move to another day"
          rows={moved}
          rowKey={({ key }) => key}
          columns={[
            { label: 'Step', heading: true, cell: ({ label }) => label },
            { label: 'Was', cell: ({ from }) => <span className="nowrap">{sentenceDate(from, today)}</span> },
            { label: 'Would be', cell: ({ to }) => <b className="nowrap">{sentenceDate(to, today)}</b> },
            { label: 'State and slack', cell: ({ words }) => words },
          ]}
        />
      )}
    </>
  );
}
