'use client';
import { useRouter } from 'next/navigation';
import { useRef } from 'react';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { Button } from '#components/ui/button.tsx';
import { Conflict } from '#components/ui/conflict.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import type { InspectionRecommendation } from '#db/reads/inspections/inspections.ts';

type Body = { text: string; reason: string; version: number };

/** New words and why; the old ones stay in the history. */
export function CorrectForm({
  recommendation,
  onDone,
}: {
  recommendation: InspectionRecommendation;
  /** Called with what was done, or with null when the person stops. */
  onDone: (done: string | null) => void;
}) {
  const router = useRouter();
  const box = useRef<HTMLDivElement>(null);
  // The version whose words the person has before them: after a conflict, the one that was shown beside theirs.
  const seen = useRef(recommendation.version);
  const form = useSentForm<Body, unknown>({
    method: 'POST',
    draft: `correction of ${recommendation.id}`,
    address: `/api/recommendations/${recommendation.id}/corrections`,
    bodyOf: (fields) => ({
      text: String(fields.get('text')),
      reason: String(fields.get('reason')),
      version: seen.current,
    }),
    onSent: () => {
      router.refresh();
      onDone('Corrected. The old words are kept.');
    },
  });
  const theirs = form.conflict?.current as { text: string } | undefined;
  return (
    <div ref={box} className="entryform">
      {form.conflict && theirs ? (
        <Conflict
          what="Somebody corrected this after you opened it."
          fields={[{ label: 'Text', theirs: theirs.text, yours: form.conflict.mine.text, before: recommendation.text }]}
          onChoose={(side) => {
            if (side === 'theirs') {
              router.refresh();
              return onDone(null);
            }
            seen.current = form.problem?.version ?? seen.current;
            box.current?.querySelector('form')?.requestSubmit();
          }}
        />
      ) : null}
      <SentForm
        form={form}
        button="Save the correction"
        wait="Saving…"
        beside={
          <Button look="secondary" tall onClick={() => onDone(null)}>
            Leave it as it is
          </Button>
        }
      >
        <TextArea
          name="text"
          label="Text, exactly as printed"
          rows={3}
          defaultValue={recommendation.text}
          error={form.errors.text}
        />
        <TextArea name="reason" label="Why it is corrected" rows={2} error={form.errors.reason} />
      </SentForm>
    </div>
  );
}
