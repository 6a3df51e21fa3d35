import { writeSync } from 'node:fs';
import type { PlanDocument } from '#domain/plan-document/model.ts';
import type { Form, WrittenForm } from './forms.ts';
import { writeForm } from './write-form.ts';

/**
 * The process that writes documents, started by writing-pool.ts and by nothing else. Writing Word for 120 actions holds
 * a loop for 0.1 s and for 2,400 takes 1.7 s and 600 MB; here neither the server's loop nor its memory feels it.
 */
export type WritingRequest = { id: number; document: PlanDocument; form: Form };
export type WritingReply = { id: number; written: WrittenForm } | { id: number; fault: string };

process.on('message', ({ id, document, form }: WritingRequest) => {
  writeForm(document, form).then(
    (written) => process.send?.({ id, written } satisfies WritingReply),
    (error: unknown) => {
      writeSync(2, error instanceof Error ? (error.stack ?? error.message) : String(error));
      process.send?.({ id, fault: error instanceof Error ? error.name : 'unknown' } satisfies WritingReply);
    },
  );
});
process.on('disconnect', () => process.exit());
