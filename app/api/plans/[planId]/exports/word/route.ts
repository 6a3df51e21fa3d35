import { getPlanDocumentFacts } from '#db/reads/plan-document.ts';
import { mediaTypes } from '#documents/write/forms.ts';
import { writeDocument } from '#documents/write/writing-pool.ts';
import { composePlanDocument } from '#domain/plan-document.ts';
import { documentRoute } from '#request/route.ts';

export const GET = documentRoute(async ({ actor, params, moment }) => {
  const facts = getPlanDocumentFacts(actor, params.planId ?? '', moment);
  const { bytes } = await writeDocument(composePlanDocument(facts), 'docx');
  const fileName = `${facts.plan.title}, ${facts.today}, ${facts.council.marking}.docx`;
  return { bytes, type: mediaTypes.docx, fileName };
});
