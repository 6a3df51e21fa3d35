import { longDate } from '#domain/dates/dates.ts';
import { timeInLondon } from '#domain/dates/london-time.ts';
import type { Moment } from '#domain/dates/moment.ts';

/** At the foot of a sheet: what is invented, the marking, and when it was printed. */
export function PrintFoot({
  installation: { kind, marking },
  moment: { today, now },
}: {
  installation: { kind: string; marking: string };
  moment: Moment;
}) {
  return (
    <p className="print-only tiny quiet">
      {kind === 'example'
        ? 'Example: the inspection is on the public record; actions, owners, figures and progress are invented. '
        : ''}
      {marking}. Printed from Seventy, {longDate(today)}, {timeInLondon(now)}.
    </p>
  );
}
