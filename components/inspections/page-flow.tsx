'use client';
import type { ReadPage } from '#domain/inspections/inspection-reports.ts';
import { type PageMark, paragraphsOf } from './page-drawing.ts';

/** The same page for a phone: its words flow, the found items stay marked. */
export function PageFlow({
  page,
  marks,
  onChoose,
}: {
  page: ReadPage;
  marks: readonly PageMark[];
  onChoose: (key: string) => void;
}) {
  return (
    <div className="leaf only-phone">
      {paragraphsOf(page, marks).map(({ place, text, heading, mark }) => {
        if (!mark) {
          return (
            <p key={place} data-line={place} className={heading ? 'lh' : 'quiet'}>
              {text}
            </p>
          );
        }
        return (
          <p key={place} className={mark.current ? 'item is' : 'item'}>
            <a
              className="mk"
              href={`#${mark.key}`}
              aria-label={`${mark.number}: show it in the list`}
              onClick={(event) => {
                event.preventDefault();
                onChoose(mark.key);
              }}
            >
              {mark.number}
            </a>
            <mark>{text}</mark>
          </p>
        );
      })}
    </div>
  );
}
