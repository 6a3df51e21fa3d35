'use client';
import { useRouter } from 'next/navigation';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { Button } from '#components/ui/button.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { BesideFields } from './beside-fields.tsx';
import { besideIn } from './kind-options.ts';

/** One that was missed when the report was confirmed. */
export function AddForm({ inspectionId, onDone }: { inspectionId: string; onDone: (done: string | null) => void }) {
  const router = useRouter();
  const form = useSentForm<object, unknown>({
    method: 'POST',
    address: `/api/inspections/${inspectionId}/recommendations`,
    bodyOf: (fields) => ({ ...besideIn(fields), text: String(fields.get('text')) }),
    onSent: () => {
      router.refresh();
      onDone('Added after the others.');
    },
  });
  return (
    <div className="box">
      <SentForm
        form={form}
        button="Add it"
        wait="Saving…"
        beside={
          <Button look="secondary" tall onClick={() => onDone(null)}>
            Add nothing
          </Button>
        }
      >
        <TextArea name="text" label="Text, exactly as printed" rows={3} error={form.errors.text} />
        <BesideFields
          given={{ kind: 'area-for-improvement', priority: 'standard', page: null, ref: null, responsibleBody: null }}
          errors={form.errors}
        />
      </SentForm>
    </div>
  );
}
