'use client';
import { useState } from 'react';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { Button } from '#components/ui/button.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { type Captured, ConfirmInspection } from './confirm-inspection.tsx';
import type { CapturedReport } from './queries.ts';
import { ReportSourceForm } from './report-source-form.tsx';

/** A new inspection, from the report to the confirmed words, on one page and without a trace before the end. */
export function CaptureInspection({ authority }: { authority: string }) {
  const [captured, setCaptured] = useState<Captured | null>(null);
  const [report, setReport] = useState<CapturedReport | null>(null);

  function take({ reading, source, reprint }: CapturedReport, again: boolean) {
    setCaptured({ reading, source, again, reprint, authority });
  }
  function onRead(read: CapturedReport) {
    setReport(read);
    if (!read.known) take(read, false);
  }

  if (captured) return <ConfirmInspection captured={captured} />;
  return (
    <>
      <Breadcrumbs crumbs={[{ label: 'Inspections', href: '/inspections' }, { label: 'New inspection' }]} />
      {report?.known ? (
        <div className="form stack-4" role="alert">
          <PageHead
            title="This report is already here"
            lead="The same file was read and confirmed before. Open it, unless you mean to take it in a second time."
          />
          <p>
            <PageLink href={`/inspections/${report.known.id}`}>{report.known.title}</PageLink>
          </p>
          <p className="row">
            <Button look="secondary" tall onClick={() => take(report, true)}>
              Take it in again as another inspection
            </Button>
            <Button look="link" onClick={() => setReport(null)}>
              Choose another report
            </Button>
          </p>
        </div>
      ) : (
        <ReportSourceForm
          onRead={onRead}
          onType={() => setCaptured({ reading: null, source: null, again: false, reprint: null, authority })}
        />
      )}
    </>
  );
}
