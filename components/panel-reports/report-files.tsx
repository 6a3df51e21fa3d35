import { kilobytes } from '#components/submissions/hashes.ts';
import { Details } from '#components/ui/details.tsx';
import type { ReportFile } from '#db/reads/panel-reports/frozen-report-files.ts';
import type { ReportCopy } from '#domain/panels/panel-words.ts';

const formWords = { word: 'Word', pdf: 'PDF', print: 'Print view', json: 'JSON' } as const;
const copyWords: Record<ReportCopy, string> = { whole: 'Whole copy, not for publication', public: 'Public copy' };

/** The forms of a frozen report: each is the stored bytes, and its SHA-256 proves it. */
export function ReportFiles({
  reportId,
  files,
  keptBack,
}: {
  reportId: string;
  files: readonly ReportFile[];
  /** Why its reader takes none of them. */
  keptBack: string | null;
}) {
  if (keptBack) return <p className="not-print small quiet">{keptBack}</p>;
  if (files.length === 0) return null;
  const copies = (['whole', 'public'] as const).filter((copy) => files.some((file) => file.copy === copy));
  return (
    <div className="not-print report-files">
      {copies.map((copy) => (
        <p key={copy} className="row small">
          <b>{copies.length > 1 ? copyWords[copy] : 'Download'}</b>
          {files
            .filter((file) => file.copy === copy)
            .map(({ form, size }) => (
              <a key={form} href={`/api/panel-reports/${reportId}/files/${copy}/${form}`} download>
                {formWords[form]}
                <span className="vh"> of this report</span> <span className="quiet">{kilobytes(size)}</span>
              </a>
            ))}
        </p>
      ))}
      <Details small summary="SHA-256 of each file">
        <dl className="facts">
          {files.map(({ copy, form, sha256 }) => (
            <div key={`${copy} ${form}`}>
              <dt>
                {formWords[form]}
                {copies.length > 1 ? `, ${copy}` : ''}
              </dt>
              <dd>
                <span className="hash">{sha256}</span>
              </dd>
            </div>
          ))}
        </dl>
      </Details>
    </div>
  );
}
