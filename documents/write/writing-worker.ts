import { writeSync } from 'node:fs';
import type { ComposedDocument } from '#domain/composed-document/model.ts';
import type { Form, WrittenForm } from './forms.ts';
import { type ComparisonToWrite, writeWordComparison } from './word-comparison.ts';
import { notesOfForm, writeForm } from './write-form.ts';

/** `notesOf`: nothing is written, it is only told what the form cannot draw. */
export type WritingWork =
  | { document: ComposedDocument; form: Form }
  | { notesOf: ComposedDocument; form: Form }
  | { comparison: ComparisonToWrite };

/**
 * The process that writes documents, started by writing-pool.ts and by nothing else. Writing Word for 120 actions holds
 * a loop for 0.1 s and for 2,400 takes 1.7 s and 600 MB, PDF 4 s and 1.5 GB; here neither the server's loop nor
 * its memory feels it.
 */
export type WritingRequest = { id: number } & WritingWork;
/** `megabytes`: what the process holds once it has written. */
export type WritingReply = { id: number; megabytes: number } & ({ written: WrittenForm } | { fault: string });

const megabytes = () => Math.round(process.memoryUsage.rss() / 1_000_000);

async function written(work: WritingWork): Promise<WrittenForm> {
  if ('comparison' in work) return { bytes: await writeWordComparison(work.comparison), notes: [] };
  if ('notesOf' in work) return { bytes: new Uint8Array(), notes: notesOfForm(work.notesOf, work.form) };
  return writeForm(work.document, work.form);
}

process.on('message', ({ id, ...work }: WritingRequest) => {
  written(work).then(
    (form) => process.send?.({ id, megabytes: megabytes(), written: form } satisfies WritingReply),
    (error: unknown) => {
      writeSync(2, error instanceof Error ? (error.stack ?? error.message) : String(error));
      const fault = error instanceof Error ? error.name : 'unknown';
      process.send?.({ id, megabytes: megabytes(), fault } satisfies WritingReply);
    },
  );
});
process.on('disconnect', () => process.exit());
