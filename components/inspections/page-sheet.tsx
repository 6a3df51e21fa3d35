'use client';
import { useEffect, useRef } from 'react';
import { Button } from '#components/ui/button.tsx';
import type { ReadPage } from '#domain/inspection-reports.ts';
import type { Draft } from './drafting.ts';
import { marksOn } from './page-drawing.ts';
import { PageFlow } from './page-flow.tsx';
import { PageSvg } from './page-svg.tsx';

/** The report beside the list: one page at a time, with what was found marked in place. */
export function PageSheet({
  name,
  pages,
  shown,
  draft,
  onTurn,
  onChoose,
}: {
  name: string;
  pages: readonly ReadPage[];
  /** Number of the page shown, from 1. */
  shown: number;
  draft: Draft;
  onTurn: (page: number) => void;
  onChoose: (key: string) => void;
}) {
  const view = useRef<HTMLDivElement>(null);
  const place = Math.max(
    0,
    pages.findIndex((page) => page.number === shown),
  );
  const page = pages[place];
  const [before, after] = [pages[place - 1], pages[place + 1]];

  // biome-ignore lint/correctness/useExhaustiveDependencies: another page or item brings its mark into sight
  useEffect(() => {
    const box = view.current;
    const mark = box?.querySelector('.pmark.is');
    if (!box || box.scrollHeight <= box.clientHeight) return;
    const top = mark ? mark.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop : 0;
    box.scrollTop = Math.max(0, top - box.clientHeight / 3);
  }, [draft.current, shown]);

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
        <PageSvg page={page} pages={pages} marks={marks} onChoose={onChoose} />
        <PageFlow page={page} marks={marks} onChoose={onChoose} />
      </div>
      <p className="tiny quiet sheetfoot">
        {heading ? `Found under the heading “${heading}”. ` : null}
        The words are set in our letters at the places where they are printed. The file is not kept.
      </p>
    </section>
  );
}
