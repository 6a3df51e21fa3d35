import { getInstallation } from '#db/reads/administration/installation.ts';
import { getLetterhead } from '#db/reads/administration/letterhead.ts';
import { findLinkDocument, findLinkVersion } from '#db/reads/links/link-pages.ts';
import { nothingSealedYet } from '#domain/inspection-pack/nothing-sealed.ts';
import { linkPage } from './link-page.ts';

/** The latest sealed version, as it was stored. Before the first one, a page that says so. */
export const GET = linkPage(({ link, moment }) => {
  const [version, document] = [findLinkVersion(link), findLinkDocument(link)];
  if (version && document) return { document, thing: 'plan-version', subjectId: version.id };
  const { councilName, marking } = getInstallation();
  const council = { name: councilName, marking, ...getLetterhead() };
  return { document: nothingSealedYet(council, moment.today, moment.now), thing: null };
});
