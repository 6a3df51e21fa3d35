import { getLinkLivePosition } from '#db/reads/links/link-pages.ts';
import { linkPage } from '../link-page.ts';

export const GET = linkPage(({ link, moment }) => ({
  document: getLinkLivePosition(link, moment),
  thing: 'live-position',
  subjectId: link.planId,
}));
