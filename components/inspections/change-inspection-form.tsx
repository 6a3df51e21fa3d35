'use client';
import { useRouter } from 'next/navigation';
import { useReducer } from 'react';
import { SentForm } from '#components/sending/sent-form.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { ButtonLink } from '#components/ui/button.tsx';
import { Conflict } from '#components/ui/conflict.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import type { InspectionPage } from '#db/reads/inspections/inspections.ts';
import { draftOf, listsToSend, stepped } from './drafting.ts';
import { FactFields, factsIn } from './fact-fields.tsx';
import { JudgementFields } from './judgement-fields.tsx';

type Body = ReturnType<typeof factsIn> & { note: string; judgements: { area: string; grade: string }[] };

const labels: readonly { label: string; of: (body: Body) => string }[] = [
  { label: 'Kind', of: (body) => body.kind },
  { label: 'Authority', of: (body) => body.authority },
  { label: 'Title', of: (body) => body.title },
  { label: 'First day', of: (body) => body.inspectedFrom ?? '' },
  { label: 'Last day', of: (body) => body.inspectedTo ?? '' },
  { label: 'Published', of: (body) => body.publishedOn ?? '' },
  { label: 'Note', of: (body) => body.note },
  { label: 'Judgements', of: (body) => body.judgements.map(({ area, grade }) => `${area}: ${grade}`).join('\n') },
];

/** Facts and judgements, put right after they were confirmed. */
export function ChangeInspectionForm({ inspection }: { inspection: InspectionPage }) {
  const router = useRouter();
  const [draft, step] = useReducer(stepped, inspection, ({ judgements }) => ({
    ...draftOf(null),
    judgements: judgements.map(({ id, area, grade }) => ({ key: id, area, grade })),
  }));
  const page = `/inspections/${inspection.id}`;
  const form = useSentForm<Body, unknown>({
    method: 'PATCH',
    address: `/api/inspections/${inspection.id}`,
    version: inspection.version,
    bodyOf: (fields) => ({
      ...factsIn(fields),
      note: String(fields.get('note') ?? ''),
      judgements: listsToSend(draft).judgements,
    }),
    onSent: () => {
      router.push(page);
      router.refresh();
    },
  });
  const { conflict } = form;
  return (
    <>
      {conflict ? (
        <Conflict
          what="Somebody changed this inspection after you opened it."
          fields={labels
            .map(({ label, of }) => ({ label, theirs: of(conflict.current as Body), yours: of(conflict.mine) }))
            .filter(({ theirs, yours }) => theirs !== yours)}
          onChoose={(side) => (side === 'yours' ? form.sendMine() : router.push(page))}
        />
      ) : null}
      <SentForm
        form={form}
        button="Save"
        wait="Saving…"
        beside={
          <ButtonLink href={page} look="secondary" tall>
            Leave it as it is
          </ButtonLink>
        }
      >
        <FactFields facts={inspection} errors={form.errors} />
        <TextArea
          name="note"
          label="Note"
          hint="What is known where the report’s own words are not held."
          rows={3}
          defaultValue={inspection.note ?? ''}
          error={form.errors.note}
        />
        <h2 className="subhead">Judgements</h2>
        <JudgementFields
          judgements={draft.judgements}
          errors={form.errors}
          onChange={(key, to) => step({ do: 'change-judgement', key, to })}
          onAdd={() => step({ do: 'add-judgement' })}
          onRemove={(key) => step({ do: 'remove-judgement', key })}
        />
      </SentForm>
    </>
  );
}
