import type { ReactNode } from 'react';
import { shapeOf } from '#components/actions/status-words.ts';
import { StatusMark } from '#components/ui/status-mark.tsx';
import { DataTable } from '#components/ui/table.tsx';
import {
  type ComposedDocument,
  type DocumentBlock,
  type DocumentRecord,
  type Field,
  fieldsInColumn,
} from '#domain/composed-document/model.ts';

/** What stands after a recommendation's words and after an action: its comments, and the place to comment. */
export type PlaceOf = (subject: string) => ReactNode;

const anchorOf = (text: string) => text.toLowerCase().replace(/[^a-z0-9]+/g, '-');

/** The draft as it was sent, word for word, set for a screen: an action is a card, not a row. */
export function DraftDocument({ document, place }: { document: ComposedDocument; place: PlaceOf }) {
  return (
    <article className="draft-document">
      {document.sections
        .flatMap(({ blocks }) => blocks)
        .map((block, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a stored document never changes its order
          <Block key={index} block={block} place={place} />
        ))}
    </article>
  );
}

function Block({ block, place }: { block: DocumentBlock; place: PlaceOf }) {
  switch (block.kind) {
    case 'title':
      return (
        <h2 className="doc-title">
          <span className="small quiet">{block.over}</span> {block.text}
        </h2>
      );
    case 'heading':
      return <Heading level={block.level} text={block.text} />;
    case 'paragraph':
      return <p className={block.tone === 'quiet' ? 'small quiet' : undefined}>{block.text}</p>;
    case 'list':
      return (
        <ul className="plain">
          {block.items.map((item) => (
            <li key={item}>{item}</li>
          ))}
        </ul>
      );
    case 'contents':
      return <Contents heading={block.heading} entries={block.entries} />;
    case 'facts':
    case 'figures':
    case 'particulars':
      return <Fields fields={block.record.fields} />;
    case 'placeholder':
      return (
        <p className="small quiet">
          {block.heading}. {block.lines.join(' ')}
        </p>
      );
    case 'verbatim':
      return (
        <>
          <blockquote className="verbatim pre">{block.field.text}</blockquote>
          {place(block.subject)}
        </>
      );
    case 'table':
      return block.records.some(({ noun }) => noun === 'action') ? (
        block.records.map((record) => <ActionCard key={record.subject} record={record} place={place} />)
      ) : (
        <DataTable
          caption={block.caption}
          captionHidden
          columns={block.columns.map((column, index) => ({
            label: column.heading,
            heading: index === 0,
            cell: (record: DocumentRecord) => fieldsInColumn(record, column).map((field) => wordsOf(field)),
          }))}
          rows={block.records}
          rowKey={({ subject }) => subject}
        />
      );
    default:
      return block satisfies never;
  }
}

function Heading({ level, text }: { level: 1 | 2 | 3; text: string }) {
  const id = anchorOf(text);
  if (level === 1) return <h2 id={id}>{text}</h2>;
  return level === 2 ? <h3 id={id}>{text}</h3> : <h4 id={id}>{text}</h4>;
}

function Contents({ heading, entries }: { heading: string; entries: readonly { level: 1 | 2; text: string }[] }) {
  return (
    <nav aria-label={heading}>
      <ul className="plain doc-contents">
        {entries.map(({ text, level }) => (
          <li key={`${level} ${text}`} className={level === 2 ? 'sub' : undefined}>
            <a href={`#${anchorOf(text)}`}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Fields({ fields }: { fields: readonly Field[] }) {
  return (
    <dl className="facts">
      {fields.map((field) => (
        <div key={field.label}>
          <dt>{field.label}</dt>
          <dd>{wordsOf(field)}</dd>
        </div>
      ))}
    </dl>
  );
}

function wordsOf(field: Field): ReactNode {
  if (field.rag) return <StatusMark key={field.label} shape={shapeOf[field.rag]} word={field.text} />;
  return (
    <span key={field.label} className="pre" dir="auto">
      {field.text}
    </span>
  );
}

/** The fields that the card's own heading says. */
const inHeading = ['Ref', 'Action'];

function ActionCard({ record, place }: { record: DocumentRecord; place: PlaceOf }) {
  const said = (label: string) => record.fields.find((field) => field.label === label)?.text ?? '';
  return (
    <section className="doc-action" id={anchorOf(record.subject)}>
      <h3>
        {said('Ref')} {said('Action')}
      </h3>
      <Fields fields={record.fields.filter(({ label }) => !inHeading.includes(label))} />
      {place(record.subject)}
    </section>
  );
}
