import { PageLink } from '#components/ui/page-link.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { ReportProgress } from '#db/reads/panel-reports/report-progress.ts';
import { reportStateWords } from '#domain/panel-reports/report-states.ts';
import { counted } from '#domain/texts/count-in-words.ts';

/** How far a report is, with how many updates it waits for. */
export function ReportProgressTag({ progress }: { progress: ReportProgress }) {
  const { report, reportId, missing } = progress;
  const waits = missing > 0 && (report === 'not-started' || report === 'missing-updates');
  return (
    <>
      <Tag kind={report === 'published' ? 'done' : 'open'}>{reportStateWords[report]}</Tag>
      {reportId === null ? null : (
        <small>
          <PageLink href={`/panel-reports/${reportId}`}>Read it</PageLink>
        </small>
      )}
      {waits ? <small>{counted(missing, 'update', 'updates')} missing</small> : null}
    </>
  );
}
