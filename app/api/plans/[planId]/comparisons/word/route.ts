import { readWholePlan } from '#db/beside/whole-plan.ts';
import { mediaTypes } from '#documents/write/forms.ts';
import { writeComparison } from '#documents/write/writing-pool.ts';
import { comparisonFileName } from '#domain/plan-comparison/file-name.ts';
import { standpointOf } from '#domain/plans/plan-standpoints.ts';
import { NotFound } from '#domain/policy/refusals.ts';
import { askedIn } from '#request/query.ts';
import { documentRoute } from '#request/route.ts';

export const GET = documentRoute(async ({ actor, params, moment, request }) => {
  const asked = askedIn('/api/plans/[planId]/comparisons/word', request);
  const [from, to] = [asked.from, asked.to].map((side) => standpointOf(side ?? ''));
  if (!from || !to) throw new NotFound();
  const compared = await readWholePlan('getPlanComparison', actor, params.planId ?? '', from, to, moment);
  const { bytes } = await writeComparison(compared);
  return {
    bytes,
    type: mediaTypes.docx,
    fileName: comparisonFileName(compared),
  };
});
