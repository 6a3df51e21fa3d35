import { Panel } from '#components/ui/panel.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { PublicationRow, SubmissionPage } from '#db/reads/submissions/submissions.ts';
import { longDate } from '#domain/dates/dates.ts';
import { publishedThings, submissionWords } from '#domain/submissions/submission-words.ts';

function Publication({ row }: { row: PublicationRow }) {
  return (
    <li>
      {row.versionNumber === null ? '' : `Version ${row.versionNumber}, `}
      {longDate(row.publishedOn)}, {row.place}. To {row.audience}.{' '}
      {row.takenBackReason ? (
        <>
          <Tag kind="open">Taken back</Tag>
          <small>Taken back: {row.takenBackReason}</small>
        </>
      ) : null}
    </li>
  );
}

/** The report and the statement: whether each was published by its day, and every place where it was. */
export function PublicationsPanel({ page }: { page: SubmissionPage }) {
  return (
    <Panel title="Publication">
      <div className="stack-4">
        {publishedThings.map((what) => {
          const rows = page.publications.filter((row) => row.what === what);
          return (
            <div key={what} className="stack-2">
              <h3>{submissionWords.published[what]}</h3>
              <p>{page.published[what]}</p>
              {rows.length > 0 ? (
                <ul className="evid">
                  {rows.map((row) => (
                    <Publication key={row.id} row={row} />
                  ))}
                </ul>
              ) : null}
            </div>
          );
        })}
      </div>
    </Panel>
  );
}
