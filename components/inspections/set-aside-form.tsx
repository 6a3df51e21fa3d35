'use client';
import { useRouter } from 'next/navigation';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { Button } from '#components/ui/button.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import type { InspectionRecommendation } from '#db/reads/inspections/inspections.ts';

type Answer = { actionsLeftWithout: { ref: string; title: string }[] };

/** Why a recommendation no longer counts; it stays on the page, struck out, with the reason. */
export function SetAsideForm({
  recommendation,
  onDone,
}: {
  recommendation: InspectionRecommendation;
  onDone: (done: string | null) => void;
}) {
  const router = useRouter();
  const form = useSentForm<{ reason: string }, Answer>({
    method: 'POST',
    address: `/api/recommendations/${recommendation.id}/setting-aside`,
    bodyOf: (fields) => ({ reason: String(fields.get('reason')) }),
    onSent: ({ actionsLeftWithout }) => {
      router.refresh();
      const left = actionsLeftWithout.map(({ ref, title }) => `${ref} ${title}`).join('; ');
      onDone(left ? `Set aside. These actions now answer nothing else: ${left}.` : 'Set aside.');
    },
  });
  return (
    <div className="entryform">
      <SentForm
        form={form}
        button="Set it aside"
        wait="Saving…"
        beside={
          <Button look="secondary" tall onClick={() => onDone(null)}>
            Leave it as it is
          </Button>
        }
      >
        <TextArea
          name="reason"
          label="Why it is set aside"
          hint="It stays on this page with the reason. Coverage and the check before sending no longer count it."
          rows={2}
          error={form.errors.reason}
        />
      </SentForm>
    </div>
  );
}
