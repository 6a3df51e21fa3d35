'use client';
import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { ReadPage } from '#domain/inspections/inspection-reports.ts';
import type { Draft } from './drafting.ts';
import { marksOn } from './page-drawing.ts';
import { PageFlow } from './page-flow.tsx';
import { PageLines } from './page-lines.tsx';
import { PageSvg } from './page-svg.tsx';
import type { PageWords } from './page-words.ts';
import { useSelectedWords } from './use-selected-words.ts';

/** The report beside the list: one page at a time, with what was found marked in place. */
export function PageSheet({
  name,
  pages,
  shown,
  draft,
  onTurn,
  onChoose,
  onAdd,
}: {
  name: string;
  pages: readonly ReadPage[];
  /** Number of the page shown, from 1. */
  shown: number;
  draft: Draft;
  onTurn: (page: number) => void;
  onChoose: (key: string) => void;
  onAdd: (words: PageWords) => void;
}) {
  const view = useRef<HTMLDivElement>(null);
  const place = Math.max(
    0,
    pages.findIndex((page) => page.number === shown),
  );
  const page = pages[place];
  const selected = useSelectedWords(view, page);
  const [choosing, setChoosing] = useState(false);
  const chooser = useRef<HTMLButtonElement>(null);
  const [before, after] = [pages[place - 1], pages[place + 1]];

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page or item brings its mark into sight
  useEffect(() => {
    const box = view.current;
    const mark = box?.querySelector('.pmark.is');
    if (!box || box.scrollHeight <= box.clientHeight) return;
    const top = mark ? mark.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop : 0;
    box.scrollTop = Math.max(0, top - box.clientHeight / 3);
  }, [draft.current, shown]);

  // Opened, the list of lines takes the focus; left, the button it came from.
  useEffect(() => {
    if (choosing) view.current?.querySelector('input')?.focus();
  }, [choosing]);

  function leave() {
    setChoosing(false);
    chooser.current?.focus();
  }
  function add(words: PageWords) {
    setChoosing(false);
    document.getSelection()?.removeAllRanges();
    onAdd(words);
  }

  if (!page) return null;
  const marks = marksOn(page, draft);
  const heading = draft.items.find((item) => item.key === draft.current)?.heading;
  return (
    <section className="sheet" aria-label="Page of the report">
      <div className="bar2">
        <span>
          <b>{name}</b>
        </span>
        <span className="row">
          <Button look="secondary" busy={!before} onClick={() => before && onTurn(before.number)}>
            Back{before ? <span className="vh"> to page {before.number}</span> : null}
          </Button>
          <span className="num" role="status">
            Page {page.number} of {pages.length}
          </span>
          <Button look="secondary" busy={!after} onClick={() => after && onTurn(after.number)}>
            Next{after ? <span className="vh"> page, {after.number}</span> : null}
          </Button>
        </span>
      </div>
      <div className="sheetpage" ref={view}>
        {choosing ? (
          <PageLines key={page.number} page={page} onAdd={add} onLeave={leave} />
        ) : (
          <>
            <PageSvg page={page} pages={pages} marks={marks} onChoose={onChoose} />
            <PageFlow page={page} marks={marks} onChoose={onChoose} />
          </>
        )}
      </div>
      <p className="row sheetfoot">
        <Button look="secondary" ref={chooser} aria-expanded={choosing} onClick={() => setChoosing(!choosing)}>
          Add from the page
        </Button>
        {selected && !choosing ? (
          <Button look="secondary" onMouseDown={(event) => event.preventDefault()} onClick={() => add(selected)}>
            Add the selected words
          </Button>
        ) : null}
      </p>
      <p className="tiny quiet sheetfoot">
        {heading ? `Found under the heading “${heading}”. ` : null}
        The words are set in our letters at the places where they are printed. The file is not kept.
      </p>
    </section>
  );
}
