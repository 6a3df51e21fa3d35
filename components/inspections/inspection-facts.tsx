import { FactList } from '#components/ui/fact-list.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import type { InspectionPage } from '#db/reads/inspections/inspections.ts';
import { longDate } from '#domain/dates/dates.ts';
import { dateAndTimeInLondon } from '#domain/dates/london-time.ts';
import { words } from '#domain/vocabulary.ts';

function period({ inspectedFrom, inspectedTo }: InspectionPage): string {
  if (inspectedFrom && inspectedTo && inspectedFrom !== inspectedTo) {
    return `${longDate(inspectedFrom)} to ${longDate(inspectedTo)}`;
  }
  const day = inspectedFrom ?? inspectedTo;
  return day ? longDate(day) : 'Not known';
}

/** What an inspection was, where its words come from, and which plans answer it. */
export function InspectionFacts({ inspection }: { inspection: InspectionPage }) {
  const { sourceFileName, sourceSha256, plans, note } = inspection;
  return (
    <FactList
      facts={[
        { term: 'Kind', detail: words.inspectionKind[inspection.kind] },
        { term: 'Authority', detail: inspection.authority },
        { term: 'Inspected', detail: period(inspection) },
        { term: 'Published', detail: inspection.publishedOn ? longDate(inspection.publishedOn) : 'Not known' },
        {
          term: 'Plan',
          detail:
            plans.length === 0
              ? 'No plan answers it yet'
              : plans.map(({ id, title }) => (
                  <PageLink key={id} href={`/plans/${id}`}>
                    {title}
                  </PageLink>
                )),
        },
        {
          term: 'Words from',
          detail: sourceFileName ? (
            <>
              {sourceFileName}
              {sourceSha256 ? <span className="rownote">Fingerprint of the file (SHA-256): {sourceSha256}</span> : null}
            </>
          ) : (
            'Typed or pasted'
          ),
        },
        { term: 'Confirmed', detail: `${inspection.confirmedByName}, ${dateAndTimeInLondon(inspection.confirmedAt)}` },
        ...(note ? [{ term: 'Note', detail: note }] : []),
      ]}
    />
  );
}
