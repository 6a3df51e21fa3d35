'use client';
import { useMutation } from '@tanstack/react-query';
import { type Problem, Refused } from '#components/sending/send.ts';
import type { KnownInspection } from '#db/reads/inspections/inspections.ts';
import type { InspectionReading } from '#domain/inspections/inspection-reports.ts';
import type { Reprint } from '#domain/inspections/report-reprints.ts';

export type ReportSource = { fileName: string; sha256: string };
export type CapturedReport = {
  reading: InspectionReading;
  source: ReportSource | null;
  /** The inspection that was confirmed from the very same file before. */
  known: KnownInspection | null;
  /** The inspection held that it looks like a corrected reprint of. */
  reprint: Reprint | null;
};

export type ReportToRead = { file: File } | { text: string };

const noConnection: Problem = {
  status: 0,
  title: 'No connection',
  detail: 'No connection, or the sending was cut off. Nothing was kept: send it again when you are back.',
};

const noAnswer: Problem = {
  status: 502,
  title: 'Something went wrong',
  detail: 'The server gave no readable answer. Try again.',
};

function sent(report: ReportToRead): RequestInit {
  if ('text' in report) {
    return { method: 'POST', body: report.text, headers: { 'content-type': 'text/plain; charset=utf-8' } };
  }
  const { file } = report;
  const type = file.type === 'application/pdf' ? file.type : 'application/octet-stream';
  const fileName = encodeURIComponent(file.name.toWellFormed());
  return { method: 'POST', body: file, headers: { 'content-type': type, 'x-file-name': fileName } };
}

async function readReport(report: ReportToRead): Promise<CapturedReport> {
  let response: Response;
  try {
    response = await fetch('/api/inspection-readings', sent(report));
  } catch {
    throw new Refused(noConnection);
  }
  const answer: unknown = await response.json().catch(() => noAnswer);
  if (!response.ok || answer === noAnswer) throw new Refused(answer as Problem);
  return answer as CapturedReport;
}

/** Sends a report to be read on this server; nothing of it is kept there. */
export function useReadReport(onRead: (report: CapturedReport) => void) {
  return useMutation({ mutationFn: readReport, onSuccess: onRead, retry: 0, networkMode: 'always' });
}
