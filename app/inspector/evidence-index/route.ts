import { getLinkEvidenceIndex } from '#db/reads/links/link-pages.ts';
import { linkPage } from '../link-page.ts';

export const GET = linkPage(({ link, moment }) => ({
  document: getLinkEvidenceIndex(link, moment),
  thing: 'evidence-index',
  subjectId: link.planId,
}));
