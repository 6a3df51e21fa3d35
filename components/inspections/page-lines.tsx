'use client';
import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { ReadPage } from '#domain/inspections/inspection-reports.ts';
import { type PageWords, wordsOfLines } from './page-words.ts';

/** The lines of a page to choose from: what was missed becomes an item without typing it, by keyboard too. */
export function PageLines({
  page,
  onAdd,
  onLeave,
}: {
  page: ReadPage;
  onAdd: (words: PageWords) => void;
  onLeave: () => void;
}) {
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [asked, setAsked] = useState(false);
  const lines = page.order.map((place) => ({ place, text: page.lines[place]?.text ?? '' }));

  function choose(place: number, is: boolean) {
    const next = new Set(chosen);
    if (is) next.add(place);
    else next.delete(place);
    setChosen(next);
    setAsked(false);
  }
  function add() {
    const words = wordsOfLines(
      page,
      lines.filter(({ place }) => chosen.has(place)),
    );
    setAsked(words === null);
    if (words) onAdd(words);
  }

  return (
    <fieldset className="pagelines">
      <legend>Choose the lines of page {page.number} that make one item</legend>
      <ol className="plain">
        {lines.map(({ place, text }) => (
          <li key={place}>
            <label>
              <input
                type="checkbox"
                checked={chosen.has(place)}
                onChange={(event) => choose(place, event.target.checked)}
              />
              <span>{text}</span>
            </label>
          </li>
        ))}
      </ol>
      <p className="small" role="status">
        {asked ? 'Choose at least one line with words.' : ''}
      </p>
      <p className="row">
        <Button onClick={add}>Add the selected words</Button>
        <Button look="secondary" tall onClick={onLeave}>
          Add nothing
        </Button>
      </p>
    </fieldset>
  );
}
