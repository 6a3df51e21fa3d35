import type { Metadata } from 'next';
import { PublicPagePanel } from '#components/submissions/public-page-panel.tsx';
import { SealedFiles } from '#components/submissions/sealed-files.tsx';
import { SendingList } from '#components/submissions/sending-list.tsx';
import { VersionFacts } from '#components/submissions/version-facts.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { getPublicPageState } from '#db/reads/links/public-pages.ts';
import { getVersionPage } from '#db/reads/plans/plan-versions.ts';
import { longDate } from '#domain/dates/dates.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Sealed version' };

export default async function VersionPage({ params }: { params: Promise<{ planId: string; number: string }> }) {
  const { planId, number } = await params;
  const { version, title, latest, publicPage } = await pageOf(({ actor }) => {
    const page = getVersionPage(actor, planId, Number(number));
    return { ...page, publicPage: getPublicPageState(actor, page.version.id) };
  });
  const plan = `/plans/${planId}`;
  return (
    <>
      <Breadcrumbs
        crumbs={[
          { label: title, href: plan },
          { label: 'Submission', href: `${plan}/submission` },
          { label: `Version ${version.number}` },
        ]}
      />
      <PageHead
        title={`Version ${version.number}, sealed ${longDate(version.sealedOn)}`}
        lead={
          version.number === latest
            ? 'The latest sealed version. Nothing of it changes any more.'
            : `Nothing of it changes any more. Version ${latest} came after it.`
        }
        side={<Tag kind="fixed">Sealed</Tag>}
      />
      <div className="cols">
        <div>
          <VersionFacts version={version} />
          <Panel title="Sent">
            <SendingList sendings={version.sendings} />
          </Panel>
        </div>
        <aside aria-label="The documents">
          <Panel title="As sealed" aside="six forms">
            <SealedFiles version={version} />
          </Panel>
          <PublicPagePanel versionId={version.id} state={publicPage} />
          <Panel title="Compare">
            <ul className="evid">
              {version.number > 1 ? (
                <li>
                  <PageLink href={`${plan}/compare?from=version-${version.number - 1}&to=version-${version.number}`}>
                    What this version changed
                  </PageLink>
                </li>
              ) : null}
              <li>
                <PageLink href={`${plan}/compare?from=version-${version.number}&to=live`}>
                  What has changed in the plan since
                </PageLink>
              </li>
            </ul>
          </Panel>
        </aside>
      </div>
    </>
  );
}
