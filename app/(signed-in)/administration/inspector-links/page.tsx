import type { Metadata } from 'next';
import { OpenLinkTable } from '#components/inspector-links/open-link-table.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { listOpenInspectorLinks } from '#db/reads/links/inspector-links.ts';
import { counted } from '#domain/texts/count-in-words.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Links for inspectors' };

export default async function OpenInspectorLinksPage() {
  const { links } = await pageOf(({ actor, moment }) => ({ links: listOpenInspectorLinks(actor, moment) }));
  return (
    <>
      <PageHead
        title={links.length === 0 ? 'No link is open' : `${counted(links.length, 'link is', 'links are')} open`}
        lead="Plan leads and directors grant links for inspectors to read a plan. You may revoke any; it ends at once."
      />
      {links.length === 0 ? <EmptyState what="No link for inspectors is open." /> : <OpenLinkTable links={links} />}
    </>
  );
}
