import { Details } from '#components/ui/details.tsx';
import type { VersionRow } from '#db/reads/plans/plan-versions.ts';
import { submissionWords } from '#domain/submissions/submission-words.ts';
import { kilobytes, shortHash } from './hashes.ts';

/** The six forms as they were sealed: each is the stored bytes, and its SHA-256 proves it. */
export function SealedFiles({ version }: { version: VersionRow }) {
  return (
    <>
      <ul className="evid">
        {version.files.map(({ form, size, sha256 }) => (
          <li key={form}>
            <a href={`/api/plan-versions/${version.id}/files/${form}`} download>
              {submissionWords.form[form]}
              <span className="vh"> of version {version.number}</span>
            </a>{' '}
            <small>
              {kilobytes(size)}, SHA-256 {shortHash(sha256)}
            </small>
          </li>
        ))}
      </ul>
      <Details small summary={`SHA-256 of each file of version ${version.number}, whole`}>
        <dl className="facts">
          <div>
            <dt>Content</dt>
            <dd>{version.contentHash}</dd>
          </div>
          {version.files.map(({ form, sha256 }) => (
            <div key={form}>
              <dt>{submissionWords.form[form]}</dt>
              <dd>{sha256}</dd>
            </div>
          ))}
        </dl>
      </Details>
    </>
  );
}
