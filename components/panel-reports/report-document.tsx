import type { ReactNode } from 'react';
import { FactList } from '#components/ui/fact-list.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import type { ComposedDocument } from '#domain/composed-document/model.ts';
import { namedPages, type PagePlace } from '#domain/paging.ts';
import type { ReportPages } from '#domain/panel-reports/report-pages.ts';
import { ReportBlocks } from './report-blocks.tsx';
import { readReport } from './report-sections.ts';
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
 * @param document what stands on this page of it
 */
export function PanelReportDocument({
  document,
  pages,
  beside = {},
}: {
  document: ComposedDocument;
  pages: ReportPages;
  beside?: BesideReport;
}) {
  const { place, parts, itemTables } = pages;
  const report = readReport(document);
  const here = new Set(report.sections.map(({ anchor }) => anchor));
  return (
    <div className="report">
      <nav className="toc" aria-label="In this report">
        <h2>In this report</h2>
        <ol>
          {parts.map(({ anchor, heading, page }) => (
            <li key={anchor}>
              <a href={here.has(anchor) ? `#${anchor}` : `${hrefOf(page)}#${anchor}`}>{heading}</a>
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
          <ReportBlocks blocks={report.notes} itemTables={itemTables} />
          {beside.state}
        </header>
        {report.sections.map(({ anchor, heading, blocks }) => (
          <section key={anchor} id={anchor} aria-labelledby={`${anchor}-heading`}>
            <h2 id={`${anchor}-heading`}>{heading}</h2>
            {beside.part?.(anchor)}
            <ReportBlocks blocks={blocks} item={beside.item} itemTables={itemTables} />
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
