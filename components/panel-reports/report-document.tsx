import type { ReactNode } from 'react';
import { FactList } from '#components/ui/fact-list.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import type { ComposedDocument } from '#domain/composed-document/model.ts';
import { namedPages, type PagePlace } from '#domain/paging.ts';
import { pageOfReport } from '#domain/panel-reports/report-pages.ts';
import { ReportBlocks } from './report-blocks.tsx';
import { type ReadReport, readReport } from './report-sections.ts';
import { ReportWords } from './report-words.tsx';

export type BesideReport = {
  /** At the foot of the head: that it is a draft, or when it was frozen and published. */
  state?: ReactNode;
  /** Below the contents list: download, larger text. */
  tools?: ReactNode;
  /** After a part's heading: where officers write above its figures. */
  part?: (anchor: string) => ReactNode;
  /** Beside an item: the place to ask about it. */
  item?: (number: number) => ReactNode;
};

/**
 * A panel report as it is read: the draft and the frozen report alike, from the composed document and nothing else. Nothing on it
 * changes a figure; what a reader may do stands beside it. A large one is read page by page.
 * @param page the page that the address asks for
 */
export function PanelReportDocument({
  document,
  page,
  beside = {},
}: {
  document: ComposedDocument;
  page: number | undefined;
  beside?: BesideReport;
}) {
  const whole = readReport(document);
  const named = firstOfEachItem(whole);
  const { place, partPages, document: shown } = pageOfReport(document, page);
  const report = readReport(shown);
  const here = new Set(report.sections.map(({ anchor }) => anchor));
  return (
    <div className="report">
      <nav className="toc" aria-label="In this report">
        <h2>In this report</h2>
        <ol>
          {whole.sections.map(({ anchor, heading }) => (
            <li key={anchor}>
              <a href={here.has(anchor) ? `#${anchor}` : `${hrefOf(partPages[anchor] ?? 1)}#${anchor}`}>{heading}</a>
            </li>
          ))}
        </ol>
        {beside.tools}
      </nav>
      <article>
        <header className="rep-head">
          <p className="small quiet">{report.over}</p>
          <h1>{report.title}</h1>
          <FactList
            facts={report.facts.map((field) => ({ term: field.label, detail: <ReportWords field={field} /> }))}
          />
          <ReportBlocks blocks={report.notes} named={named} />
          {beside.state}
        </header>
        {report.sections.map(({ anchor, heading, blocks }) => (
          <section key={anchor} id={anchor} aria-labelledby={`${anchor}-heading`}>
            <h2 id={`${anchor}-heading`}>{heading}</h2>
            {beside.part?.(anchor)}
            <ReportBlocks blocks={blocks} item={beside.item} named={named} />
          </section>
        ))}
        <ReportPageLinks place={place} />
      </article>
    </div>
  );
}

const hrefOf = (page: number) => `?page=${page}`;

function ReportPageLinks({ place }: { place: PagePlace }) {
  const { page, pages } = place;
  return <Pagination label="this report" page={page} pages={pages} named={namedPages(place)} hrefOf={hrefOf} />;
}

/** The table, by its caption, in which each item stands first: there a link to the item leads. */
function firstOfEachItem({ sections }: ReadReport): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind !== 'table') continue;
    for (const { item } of block.records) {
      if (item !== undefined && !found.has(item)) found.set(item, block.caption);
    }
  }
  return found;
}
