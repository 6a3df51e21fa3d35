'use client';
import { Button } from '#components/ui/button.tsx';
import { fieldId } from '#components/ui/form-field.tsx';
import { Tick } from '#components/ui/status-mark.tsx';
import { unsureWords } from '#domain/inspections/inspection-reports.ts';
import { words } from '#domain/vocabulary.ts';
import type { DraftStep, FoundItem as Item } from './drafting.ts';
import { FoundFields } from './found-fields.tsx';

/** The button an error "still to be confirmed" leads to. */
export const decideFieldOf = (key: string) => `decide-${key}`;
const textIdOf = (key: string) => `text-${key}`;

type FoundItemProps = {
  item: Item;
  open: boolean;
  place: number;
  next: Item | null;
  hasNext: boolean;
  errors: Record<string, string | undefined>;
  /** The page it stands on; null where there is no page to show. */
  page: number | null;
  onStep: (step: DraftStep) => void;
  onConfirm: (item: Item) => void;
};

export function FoundItem(props: FoundItemProps) {
  const { item, open } = props;
  return (
    <li id={item.key} className={open ? 'is' : undefined}>
      <span className="no" aria-hidden="true">
        {item.number}
      </span>
      {item.state !== 'dropped' && item.unsure.length > 0 ? (
        <p className="tiny unsure">
          <b>Look at this one:</b> {item.unsure.map((reason) => unsureWords[reason]).join(' ')}
        </p>
      ) : null}
      {open ? <OpenItem {...props} /> : <ClosedItem {...props} />}
    </li>
  );
}

function OpenItem({ item, place, next, hasNext, errors, onStep, onConfirm }: FoundItemProps) {
  return (
    <>
      <h3 className="vh">Item {item.number}</h3>
      <FoundFields item={item} place={place} errors={errors} hasNext={hasNext} onStep={onStep} />
      <span className="vh" id={textIdOf(item.key)}>
        {item.text}
      </span>
      <div className="act">
        <Button
          id={fieldId(decideFieldOf(item.key))}
          aria-describedby={textIdOf(item.key)}
          onClick={() => onConfirm(item)}
        >
          {next ? `Confirm and go to ${next.number}` : 'Confirm'}
        </Button>
        <Button look="secondary" tall onClick={() => onStep({ do: 'drop', key: item.key })}>
          Not a recommendation
        </Button>
      </div>
    </>
  );
}

function ClosedItem({ item, page, onStep, onConfirm }: FoundItemProps) {
  const about = `item ${item.number}`;
  const facts = [
    words.recommendationKind[item.kind],
    item.ref && `Number ${item.ref}`,
    item.priority !== 'standard' && `Priority: ${words.priority[item.priority].toLowerCase()}`,
    item.group,
    item.responsibleBody && `To act: ${item.responsibleBody}`,
  ].filter(Boolean);
  return (
    <>
      <h3 className="vh">Item {item.number}</h3>
      <p className={item.state === 'dropped' ? 'q gone' : 'q'}>{item.text || 'No text yet'}</p>
      <p className="m">
        {facts.map((fact) => (
          <span key={String(fact)}>{fact}</span>
        ))}
        {page === null ? null : (
          <Button look="link" about={about} onClick={() => onStep({ do: 'choose', key: item.key })}>
            Show on page {page}
          </Button>
        )}
      </p>
      <div className="act">
        {item.state === 'open' ? (
          <>
            <Button
              look="secondary"
              about={about}
              id={fieldId(decideFieldOf(item.key))}
              onClick={() => onConfirm(item)}
            >
              Confirm
            </Button>
            <Button look="secondary" about={about} onClick={() => onStep({ do: 'choose', key: item.key })}>
              Correct
            </Button>
            <Button look="secondary" about={about} onClick={() => onStep({ do: 'drop', key: item.key })}>
              Not a recommendation
            </Button>
          </>
        ) : (
          <>
            <span className="okd">
              {item.state === 'confirmed' ? <Tick /> : null}
              {item.state === 'confirmed' ? 'Confirmed' : 'Not a recommendation'}
            </span>
            <Button look="secondary" about={about} onClick={() => onStep({ do: 'take-back', key: item.key })}>
              {item.state === 'confirmed' ? 'Change' : 'Take it back'}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
