import { ordinals } from './ordinals.ts';

/** A word and how far up it stands: bars are for the eye, the word says it. */
export function StageLadder({ word, filled, total = 5 }: { word: string; filled: number; total?: number }) {
  return (
    <span className="stage">
      {word}
      <span className="ladder" aria-hidden="true">
        {ordinals(total).map((bar) => (
          <i key={bar} className={bar <= filled ? 'on' : undefined} />
        ))}
      </span>
    </span>
  );
}
