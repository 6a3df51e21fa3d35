import { CaptureInspection } from '#components/inspections/capture-inspection.tsx';
import { getInstallation } from '#db/reads/administration/installation.ts';
import { mayConfirmInspections } from '#db/reads/inspections/inspection-scope.ts';
import { wakeReadingPool } from '#documents/read/reading-pool.ts';
import { NotAllowed } from '#domain/policy/refusals.ts';
import { pageOf } from '#request/page.ts';

export const metadata = { title: 'Bring in an inspection report' };

export default async function NewInspectionPage() {
  const { councilName } = await pageOf(({ actor }) => {
    if (!mayConfirmInspections(actor)) throw new NotAllowed();
    return { councilName: getInstallation().councilName.replace(/ \(example\)$/, '') };
  });
  // The report is read sooner: its process starts while the file is being chosen.
  wakeReadingPool();
  return <CaptureInspection authority={councilName} />;
}
