import type { ReactNode } from 'react';
import { Button } from './button.tsx';
import { TextDifference } from './text-difference.tsx';

export type ConflictSide = 'theirs' | 'yours';

type ConflictProps = {
  /** Who changed what, and when: "The Head of Service changed this action at 8:51am, after you opened it." */
  what: ReactNode;
  fields: ReadonlyArray<{
    label: string;
    theirs: string;
    yours: string;
    /** What both began from. With it, words taken away are shown too; without it, only where the two differ. */
    before?: string;
  }>;
  /** Buttons submit `name` with the value theirs or yours … */
  name?: string;
  /** … or call this, when a script holds the draft. */
  onChoose?: (side: ConflictSide) => void;
  children?: ReactNode;
};

const SIDES = [
  { side: 'theirs', title: 'Theirs', choose: 'Keep theirs' },
  { side: 'yours', title: 'Yours', choose: 'Use mine' },
] as const;

/** Two texts side by side, the difference marked; either can be chosen and neither is thrown away. */
export function Conflict({ what, fields, name, onChoose, children }: ConflictProps) {
  return (
    <section className="box conflict" aria-label="Two people changed the same thing">
      <h2>{what}</h2>
      <p>Nothing you typed is lost.</p>
      <div className="two">
        {SIDES.map(({ side, title }) => (
          <div key={side}>
            <h3>{title}</h3>
            {fields.map((field) => {
              const other = side === 'theirs' ? field.yours : field.theirs;
              return (
                <p key={field.label}>
                  <span className="quiet">{field.label}:</span>{' '}
                  <TextDifference
                    from={field.before ?? other}
                    to={field[side]}
                    addedOnly={field.before === undefined}
                  />
                </p>
              );
            })}
          </div>
        ))}
      </div>
      <div className="row">
        {SIDES.map(({ side, choose }) => (
          <Button
            key={side}
            look="secondary"
            type={onChoose ? 'button' : 'submit'}
            name={name}
            value={name ? side : undefined}
            onClick={onChoose ? () => onChoose(side) : undefined}
          >
            {choose}
          </Button>
        ))}
        {children}
      </div>
    </section>
  );
}
