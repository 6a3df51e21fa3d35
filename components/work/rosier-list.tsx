import { Panel } from '#components/ui/panel.tsx';
import type { ActionRow } from '#db/reads/actions/action-rows.ts';
import { words } from '#domain/vocabulary.ts';

/** Where the owner's colour is better than the rules', with what each says. */
export function RosierList({ actions }: { actions: readonly ActionRow[] }) {
  return (
    <Panel title="Rosier than the facts" aside={String(actions.length)}>
      <ul className="evid">
        {actions.map((action) => (
          <li key={action.id}>
            <a href={`/actions/${action.id}`}>
              {action.ref} {action.title}
            </a>
            <small>
              Says {words.rag[action.status.declared ?? 'none'].toLowerCase()}, facts say{' '}
              {words.rag[action.status.computed].toLowerCase()}: {action.status.why[0] ?? ''}
            </small>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
