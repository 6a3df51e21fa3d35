import { OverrideLine } from '#components/rag-overrides/override-line.tsx';
import { RosierMark } from '#components/ui/rosier-mark.tsx';
import { StatusPair } from '#components/ui/status-pair.tsx';
import type { ActionStatus } from '#domain/actions/action-status.ts';
import { words } from '#domain/vocabulary.ts';
import { shapeOf } from './status-words.ts';

/** Declared, computed, and why: always together. */
export function StatusBox({ status }: { status: ActionStatus }) {
  const { declared, computed } = status;
  return (
    <section aria-label="Status and why">
      <StatusPair
        said={{
          label: 'Declared by owner',
          shape: declared ? shapeOf[declared] : 'ring',
          word: declared ? words.rag[declared] : 'None yet',
        }}
        found={{ label: 'Computed by the rules', shape: shapeOf[computed], word: words.rag[computed] }}
      >
        {status.rosier ? (
          <p>
            <RosierMark />
          </p>
        ) : null}
        <p>
          <b>Why {words.rag[computed].toLowerCase()}:</b> {status.why.join(' ')}
        </p>
        <OverrideLine status={status} />
        {status.moreCautious ? <p>More cautious than the rules.</p> : null}
        {status.turnsGreenWhen ? <p className="small quiet">{status.turnsGreenWhen}</p> : null}
      </StatusPair>
    </section>
  );
}
