import type { Metadata } from 'next';
import { GrantLinkForm } from '#components/inspector-links/grant-link-form.tsx';
import { LinkTable } from '#components/inspector-links/link-table.tsx';
import { MakePackForm } from '#components/inspector-links/make-pack-form.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { InsetText } from '#components/ui/inset-text.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getInspectorLinks } from '#db/reads/links/inspector-links.ts';
import { getPackChoices } from '#db/reads/plans/inspection-pack.ts';
import { usualLastDay } from '#domain/panels/inspector-links.ts';
import { counted } from '#domain/texts/count-in-words.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Links for inspectors' };

export default async function InspectorLinksPage({ params }: { params: Promise<{ planId: string }> }) {
  const { planId } = await params;
  const { session: _, ...page } = await pageOf(({ actor, moment }) => {
    const links = getInspectorLinks(actor, planId, moment);
    return { ...links, packChoices: links.may.makePack ? getPackChoices(actor, planId, moment) : null };
  });
  const open = page.links.filter(({ state }) => state === 'open').length;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: page.title, href: `/plans/${planId}` }, { label: 'Links for inspectors' }]} />
      <PageHead
        title={open === 0 ? 'No link is open' : `${counted(open, 'link is', 'links are')} open`}
        lead="A link lets Ofsted or an adviser read the latest sealed version of this plan without an account, until its last day."
      />
      <div className="cols">
        <div>
          <Panel title="Links" aside={<PageLink href={`/plans/${planId}/who-looked`}>Who looked</PageLink>}>
            {page.links.length === 0 ? (
              <EmptyState what="Nobody has been given a link to this plan." />
            ) : (
              <LinkTable planId={planId} links={page.links} />
            )}
          </Panel>
          {page.packChoices ? (
            <Panel title="Pack for the next inspection">
              <MakePackForm planId={planId} choices={page.packChoices} />
            </Panel>
          ) : null}
        </div>
        {page.may.grant ? (
          <aside aria-label="Grant a link">
            <Panel title="Grant a link">
              {page.nothingSealed ? (
                <InsetText note>
                  <p>
                    <b>Nothing of this plan is sealed yet.</b> You can grant a link now; until the first version is
                    sealed it says so and shows nothing else of the plan but what you tick.
                  </p>
                </InsetText>
              ) : null}
              <GrantLinkForm planId={planId} lastDay={usualLastDay(page.today)} />
            </Panel>
          </aside>
        ) : null}
      </div>
    </>
  );
}
