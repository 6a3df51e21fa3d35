import { Panel } from '#components/ui/panel.tsx';
import type { PrivateNote } from '#db/reads/panels/private-notes.ts';
import { type DeskPlace, ItemDesk } from './item-desk.tsx';

/** Below a report: what its reader asks and notes about it as a whole. */
export function WholeReportDesk(place: DeskPlace & { notes: readonly PrivateNote[] }) {
  return (
    <div className="not-print">
      <Panel title="On the report as a whole">
        <ItemDesk {...place} />
      </Panel>
    </div>
  );
}
