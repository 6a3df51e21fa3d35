'use client';
import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Saved } from '#components/ui/saved.tsx';
import type { InspectionPage, InspectionRecommendation } from '#db/reads/inspections/inspections.ts';
import { AddForm } from './add-form.tsx';
import { ChangeBesideForm } from './change-beside-form.tsx';
import { CorrectForm } from './correct-form.tsx';
import { RecommendationEntry } from './recommendation-entry.tsx';
import { SetAsideForm } from './set-aside-form.tsx';

const forms = { correct: CorrectForm, beside: ChangeBesideForm, 'set-aside': SetAsideForm } as const;
type FormName = keyof typeof forms;
type Open = { id: string; form: FormName } | 'add' | null;

const offers: readonly { form: FormName; label: string; about: string }[] = [
  { form: 'correct', label: 'Correct the text', about: 'of recommendation' },
  { form: 'beside', label: 'Change kind, priority or page', about: 'of recommendation' },
  { form: 'set-aside', label: 'Set aside', about: 'recommendation' },
];

/** The recommendations of an inspection, word for word; for who may, one form at a time to put them right. */
export function RecommendationList({
  inspectionId,
  recommendations,
  may,
}: Pick<InspectionPage, 'recommendations' | 'may'> & { inspectionId: string }) {
  const [open, setOpen] = useState<Open>(null);
  const [done, setDone] = useState('');
  const box = useRef<HTMLDivElement>(null);

  // Opened, a form takes the focus to its first field; closed, the words of what was done take it.
  useEffect(() => {
    if (open) box.current?.querySelector<HTMLElement>('form textarea, form select, form input')?.focus();
  }, [open]);

  function close(said: string | null) {
    setOpen(null);
    setDone(said ?? '');
    box.current?.focus();
  }
  function show(next: Open) {
    setDone('');
    setOpen(next);
  }
  const offered = (recommendation: InspectionRecommendation, number: number) => {
    if (recommendation.setAsideAt || !may.correct) return null;
    if (open !== null && open !== 'add' && open.id === recommendation.id) {
      const Form = forms[open.form];
      return <Form recommendation={recommendation} onDone={close} />;
    }
    return (
      <div className="act">
        {offers.map(({ form, label, about }) => (
          <Button
            key={form}
            look="secondary"
            about={`${about} ${number}`}
            onClick={() => show({ id: recommendation.id, form })}
          >
            {label}
          </Button>
        ))}
      </div>
    );
  };

  return (
    <div ref={box} tabIndex={-1} className="nofocus">
      <Saved tick>{done}</Saved>
      <ol className="found">
        {recommendations.map((recommendation, place) => (
          <RecommendationEntry
            key={recommendation.id}
            recommendation={recommendation}
            number={place + 1}
            withHistory={may.readHistory}
          >
            {offered(recommendation, place + 1)}
          </RecommendationEntry>
        ))}
      </ol>
      {may.correct ? (
        <div className="confirmbar">
          {open === 'add' ? (
            <AddForm inspectionId={inspectionId} onDone={close} />
          ) : (
            <Button look="secondary" onClick={() => show('add')}>
              Add one that was missed
            </Button>
          )}
        </div>
      ) : null}
    </div>
  );
}
