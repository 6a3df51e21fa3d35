'use client';
import { useRouter } from 'next/navigation';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { Button } from '#components/ui/button.tsx';
import { Conflict } from '#components/ui/conflict.tsx';
import type { InspectionRecommendation } from '#db/reads/inspections/inspections.ts';
import { words } from '#domain/vocabulary.ts';
import { BesideFields } from './beside-fields.tsx';
import { besideIn } from './kind-options.ts';

type Body = ReturnType<typeof besideIn>;

const inWords = (body: Body) => {
  const kind = words.recommendationKind[body.kind as keyof typeof words.recommendationKind];
  const priority = words.priority[body.priority as keyof typeof words.priority];
  return `${kind}, priority ${priority}, page ${body.page ?? 'none'}, number ${body.ref || 'none'}, who must act ${body.responsibleBody || 'none named'}`;
};

/** Kind, priority, page, number and who must act, put right without touching the words. */
export function ChangeBesideForm({
  recommendation,
  onDone,
}: {
  recommendation: InspectionRecommendation;
  onDone: (done: string | null) => void;
}) {
  const router = useRouter();
  const form = useSentForm<Body, unknown>({
    method: 'PATCH',
    address: `/api/recommendations/${recommendation.id}`,
    version: recommendation.version,
    bodyOf: besideIn,
    onSent: () => {
      router.refresh();
      onDone('Saved.');
    },
  });
  return (
    <div className="entryform">
      {form.conflict ? (
        <Conflict
          what="Somebody changed this after you opened it."
          fields={[
            { label: 'Details', theirs: inWords(form.conflict.current as Body), yours: inWords(form.conflict.mine) },
          ]}
          onChoose={(side) => {
            if (side === 'yours') return form.sendMine();
            router.refresh();
            onDone(null);
          }}
        />
      ) : null}
      <SentForm
        form={form}
        button="Save"
        wait="Saving…"
        beside={
          <Button look="secondary" tall onClick={() => onDone(null)}>
            Leave it as it is
          </Button>
        }
      >
        <BesideFields given={recommendation} errors={form.errors} />
      </SentForm>
    </div>
  );
}
