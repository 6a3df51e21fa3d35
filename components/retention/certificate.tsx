import { kilobytes } from '#components/submissions/hashes.ts';
import { Details } from '#components/ui/details.tsx';
import { FactList } from '#components/ui/fact-list.tsx';
import { Panel } from '#components/ui/panel.tsx';
import type { PlanRetention } from '#db/reads/retention/plan-retention.ts';
import { longDate } from '#domain/dates/dates.ts';
import { dateAndTimeInLondon } from '#domain/dates/london-time.ts';
import { counted } from '#domain/texts/count-in-words.ts';
import { ruleWords } from './retention-words.ts';

const hash = (sha256: string) => <span className="hash">{sha256}</span>;

/** What was disposed of, by whose word and under which rule, with the hashes that prove it. */
export function Certificate({ disposed }: { disposed: NonNullable<PlanRetention['disposed']> }) {
  const { rule, proposed, confirmed, gone, files, stays } = disposed.certificate;
  return (
    <>
      <Panel title="Certificate">
        <FactList
          facts={[
            { term: 'Rule', detail: `${ruleWords(rule)}, from ${longDate(rule.endedOn)}` },
            { term: 'Kept until', detail: longDate(rule.keptUntilOn) },
            { term: 'Proposed', detail: `${proposed.byPost}, ${dateAndTimeInLondon(proposed.at)}: ${proposed.reason}` },
            { term: 'Confirmed', detail: `${confirmed.byPost}, ${dateAndTimeInLondon(confirmed.at)}` },
            { term: 'SHA-256', detail: hash(disposed.sha256) },
          ]}
        />
      </Panel>
      <Panel title="What went" aside={`${files.length} ${files.length === 1 ? 'file' : 'files'} of evidence`}>
        <FactList
          facts={gone.map(({ what, rows, sha256 }) => ({
            term: what,
            detail: (
              <>
                {counted(rows, 'record', 'records')}. {hash(sha256)}
              </>
            ),
          }))}
        />
        {files.length > 0 ? (
          <Details small summary="SHA-256 of each file">
            <ul className="plain stack-2">
              {files.map(({ sha256, size }) => (
                <li key={sha256}>
                  {hash(sha256)} <span className="quiet">{kilobytes(size)}</span>
                </li>
              ))}
            </ul>
          </Details>
        ) : null}
      </Panel>
      <Panel title="What stays">
        <FactList
          facts={[
            ...stays.versions.map(({ number, sealedOn, contentHash }) => ({
              term: `Version ${number}`,
              detail: (
                <>
                  Sealed {longDate(sealedOn)}. {hash(contentHash)}
                </>
              ),
            })),
            ...stays.reports.map(({ panel, number, contentHash }) => ({
              term: `Report ${number}`,
              detail: (
                <>
                  To the {panel}. {hash(contentHash)}
                </>
              ),
            })),
            { term: 'Audit trail', detail: 'Who did what, and when. Of this plan it no longer tells the words' },
          ]}
        />
      </Panel>
    </>
  );
}
