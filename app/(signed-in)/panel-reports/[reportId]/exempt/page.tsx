import type { Metadata } from 'next';
import { EndButton } from '#components/panel-reports/end-button.tsx';
import { GrantExemptForm } from '#components/panel-reports/grant-exempt-form.tsx';
import { MarkExemptForm } from '#components/panel-reports/mark-exempt-form.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { readWholeReport } from '#db/beside/whole-plan.ts';
import { exemptHeading } from '#domain/panel-reports/exempt.ts';
import { counted } from '#domain/texts/count-in-words.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Exempt parts' };

export default async function ExemptPage({ params }: { params: Promise<{ reportId: string }> }) {
  const { reportId } = await params;
  const page = await pageOf(({ actor, moment }) => readWholeReport('getExemptPage', actor, reportId, moment));
  const { number, isFrozen, marks, choices, grants, people } = page;
  return (
    <>
      <Breadcrumbs
        crumbs={[{ label: `Report ${number}`, href: `/panel-reports/${reportId}` }, { label: 'Exempt parts' }]}
      />
      <PageHead
        title={
          marks.length === 0
            ? 'Nothing of this report is exempt'
            : `${counted(marks.length, 'exempt mark', 'exempt marks')} in report ${number}`
        }
        lead="What is exempt is left out of the public copy before it is composed: no form of it holds a word."
      />
      <div className="cols">
        <div>
          <Panel title="Marked as exempt" aside={String(marks.length)}>
            {marks.length === 0 ? (
              <EmptyState what="Nothing is marked." next="The whole report goes to the public." />
            ) : (
              <ul className="evid">
                {marks.map(({ id, what, paragraph, publicInterest }) => (
                  <li key={id}>
                    <b>{what}</b>
                    <small>
                      {exemptHeading(paragraph)}. {publicInterest}
                    </small>
                    {isFrozen ? null : <EndButton address={`/api/exempt-marks/${id}/ending`} label="End this mark" />}
                  </li>
                ))}
              </ul>
            )}
          </Panel>
          {isFrozen ? null : (
            <Panel title="Mark something as exempt">
              <MarkExemptForm reportId={reportId} choices={choices} />
            </Panel>
          )}
        </div>
        <aside aria-label="Who reads what is exempt">
          {isFrozen ? null : (
            <Panel title="Public copy">
              <p>
                <PageLink href={`/panel-reports/${reportId}/public`}>
                  See the report as the public will read it
                </PageLink>
              </p>
            </Panel>
          )}
          <Panel title="Who else reads it" aside={String(grants.length)}>
            <div className="stack-4">
              <p className="small quiet">
                Officers of the plan read it, and the panel’s members where the panel’s setting says so. Each view is
                recorded.
              </p>
              <ul className="evid">
                {grants.map(({ id, name }) => (
                  <li key={id}>
                    {name} <EndButton address={`/api/exempt-grants/${id}/ending`} label="Take it back" />
                  </li>
                ))}
              </ul>
              <GrantExemptForm reportId={reportId} people={people} />
            </div>
          </Panel>
        </aside>
      </div>
    </>
  );
}
