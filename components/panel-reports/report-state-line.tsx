import { Tag } from '#components/ui/tag.tsx';
import type { ReportHead } from '#db/reads/panel-reports/panel-reports.ts';
import { longDate } from '#domain/dates/dates.ts';
import { dateAndTimeInLondon } from '#domain/dates/london-time.ts';
import { publishedWords } from '#domain/panel-reports/panel-reports.ts';
import { panelReportStateWords } from '#domain/panel-reports/report-states.ts';

/** What a report is: a draft, or frozen on a day with its hash, and published by or after the agenda day. */
export function ReportStateLine({ head }: { head: ReportHead }) {
  const { frozen, published, agendaOn, publishedLate } = head;
  if (!frozen) {
    return (
      <p className="frozen">
        <Tag kind="open">{panelReportStateWords[head.state]}</Tag>
        <span>Agenda day {longDate(agendaOn)}</span>
      </p>
    );
  }
  return (
    <p className="frozen">
      <Tag kind="fixed">Frozen {dateAndTimeInLondon(frozen.at)}</Tag>
      <span>{published ? publishedWords(published.on, agendaOn, publishedLate ?? 0) : 'Not published yet'}</span>
      <span>
        SHA-256{' '}
        <span className="hash">
          {frozen.contentHash.slice(0, 4)} {frozen.contentHash.slice(4, 8)} … {frozen.contentHash.slice(-4)}
        </span>
      </span>
    </p>
  );
}
