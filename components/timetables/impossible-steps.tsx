import { shapeOf } from '#components/actions/status-words.ts';
import { StatusShape } from '#components/ui/status-mark.tsx';

/** Steps that can no longer be met, each with why. */
export function ImpossibleSteps({ steps }: { steps: readonly { label: string; words: string }[] }) {
  return (
    <ul className="reds">
      {steps.map(({ label, words }) => (
        <li key={label}>
          <StatusShape shape={shapeOf.red} />
          <div>
            <b>{label}.</b> <p>{words}.</p>
          </div>
        </li>
      ))}
    </ul>
  );
}
