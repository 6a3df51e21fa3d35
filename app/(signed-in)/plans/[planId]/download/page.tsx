import type { Metadata } from 'next';
import { ExportJobPanel } from '#components/jobs/export-job-panel.tsx';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { InsetText } from '#components/ui/inset-text.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { getPlanDocumentFacts, isLongDocument } from '#db/reads/plans/plan-document.ts';
import { planFacts } from '#db/reads/plans/plans.ts';
import { visibleDocument } from '#documents/write/visible-document.ts';
import { documentNotes } from '#documents/write/writing-pool.ts';
import { composePlanDocument } from '#domain/plan-document/compose.ts';
import { pageOf } from '#request/page.ts';

export const metadata: Metadata = { title: 'Download the plan' };

const files = [
  { address: 'word', name: 'Word', use: 'To read, sign and send.' },
  { address: 'pdf', name: 'PDF', use: 'To publish: tagged for screen readers, the same on every machine.' },
  { address: 'excel', name: 'Excel', use: 'Judgements, recommendations, actions and measures, a sheet each.' },
  { address: 'csv', name: 'CSV', use: 'One row for each area and action, for other programs.' },
  { address: 'json', name: 'JSON', use: 'Everything, for other programs.' },
];

/** One document in several forms; what a form cannot draw is said before it is taken. */
export default async function DownloadPage({ params }: { params: Promise<{ planId: string }> }) {
  const { planId } = await params;
  const { longTitle } = await pageOf(({ actor, moment }) => ({
    longTitle: isLongDocument(actor, planId) ? planFacts(planId, moment).title : null,
  }));
  if (longTitle !== null) return <LongDownload planId={planId} title={longTitle} />;
  const { document } = await pageOf(({ actor, moment }) => ({
    document: composePlanDocument(getPlanDocumentFacts(actor, planId, moment)),
  }));
  const { notes } = visibleDocument(document);
  // Where the writing process has no time, the page says what it knows; nothing is lost in the files.
  const inPdf = await documentNotes(document, 'pdf').catch(() => []);
  const onlyInPdf = inPdf.filter((note) => !notes.includes(note));
  return (
    <div className="reading">
      <Breadcrumbs crumbs={[{ label: document.title, href: `/plans/${planId}` }, { label: 'Download' }]} />
      <PageHead
        title="Download the plan"
        lead="The same facts in every form, as cleared today. Updates that are not cleared are left out."
      />
      {notes.length + onlyInPdf.length > 0 ? (
        <InsetText note>
          <p>
            <b>Some characters cannot be drawn and are shown by their code.</b> The stored text is not changed.
          </p>
          <NoteList notes={notes} />
          {onlyInPdf.length > 0 ? <p>In the PDF alone; the other forms have these characters:</p> : null}
          <NoteList notes={onlyInPdf} />
        </InsetText>
      ) : null}
      <Panel title="Forms" aside={`Marking: ${document.marking}`}>
        <ul className="evid">
          {files.map((form) => (
            <li key={form.address}>
              <a href={`/api/plans/${planId}/exports/${form.address}`} download>
                {form.name}
              </a>
              <small>{form.use}</small>
            </li>
          ))}
          <li>
            <a href={`/plans/${planId}/print`}>Print view</a>
            <small>To read on the screen and print from the browser: A4, marked and numbered on every page.</small>
          </li>
        </ul>
      </Panel>
    </div>
  );
}

/** A large plan is neither read nor composed here: that would hold up everybody else’s requests. */
function LongDownload({ planId, title }: { planId: string; title: string }) {
  return (
    <div className="reading">
      <Breadcrumbs crumbs={[{ label: title, href: `/plans/${planId}` }, { label: 'Download' }]} />
      <PageHead
        title="Download the plan"
        lead="The same facts in every form, as cleared when it is made. Updates that are not cleared are left out."
      />
      <p>A character that a form cannot draw is shown by its code, such as [U+F06E]. The stored text is not changed.</p>
      <ExportJobPanel planId={planId} />
    </div>
  );
}

function NoteList({ notes }: { notes: readonly string[] }) {
  if (notes.length === 0) return null;
  return (
    <ul className="plain">
      {notes.map((note) => (
        <li key={note}>{note}</li>
      ))}
    </ul>
  );
}
