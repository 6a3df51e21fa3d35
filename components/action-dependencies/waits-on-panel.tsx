import { PageLink } from '#components/ui/page-link.tsx';
import { Panel } from '#components/ui/panel.tsx';
import { StatusShape } from '#components/ui/status-mark.tsx';
import type { WaitsOn } from '#db/reads/actions/action-dependencies.ts';
import { words } from '#domain/vocabulary.ts';

/** What an action waits on; one that is late says so in a sentence. */
export function WaitsOnPanel({
  actionId,
  waitsOn,
  mayEdit,
}: {
  actionId: string;
  waitsOn: readonly WaitsOn[];
  mayEdit: boolean;
}) {
  if (waitsOn.length === 0 && !mayEdit) return null;
  return (
    <Panel
      title="Waits on"
      aside={mayEdit ? <PageLink href={`/actions/${actionId}/waits-on`}>Change what it waits on</PageLink> : undefined}
    >
      {waitsOn.length === 0 ? <p className="small quiet">No other action.</p> : null}
      <ul className="evid">
        {waitsOn.map((other) => (
          <li key={other.id}>
            <a href={`/actions/${other.id}`}>
              {other.ref} {other.title}
            </a>
            <small>
              {other.late ? (
                <>
                  <StatusShape shape="triangle" /> <b>Late.</b> {other.late}
                </>
              ) : (
                words.stage[other.stage]
              )}
            </small>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
