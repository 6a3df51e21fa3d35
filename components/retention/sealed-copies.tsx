import { SealedFiles } from '#components/submissions/sealed-files.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { VersionRow } from '#db/reads/plans/plan-versions.ts';

/** What was sealed of a plan whose working record is gone, to take away. */
export function SealedCopies({ versions }: { versions: readonly VersionRow[] }) {
  return versions.map((version) => (
    <Panel key={version.id} title={`Sealed version ${version.number}`}>
      <SealedFiles version={version} />
    </Panel>
  ));
}
