import { Fragment, type ReactNode } from 'react';
import { Tag } from '#components/ui/tag.tsx';
import type { DocumentBlock, DocumentRecord } from '#domain/composed-document/model.ts';
import type { ReportPages } from '#domain/panel-reports/report-pages.ts';
import { type Matter, withMatters } from './report-sections.ts';
import { ReportTable } from './report-table.tsx';
import { KeyWords, ReportWords } from './report-words.tsx';

type BlocksProps = {
  blocks: readonly DocumentBlock[];
  item?: (number: number) => ReactNode;
  itemTables: ReportPages['itemTables'];
};

/** The blocks of one part of a report, as they are read on a screen. */
export function ReportBlocks({ blocks, ...beside }: BlocksProps) {
  return withMatters(blocks).map((block, index) => {
    // A composed document never changes its order.
    const key = `${block.kind} ${index}`;
    if (block.kind === 'matters') return <Matters key={key} matters={block.matters} />;
    return <Block key={key} block={block} {...beside} />;
  });
}

function Block({ block, item, itemTables }: { block: DocumentBlock } & Omit<BlocksProps, 'blocks'>) {
  switch (block.kind) {
    case 'heading':
      return <h3>{block.text}</h3>;
    case 'paragraph':
      if (block.tone === 'warning') {
        return (
          <p className="pre">
            <b>{block.text}</b>
          </p>
        );
      }
      return (
        <p className={block.tone === 'quiet' ? 'small quiet pre' : 'pre'} dir="auto">
          {block.text}
        </p>
      );
    case 'list':
      return (
        <ul className="plain report-list">
          {block.items.map((line) => (
            <li key={line}>
              <KeyWords line={line} />
            </li>
          ))}
        </ul>
      );
    case 'figures':
      return <Figures record={block.record} />;
    case 'facts':
    case 'particulars':
      return <Facts record={block.record} />;
    case 'verbatim':
      return (
        <blockquote className="pre" dir="auto">
          {block.field.text}
        </blockquote>
      );
    case 'placeholder':
      return (
        <div className="exempt">
          <h3>{block.heading}</h3>
          {block.lines.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      );
    case 'table':
      return <ReportTable block={block} item={item} itemTables={itemTables} />;
    case 'title':
    case 'contents':
      return null;
    default:
      return block satisfies never;
  }
}

/** A few figures side by side, each over what it counts. */
function Figures({ record }: { record: DocumentRecord }) {
  return (
    <ul className="since">
      {record.fields.map(({ label, text }) => (
        <li key={label}>
          <b>{text}</b>
          <span>{label}</span>
        </li>
      ))}
    </ul>
  );
}

function Facts({ record }: { record: DocumentRecord }) {
  return (
    <dl className="facts">
      {record.fields.map((field) => (
        <div key={field.label}>
          <dt>{field.label}</dt>
          <dd>
            <ReportWords field={field} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What was asked, in its words, with what was done about it. */
function Matters({ matters }: { matters: readonly Matter[] }) {
  return (
    <ol className="qa">
      {matters.map(({ subject, state, words, record }) => (
        <li key={subject}>
          <h3 className="you">
            {subject} {state === '' ? null : <Tag kind={/not|no /.test(state) ? 'open' : 'done'}>{state}</Tag>}
          </h3>
          <blockquote className="pre" dir="auto">
            {words}
          </blockquote>
          <dl className="we">
            {record.fields.map((field) => (
              <Fragment key={field.label}>
                <dt>{field.label}</dt>
                <dd>
                  <ReportWords field={field} />
                </dd>
              </Fragment>
            ))}
          </dl>
        </li>
      ))}
    </ol>
  );
}
