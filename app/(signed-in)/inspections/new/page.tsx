import { CaptureInspection } from '#components/inspections/capture-inspection.tsx';
import { mayConfirmInspections } from '#db/reads/inspection-scope.ts';
import { getInstallation } from '#db/reads/installation.ts';
import { NotAllowed } from '#domain/refusals.ts';
import { pageOf } from '#request/page.ts';

export const metadata = { title: 'Bring in an inspection report' };

export default async function NewInspectionPage() {
  const { councilName } = await pageOf(({ actor }) => {
    if (!mayConfirmInspections(actor)) throw new NotAllowed();
    return { councilName: getInstallation().councilName.replace(/ \(example\)$/, '') };
  });
  return <CaptureInspection authority={councilName} />;
}
