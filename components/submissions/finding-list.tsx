import { PageLink } from '#components/ui/page-link.tsx';
import type { Finding } from '#domain/plans/pre-flight.ts';

const heads = { stops: 'Stops', warns: 'To have in mind' } as const;

function Findings({ findings }: { findings: readonly Finding[] }) {
  return (
    <ul className="evid">
      {findings.map(({ sentence, href }) => (
        <li key={`${href} ${sentence}`}>
          <PageLink href={href}>{sentence}</PageLink>
        </li>
      ))}
    </ul>
  );
}

/** What pre-flight found, what stops before what warns; each sentence leads to the place where it is mended. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return <p>Nothing stands in the way, and nothing is to be had in mind.</p>;
  return (
    <div className="stack-4">
      {(['stops', 'warns'] as const).map((severity) => {
        const own = findings.filter((finding) => finding.severity === severity);
        return own.length === 0 ? null : (
          <div key={severity} className="stack-2">
            <h3>
              {heads[severity]} <span className="quiet">{own.length}</span>
            </h3>
            <Findings findings={own} />
          </div>
        );
      })}
    </div>
  );
}
