import { Conflict, type ConflictSide } from '#components/ui/conflict.tsx';
import type { ReportHeading } from '#domain/panel-reports/headings.ts';

type Props = {
  theirs: readonly ReportHeading[];
  yours: readonly ReportHeading[];
  onChoose: (side: ConflictSide) => void;
};

/** Two orders of headings, place by place; what is the same on both sides needs no choice. */
export function HeadingsConflict({ theirs, yours, onChoose }: Props) {
  const places = Array.from({ length: Math.max(theirs.length, yours.length) }, (_, place) => ({
    label: `Heading ${place + 1}`,
    theirs: theirs[place]?.heading ?? 'None',
    yours: yours[place]?.heading ?? 'None',
  }));
  const differing = places.filter((place) => place.theirs !== place.yours);
  return (
    <div className="govuk-form-group" role="alert">
      <Conflict
        what="Somebody changed these headings after you opened them."
        fields={differing.length > 0 ? differing : places}
        onChoose={onChoose}
      />
    </div>
  );
}
