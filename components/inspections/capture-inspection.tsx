'use client';
import { useState } from 'react';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { Button } from '#components/ui/button.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import { PageLink } from '#components/ui/page-link.tsx';
import { BegunReports } from './begun-reports.tsx';
import { type Captured, ConfirmInspection } from './confirm-inspection.tsx';
import type { Draft } from './drafting.ts';
import { captureKeyOf, findCapture, type KeptCapture } from './kept-captures.ts';
import type { CapturedReport } from './queries.ts';
import { ReportSourceForm } from './report-source-form.tsx';

/** A new inspection, from the report to the confirmed words, on one page and without a trace on the server before the end. */
export function CaptureInspection({ authority }: { authority: string }) {
  const [captured, setCaptured] = useState<Captured | null>(null);
  const [begun, setBegun] = useState<Draft | null>(null);
  const [report, setReport] = useState<CapturedReport | null>(null);

  async function take({ reading, source, reprint }: CapturedReport, again: boolean) {
    const fresh = { reading, source, again, reprint, authority };
    // The same file again goes on where it was left.
    const kept = source && (await findCapture(captureKeyOf(fresh)));
    if (kept) goOn(kept);
    else setCaptured(fresh);
  }
  function onRead(read: CapturedReport) {
    setReport(read);
    if (!read.known) void take(read, false);
  }

  function goOn(kept: KeptCapture) {
    setBegun(kept.draft);
    setCaptured(kept.captured);
  }

  if (captured) return <ConfirmInspection captured={captured} begun={begun} />;
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
            <Button look="secondary" tall onClick={() => void take(report, true)}>
              Take it in again as another inspection
            </Button>
            <Button look="link" onClick={() => setReport(null)}>
              Choose another report
            </Button>
          </p>
        </div>
      ) : (
        <ReportSourceForm
          begun={<BegunReports onGoOn={goOn} />}
          onRead={onRead}
          onType={() => setCaptured({ reading: null, source: null, again: false, reprint: null, authority })}
        />
      )}
    </>
  );
}
