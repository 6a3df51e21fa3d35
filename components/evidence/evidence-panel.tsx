import { Panel } from '#components/ui/panel.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { EvidenceItem } from '#db/reads/evidence/evidence.ts';
import { evidenceStateWords } from '#domain/evidence/evidence-codes.ts';
import { aboutEvidence, tagKind } from './evidence-words.ts';

type Props = { actionId: string; evidence: { items: readonly EvidenceItem[]; shown: boolean; mayAttach: boolean } };

/** What shows that an action did what it says: each piece with its state, its kind and its own date. */
export function EvidencePanel({ actionId, evidence }: Props) {
  if (!evidence.shown) return null;
  return (
    <Panel
      title="Evidence"
      id="evidence"
      aside={evidence.mayAttach ? <a href={`/actions/${actionId}/evidence/new`}>Add evidence</a> : undefined}
    >
      {evidence.items.length === 0 ? (
        <p className="small">Nothing yet. An action needs evidence before it is called delivered.</p>
      ) : null}
      <ul className="evid">
        {evidence.items.map((item) => (
          <li key={item.id}>
            <a href={`/evidence/${item.id}`}>{item.title}</a>
            <small>{aboutEvidence(item)}</small>
            <Tag kind={tagKind(item.state)}>{evidenceStateWords[item.state]}</Tag>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
