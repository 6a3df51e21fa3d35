import { ButtonLink } from '#components/ui/button.tsx';
import { FieldGroup } from '#components/ui/form-field.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { EvidenceItem } from '#db/reads/evidence/evidence.ts';
import { evidenceStateWords } from '#domain/evidence/evidence-codes.ts';
import { tagKind } from './evidence-words.ts';

/** The evidence of an action among the questions of an update; what was typed above waits while more is added. */
export function EvidenceOfUpdate({ actionId, items }: { actionId: string; items: readonly EvidenceItem[] }) {
  const standing = items.filter(({ state }) => state !== 'withdrawn');
  return (
    <FieldGroup name="evidence" label="Evidence" hint="Optional. No document that names a child.">
      <ul className="evid">
        {standing.slice(0, 5).map((item) => (
          <li key={item.id} className="row between">
            <a href={`/evidence/${item.id}`}>{item.title}</a>
            <Tag kind={tagKind(item.state)}>{evidenceStateWords[item.state]}</Tag>
          </li>
        ))}
      </ul>
      <p className="row">
        <ButtonLink look="secondary" href={`/actions/${actionId}/evidence/new?for=update`}>
          Add evidence
        </ButtonLink>
        <span className="small quiet">What you typed here stays.</span>
      </p>
    </FieldGroup>
  );
}
