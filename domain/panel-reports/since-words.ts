import { dateInWords } from '#domain/composed-document/words.ts';
import type { ReportSince } from './facts.ts';

/** "since 26 June 2023"; of a first report "since the plan began". */
export function sinceWords(since: ReportSince): string {
  return since.kind === 'beginning' ? 'since the plan began' : `since ${dateInWords(metOn(since))}`;
}

/** The day the panel last met; of a first report the day the plan began. */
export const metOn = (since: ReportSince): string => (since.kind === 'report' ? since.metOn : since.on);

/** What the report begins with, said once: from when on it tells, and why from then. */
export function sinceSentence(since: ReportSince): string {
  switch (since.kind) {
    case 'beginning':
      return `This panel has not met before, so this report tells what has happened since the plan began on ${dateInWords(since.on)}.`;
    case 'meeting':
      return `You last met on ${dateInWords(since.on)}. This report tells what has changed since then.`;
    case 'report':
      return `You last met on ${dateInWords(since.metOn)}. The report to that meeting told how things stood on ${dateInWords(since.on)}, so this one tells what has changed since that day.`;
    default:
      return since satisfies never;
  }
}
