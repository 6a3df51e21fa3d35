'use client';
import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { fieldId } from '#components/ui/form-field.tsx';
import { inWords } from '#domain/texts/count-in-words.ts';
import { type Draft, type DraftStep, type FoundItem as Item, kept, listed, nextOpen, stillOpen } from './drafting.ts';
import { decideFieldOf, FoundItem } from './found-item.tsx';

/** The list to decide on: each item confirmed, corrected or dropped, and what was missed added. */
export function FoundList({
  draft,
  errors,
  pageOf,
  pageShown,
  onStep,
}: {
  draft: Draft;
  errors: Record<string, string | undefined>;
  /** The page of the report to show for an item; null where there is none. */
  pageOf: (item: Item) => number | null;
  pageShown: number | null;
  onStep: (step: DraftStep) => void;
}) {
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef(false);
  const held = useRef(draft.items.length);
  const [empty, setEmpty] = useState<string | null>(null);
  const sent = kept(draft);
  const open = stillOpen(draft);

  // The focus goes with the work: to the button of the item that is now open, its words read out with it.
  useEffect(() => {
    // What came in from the page or from a list offered apart is gone to as well.
    if (draft.items.length > held.current) moved.current = true;
    held.current = draft.items.length;
    if (!moved.current) return;
    moved.current = false;
    const current = draft.current;
    const item = draft.items.find((each) => each.key === current);
    const target =
      item && item.text === ''
        ? list.current?.querySelector<HTMLElement>('li.is textarea')
        : document.getElementById(current ? fieldId(decideFieldOf(current)) : 'judgements');
    target?.focus({ preventScroll: true });
    (target?.closest('li') ?? target)?.scrollIntoView({ block: 'nearest' });
  }, [draft.current, draft.items]);

  function step(next: DraftStep) {
    moved.current = next.do !== 'change';
    setEmpty(null);
    onStep(next);
  }

  function confirm(item: Item) {
    if (item.text.trim()) return step({ do: 'confirm', key: item.key });
    setEmpty(item.key);
    onStep({ do: 'choose', key: item.key });
  }

  function errorsOf(item: Item, place: number): Record<string, string | undefined> {
    if (item.key !== empty) return errors;
    return { ...errors, [`recommendations.${place}.text`]: 'Enter the text of the recommendation' };
  }

  return (
    <>
      <ol className="found" ref={list}>
        {listed(draft).map((item) => {
          const place = sent.indexOf(item);
          return (
            <FoundItem
              key={item.key}
              item={item}
              open={item.key === draft.current && item.state !== 'dropped'}
              place={place}
              next={nextOpen(draft, item.key)}
              hasNext={draft.items.length > item.number}
              errors={errorsOf(item, place)}
              page={pageOf(item)}
              onStep={step}
              onConfirm={confirm}
            />
          );
        })}
      </ol>
      <div className="confirmbar">
        <Button look="secondary" onClick={() => step({ do: 'add', page: pageShown })}>
          {draft.items.length === 0 ? 'Add a recommendation' : 'Add one that was missed'}
        </Button>
        {open.length > 1 ? (
          <Button look="secondary" onClick={() => step({ do: 'confirm-the-rest' })}>
            Confirm the {inWords(open.length)} left
          </Button>
        ) : null}
      </div>
    </>
  );
}
