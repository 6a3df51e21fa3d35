import { Panel } from '#components/ui/panel.tsx';
import type { FieldChange, ItemChange, PlanComparison } from '#domain/plan-comparison/model.ts';
import { MarkedWords } from './marked-words.tsx';

const kinds = [
  { kind: 'changed', title: 'Changed' },
  { kind: 'added', title: 'Added' },
  { kind: 'removed', title: 'Removed' },
  { kind: 'moved', title: 'Moved' },
] as const;

function FieldLine({ field, kind }: { field: FieldChange; kind: ItemChange['kind'] }) {
  const plain = kind === 'added' ? field.after : kind === 'removed' ? field.before : null;
  return (
    <div>
      <dt>{field.label}</dt>
      <dd>
        {plain === null ? <MarkedWords runs={field.runs} /> : <span className="pre">{plain}</span>}
        {field.before === null && plain === null ? (
          <span className="quiet small"> Nothing stood here before.</span>
        ) : null}
        {field.after === null && plain === null ? <span className="quiet small"> Nothing stands here now.</span> : null}
        {field.consequence ? <p className="small">{field.consequence}</p> : null}
      </dd>
    </div>
  );
}

function Entry({ change }: { change: ItemChange }) {
  const { kind, subject, title, place, fields, noun } = change;
  return (
    <li>
      <h3>{subject}</h3>
      {subject.includes(title) ? null : <p className="words">{title}</p>}
      {place && (noun === 'action' || noun === 'judgement') ? <p className="small quiet">Under {place}</p> : null}
      {fields.length > 0 ? (
        <dl className="facts">
          {fields.map((field) => (
            <FieldLine key={field.label} field={field} kind={kind} />
          ))}
        </dl>
      ) : (
        <p>Stands in another place of the order.</p>
      )}
    </li>
  );
}

/** More on one page nobody reads, and setting 2,400 entries would hold everybody else's pages for a quarter of a second. */
const MOST_SHOWN = 100;

function Entries({ changes }: { changes: readonly ItemChange[] }) {
  const shown = changes.slice(0, MOST_SHOWN);
  return (
    <>
      <ul className="compared">
        {shown.map((change) => (
          <Entry key={`${change.noun} ${change.subject} ${change.id}`} change={change} />
        ))}
      </ul>
      {changes.length > MOST_SHOWN ? (
        <p className="small quiet">
          The first {MOST_SHOWN} of {changes.length.toLocaleString('en-GB')} are shown. All of them are in the Word
          document.
        </p>
      ) : null}
    </>
  );
}

/** What is otherwise, by what became of each item; then what was reported in between. */
export function ComparisonEntries({ comparison }: { comparison: PlanComparison }) {
  const { changes, progress } = comparison;
  return (
    <>
      {kinds.map(({ kind, title }) => {
        const found = changes.filter((change) => change.kind === kind);
        if (found.length === 0) return null;
        const points = kind === 'changed' ? found.reduce((sum, { fields }) => sum + fields.length, 0) : found.length;
        return (
          <Panel key={kind} title={title} aside={`${points}`}>
            <Entries changes={found} />
          </Panel>
        );
      })}
      {progress.length > 0 ? (
        <Panel title="Progress since" aside={`${progress.length} ${progress.length === 1 ? 'item' : 'items'}`}>
          <p className="small quiet">
            Stages, colours, updates and figures move as work is reported; the plan is the same.
          </p>
          <Entries changes={progress} />
        </Panel>
      ) : null}
    </>
  );
}
