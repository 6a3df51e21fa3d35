import { InsetText } from '#components/ui/inset-text.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import type { PanelReportPage } from '#db/reads/panel-reports/panel-reports.ts';
import { longDate } from '#domain/dates/dates.ts';
import { dateInLondon } from '#domain/dates/london-time.ts';

/** What a reader must know before they read: that it was retracted, corrected, corrects another, or that the calendar changed since. */
export function ReportNotes({ page }: { page: PanelReportPage }) {
  const { head, correctedBy, corrects, calendarChanges } = page;
  const { published } = head;
  return (
    <>
      {published?.retractedAt ? (
        <InsetText note>
          <p>
            <b>
              Report {head.number} was retracted on {longDate(dateInLondon(published.retractedAt))}.
            </b>{' '}
            {published.retractedReason}{' '}
            {correctedBy ? (
              <PageLink href={`/panel-reports/${correctedBy.id}`}>Read report {correctedBy.number} instead</PageLink>
            ) : (
              'A corrected report follows.'
            )}
          </p>
        </InsetText>
      ) : correctedBy ? (
        <InsetText note>
          <p>
            <PageLink href={`/panel-reports/${correctedBy.id}`}>Report {correctedBy.number}</PageLink> corrects this one
            and names each difference.
          </p>
        </InsetText>
      ) : null}
      {corrects ? (
        <p className="small">
          Corrects <PageLink href={`/panel-reports/${corrects.id}`}>report {corrects.number}</PageLink>:{' '}
          {head.correctionReason}
        </p>
      ) : null}
      {calendarChanges.length > 0 ? (
        <p className="small">
          The calendar changed since this was frozen, and it keeps its own count:{' '}
          {calendarChanges.map(({ date, name, change }) => `${name}, ${longDate(date)}, was ${change}`).join('; ')}.
        </p>
      ) : null}
    </>
  );
}
