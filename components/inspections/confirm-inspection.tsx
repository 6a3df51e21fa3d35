'use client';
import { useRouter } from 'next/navigation';
import { type FormEvent, useEffect, useMemo, useState } from 'react';
import { SignInAgain } from '#components/sending/sign-in-again.tsx';
import { useSentForm } from '#components/sending/use-sent-form.ts';
import { Breadcrumbs } from '#components/ui/breadcrumbs.tsx';
import { ErrorSummary } from '#components/ui/error-summary.tsx';
import { InsetText } from '#components/ui/inset-text.tsx';
import { PageHead } from '#components/ui/page-head.tsx';
import type { InspectionReading } from '#domain/inspections/inspection-reports.ts';
import { overallJudgement, type ReprintAnswer } from '#domain/inspections/inspection-wording.ts';
import type { Reprint } from '#domain/inspections/report-reprints.ts';
import { inWords } from '#domain/texts/count-in-words.ts';
import { type Draft, kept, listsToSend, stillOpen } from './drafting.ts';
import { factsIn } from './fact-fields.tsx';
import { decideFieldOf } from './found-item.tsx';
import { FoundList } from './found-list.tsx';
import { foundTitle } from './found-words.ts';
import { captureKeyOf, factsDraftOf } from './kept-captures.ts';
import { OfferedApart } from './offered-apart.tsx';
import { PageSheet } from './page-sheet.tsx';
import type { ReportSource } from './queries.ts';
import { ReprintHeld, reprintField } from './reprint-held.tsx';
import { SaveInspection } from './save-inspection.tsx';
import { itemInError } from './sent-errors.ts';
import { useDraft } from './use-draft.ts';
import { useKeptCapture } from './use-kept-capture.ts';

/** What was read, or is being typed. `again`: the person was shown that the same report is held already. */
export type Captured = {
  reading: InspectionReading | null;
  source: ReportSource | null;
  again: boolean;
  /** The inspection held that it looks like a reprint of. */
  reprint: Reprint | null;
  authority: string;
};

const leads = {
  read: 'Compare each with the page. The words go into the plan exactly as printed. The report was read on this server and sent nowhere.',
  typed: 'Type each recommendation exactly as printed. Nothing reaches the plan until you save.',
};

/** The report beside what was found in it, to confirm, correct, drop or add. The server keeps nothing before it is saved; this browser keeps the work. */
export function ConfirmInspection({ captured, begun = null }: { captured: Captured; begun?: Draft | null }) {
  const { reading, source, again, reprint } = captured;
  const router = useRouter();
  const { draft, pages, pageOf, pageShown, step, turnTo } = useDraft(reading, begun);
  const keeping = useKeptCapture(captured, draft);
  const [askedToSave, setAskedToSave] = useState(false);
  const [reprintAnswer, setReprintAnswer] = useState<ReprintAnswer | null>(null);
  const undecided = reprint !== null && reprintAnswer === null;
  const form = useSentForm<object, { id: string }>({
    method: 'POST',
    address: '/api/inspections',
    draft: factsDraftOf(captureKeyOf(captured)),
    bodyOf: (fields) => ({
      ...factsIn(fields),
      ...listsToSend(draft),
      source,
      namesNoArea: fields.get('namesNoArea') === 'yes',
      again,
      reprint: reprintAnswer,
    }),
    onSent: ({ id }) => {
      void keeping.saved();
      router.push(`/inspections/${id}`);
    },
  });

  const items = kept(draft);
  const open = stillOpen(draft);
  const confirmed = items.length - open.length;
  const title = foundTitle(items, reading === null);
  useEffect(() => {
    document.title = `${title} – Seventy`;
  }, [title]);
  useEffect(() => {
    window.scrollTo(0, 0);
    document.getElementById('main')?.focus({ preventScroll: true });
  }, []);

  const firstOpen = askedToSave ? open[0] : undefined;
  const askedApart = askedToSave && undecided;
  const summary = useMemo(() => {
    const toDo = [
      ...(askedApart
        ? [{ message: 'Say whether this is another inspection or a corrected reprint', field: reprintField }]
        : []),
      ...(firstOpen
        ? [
            {
              message: 'Confirm each item, or say that it is not a recommendation',
              field: decideFieldOf(firstOpen.key),
            },
          ]
        : []),
    ];
    return toDo.length > 0 ? toDo : form.summary;
  }, [askedApart, firstOpen, form.summary]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new answer of the server opens the item it names
  useEffect(() => {
    const wrong = itemInError(form.problem, draft);
    if (wrong) step({ do: 'choose', key: wrong });
  }, [form.problem]);

  function save(event: FormEvent<HTMLFormElement>) {
    const unready = open.length > 0 || undecided;
    setAskedToSave(unready);
    if (unready) return event.preventDefault();
    form.onSubmit(event);
  }

  const overall = overallJudgement(draft.judgements);
  return (
    <>
      <Breadcrumbs crumbs={[{ label: 'Inspections', href: '/inspections' }, { label: 'New inspection' }]} />
      <PageHead
        title={title}
        lead={reading ? leads.read : leads.typed}
        side={
          <p className="small" role="status">
            {items.length > 0 ? (
              <b>
                {confirmed} of {items.length} confirmed.{' '}
              </b>
            ) : null}
            Not saved yet. This browser keeps your work for seven days.
          </p>
        }
      />
      {form.problem?.status === 401 ? <SignInAgain onSignedIn={() => form.element.current?.requestSubmit()} /> : null}
      <ErrorSummary errors={summary} title={summary === form.summary ? form.summaryTitle : undefined} />
      {reprint ? <ReprintHeld reprint={reprint} answer={reprintAnswer} onAnswer={setReprintAnswer} /> : null}
      <div className={pages.length > 0 ? 'cap2' : 'form'}>
        {pageShown === null ? null : (
          <PageSheet
            name={source?.fileName ?? 'Pasted text'}
            pages={pages}
            shown={pageShown}
            draft={draft}
            onTurn={turnTo}
            onChoose={(key) => step({ do: 'choose', key })}
            onAdd={(words) => step({ do: 'add', page: pageShown, ...words })}
          />
        )}
        <section aria-labelledby="found">
          <h2 id="found" className="vh">
            {reading ? 'Found in the report' : 'Recommendations'}
          </h2>
          {draft.judgements.length > 0 ? (
            <InsetText note>
              <p className="small">
                Also found: {inWords(draft.judgements.length)}{' '}
                {draft.judgements.length === 1 ? 'judgement' : 'judgements'}.{' '}
                {overall ? (
                  <>
                    {overall.area} <b>{overall.grade.replace(/\.$/, '')}</b>.{' '}
                  </>
                ) : null}
                <a href="#judgements">Check the judgements and dates</a>
              </p>
            </InsetText>
          ) : null}
          {reading ? <OfferedApart reading={reading} onStep={step} /> : null}
          <FoundList draft={draft} errors={form.errors} pageOf={pageOf} pageShown={pageShown} onStep={step} />
          <SaveInspection
            element={form.element}
            captured={captured}
            draft={draft}
            errors={form.errors}
            busy={form.busy}
            reprint={reprint ? null : { answer: reprintAnswer, onAnswer: setReprintAnswer }}
            onStep={step}
            onSubmit={save}
          />
        </section>
      </div>
    </>
  );
}
