import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { closeReadingPool, readInspectionReport } from '#documents/read/reading-pool.ts';
import { type InspectionReading, UnreadableReport } from '#domain/inspections/inspection-reports.ts';

/** One file as `read-report --json` prints it; null stands for what the report does not state. */
export type PrintedReading = Pick<
  InspectionReading,
  'kind' | 'authority' | 'inspectedFrom' | 'inspectedTo' | 'publishedOn' | 'judgements'
> & {
  file: string;
  recommendations: Pick<InspectionReading['recommendations'][number], 'kind' | 'ref' | 'text' | 'page'>[];
};

const printed = (file: string, reading: InspectionReading): PrintedReading => ({
  file,
  kind: reading.kind,
  authority: reading.authority,
  inspectedFrom: reading.inspectedFrom,
  inspectedTo: reading.inspectedTo,
  publishedOn: reading.publishedOn,
  judgements: reading.judgements.map(({ area, grade }) => ({ area, grade })),
  recommendations: reading.recommendations.map(({ kind, ref, text, page }) => ({ kind, ref, text, page })),
});

const inOneLine = (words: string) => words.replace(/\s+/g, ' ').trim();

const reasonFor = (error: unknown): string => {
  if (error instanceof UnreadableReport) return error.message;
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'There is no such file.';
  if (code === 'EISDIR') return 'This is a folder.';
  if (code === 'EACCES') return 'The file may not be read.';
  return 'Reading failed.';
};

/**
 * Reads report files one after the other in one reading process, however many they are: a second one would start as slowly as it saves.
 * @returns one object for one file, an array in the order given for several; a line for each file that could not be read
 */
export async function runReadReport(files: readonly string[]): Promise<{ printed: unknown; failures: string[] }> {
  const results: (PrintedReading | { failure: string })[] = [];
  for (const [at, file] of files.entries()) {
    try {
      const reading = await readInspectionReport({ bytes: await readFile(file), fileName: basename(file) });
      results[at] = printed(file, reading);
    } catch (error) {
      results[at] = { failure: inOneLine(`${file}: ${reasonFor(error)}`) };
    }
  }
  const readings = results.filter((result): result is PrintedReading => !('failure' in result));
  const failures = results.flatMap((result) => ('failure' in result ? [result.failure] : []));
  return { printed: files.length === 1 ? (readings[0] ?? null) : readings, failures };
}

const inWords = (reading: PrintedReading) =>
  [
    `${reading.file}: ${reading.authority ?? 'authority not found'}, ${reading.kind ?? 'kind not found'}, ${reading.inspectedFrom ?? '?'} to ${reading.inspectedTo ?? '?'}`,
    ...reading.judgements.map(({ area, grade }) => `  ${area}: ${grade}`),
    ...reading.recommendations.map(
      ({ ref, text, page }, at) =>
        `  ${ref ?? at + 1}. ${text.replace(/\n/g, '\n     ')}${page ? ` (page ${page})` : ''}`,
    ),
  ].join('\n');

/** `read-report FILE… [--json]`. Returns the exit code: 0, or 1 where a file could not be read, or 2 where none was named. */
export async function readReportVerb(args: readonly string[]): Promise<number> {
  const files = args.filter((arg) => arg !== '--json');
  const unknown = files.find((arg) => arg.startsWith('--'));
  if (files.length === 0 || unknown) {
    console.error(unknown ? `read-report does not know ${unknown}` : 'read-report: name at least one file');
    return 2;
  }
  const { printed: result, failures } = await runReadReport(files);
  closeReadingPool();
  if (args.includes('--json')) {
    if (result !== null) process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
  } else
    for (const reading of [result].flat() as (PrintedReading | null)[])
      if (reading) process.stdout.write(`${inWords(reading)}\n`);
  for (const failure of failures) console.error(failure);
  return failures.length > 0 ? 1 : 0;
}
